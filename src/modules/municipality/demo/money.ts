import { daysAfter, daysBetween, type LegalDate, yearOf } from './calendar.ts';
import type { DemoFundingLine, DemoLifeEntry, DemoProgress } from './initiative.ts';
import { firstOn, stateOf } from './life.ts';
import { type Random, the } from './random.ts';
import type { DemoSource } from './sources.data.ts';

/** What an initiative asks for, in whole pesos: near the source's median, and piled up under its ceiling when it has one. */
export function amountFrom(source: DemoSource, random: Random): number {
  const million = 1_000_000;
  const drawn = random.logNormal(source.median, source.sigma);
  const capped =
    source.ceiling !== undefined && drawn > source.ceiling ? source.ceiling * (0.95 + random.next() * 0.05) : drawn;
  return Math.round(Math.max(capped, 1.5) * million) + random.int(0, 999) * 100;
}

/** Progress as the inspector would have noted it: about once a month, money always behind the work. */
export function progressOf(life: readonly DemoLifeEntry[], random: Random, until: LegalDate): DemoProgress[] {
  const start = firstOn(life, 'begin');
  if (!start) return [];
  const received = firstOn(life, 'receiveProvisionally');
  const end = received ?? stoppedOn(life) ?? until;
  const reached = received ? 100 : random.int(15, 92);
  const lag = 0.7 + random.next() * 0.25;
  const entries = noteDates(start, end).map((on): DemoProgress => {
    const physical = Math.round(reached * curve(daysBetween(start, on) / Math.max(1, daysBetween(start, end))));
    return { on, physical, financial: Math.floor(physical * lag) };
  });
  const paid = life.find(({ action }) => action === 'close');
  return paid ? [...entries, { on: paid.on, physical: 100, financial: 100 }] : entries;
}

/** The lines of money, a source by year: what was asked, what was approved, and what the financial progress says was spent. */
export function fundingOf(
  source: DemoSource,
  total: number,
  life: readonly DemoLifeEntry[],
  progress: readonly DemoProgress[],
  random: Random,
): DemoFundingLine[] {
  const fundedOn = firstOn(life, 'fund');
  if (progress.length > 0) return spentLines(source, total, progress);
  const first = yearOf(fundedOn ?? firstOn(life, 'submit') ?? the(life[0]).on);
  const shares = total > 150_000_000 ? [0.3 + random.next(), 0.3 + random.next()] : [1];
  return divide(total, shares).map((requested, index) => {
    return {
      source: source.code,
      year: first + index,
      account: source.account,
      requested,
      approved: fundedOn ? requested : 0,
      spent: 0,
    };
  });
}

// Each year gets what was spent in it; what is still to be spent stays in the last one.
function spentLines(source: DemoSource, total: number, progress: readonly DemoProgress[]): DemoFundingLine[] {
  const years = [...new Set(progress.map(({ on }) => yearOf(on)))];
  const spentBy = (year: number) =>
    Math.floor((total * (progress.findLast(({ on }) => yearOf(on) <= year)?.financial ?? 0)) / 100);
  const left = total - spentBy(the(years.at(-1)));
  const lines = years.map((year, index): DemoFundingLine => {
    const spent = spentBy(year) - spentBy(year - 1);
    const approved = index === years.length - 1 ? spent + left : spent;
    return { source: source.code, year, account: source.account, requested: approved, approved, spent };
  });
  return lines.filter(({ requested }) => requested > 0);
}

/** Divides a whole amount in parts of these proportions; the parts add up exactly. */
export function divide(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((left, right) => left + right, 0);
  const parts = shares.map((share) => Math.floor((total * share) / sum));
  const rest = total - parts.reduce((left, right) => left + right, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part));
}

function stoppedOn(life: readonly DemoLifeEntry[]): LegalDate | undefined {
  const stopped = ['halted', 'earlyTerminated', 'noncompliant'].includes(stateOf(life));
  return stopped ? life.findLast(({ to }) => to !== undefined)?.on : undefined;
}

function noteDates(start: LegalDate, end: LegalDate): LegalDate[] {
  const span = daysBetween(start, end);
  const count = Math.min(12, Math.max(1, Math.round(span / 30)));
  return Array.from({ length: count }, (_, index) => daysAfter(start, (span * (index + 1)) / count));
}

// Works begin slowly, run, and end slowly.
function curve(share: number): number {
  return share * share * (3 - 2 * share);
}
