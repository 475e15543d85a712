import { type CountStep, type DeadlineCount, type TermUnit, weekdayOf } from '../../law/index.ts';

const weekdays = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];
const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** `2026-09-21` → `lun 21 sep`. */
export const dayWords = (on: string): string =>
  `${weekdays[weekdayOf(on)]} ${Number(on.slice(8))} ${months[Number(on.slice(5, 7)) - 1]}`;

/** `2026-09-21` → `lun 21 sep 2026`. */
export const dateWords = (on: string): string => `${dayWords(on)} ${on.slice(0, 4)}`;

const units: Readonly<Record<TermUnit, readonly [one: string, many: string]>> = {
  businessDays: ['día hábil', 'días hábiles'],
  judicialDays: ['día hábil judicial', 'días hábiles judiciales'],
  calendarDays: ['día corrido', 'días corridos'],
  months: ['mes', 'meses'],
  years: ['año', 'años'],
  hours: ['hora', 'horas'],
};

/** How long, in words: `6 días hábiles`. */
export const amountWords = (unit: TermUnit, amount: number): string => `${amount} ${units[unit][amount === 1 ? 0 : 1]}`;

/** When it is due, in words: `Vence el lun 21 sep 2026`. */
export const dueWords = ({ on, at, term }: DeadlineCount): string => {
  const hour = at && at !== '00:00' ? ` a las ${at}` : '';
  return `${term.direction === 'forward' ? 'Vence el' : 'A más tardar el'} ${dateWords(on)}${hour}`;
};

/** When an act counts as known or filed: `El acto vale desde el lun 23 nov 2026, a las 15:30`. */
export const arrivedWords = ({ on, at, term }: DeadlineCount): string =>
  `El acto vale desde el ${dateWords(on)}${at ? `, a las ${at}` : ''} (${term.norm})`;

/** From where and how long: `6 días hábiles desde el jue 10 sep (notificación)`. */
export const ruleWords = ({ says, steps, term }: DeadlineCount): string => {
  const start = steps[0];
  if (!start) return '';
  const event = start.reason ? ` (${start.reason})` : '';
  const hour = start.at ? ` a las ${start.at}` : '';
  const way = term.direction === 'forward' ? 'desde' : 'antes de';
  const extended = steps.some(({ kind }) => kind === 'extended') ? ', con su ampliación,' : '';
  return `${says ?? amountWords(term.unit, term.amount)}${extended} ${way} el ${dateWords(start.on)}${hour}${event}`.replace(
    'antes de el',
    'antes del',
  );
};

/** What happened on one day of the count. */
export const stepWords = ({ kind, number, reason, at }: CountStep, { term }: DeadlineCount): string => {
  const place = number === undefined ? '' : `${number}.º`;
  if (kind === 'start') {
    const begins = term.start === 'sameDay' || term.unit === 'hours' ? 'desde aquí se cuenta' : 'no se cuenta';
    return [reason, `${begins}${at ? ` (${at})` : ''}`].filter(Boolean).join(': ');
  }
  if (kind === 'counted') return place;
  if (kind === 'extended') return `${place}, ampliación`;
  if (kind === 'suspended') return `plazo suspendido: ${reason}`;
  if (kind === 'rolled') return `${place ? `${place} y último: ` : ''}inhábil, ${reason}; el plazo se corre`;
  if (kind === 'skipped') return `no se cuenta: ${reason}`;
  const due = term.direction === 'forward' ? 'vence' : 'último día';
  return [place, `${reason ?? due}${at ? ` a las ${at}` : ''}`].filter(Boolean).join(', ');
};

/** A line of the list beside the calendar: days that tell the same are told once. */
export interface CountLine {
  days: string;
  words: string;
  norm?: string;
  verified: boolean;
  kind: CountStep['kind'];
}

/** The count in few lines: runs of counted days, and weekends, are joined; a long count joins whole weeks. */
export const linesOf = (count: DeadlineCount): CountLine[] => {
  const runs: CountStep[][] = [];
  for (const step of count.steps) {
    const run = runs.at(-1);
    if (run?.[0] && isSame(run[0], step)) run.push(step);
    else runs.push([step]);
  }
  const lines = runs.length > manyLines ? overWeekends(runs) : runs;
  return lines.map((run) => lineOf(run, count));
};

const manyLines = 16;

const isWeekend = ({ kind, reason }: CountStep): boolean =>
  kind === 'skipped' && (reason === 'sábado' || reason === 'domingo');

const plain = (step: CountStep): string => (isWeekend(step) ? 'weekend' : (step.reason ?? ''));

const isSame = (a: CountStep, b: CountStep): boolean =>
  a.kind === b.kind && ['counted', 'extended', 'suspended', 'skipped'].includes(a.kind) && plain(a) === plain(b);

// A plain weekend between two runs of counted days says what everybody knows: the three become one line.
const overWeekends = (runs: readonly CountStep[][]): CountStep[][] => {
  const joined: CountStep[][] = [];
  for (const [place, run] of runs.entries()) {
    const [before, next] = [joined.at(-1), runs[place + 1]];
    const weekend = run.every(isWeekend);
    const goesOn =
      before?.[0]?.kind === 'counted' && (weekend ? next?.[0]?.kind === 'counted' : run[0]?.kind === 'counted');
    if (before && goesOn) before.push(...run);
    else joined.push([...run]);
  }
  return joined;
};

const lineOf = (run: readonly CountStep[], count: DeadlineCount): CountLine => {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) throw new Error('A line of a count has at least one day');
  const { kind, verified = true } = first;
  const norm = run.find((step) => step.norm)?.norm;
  // In the list a day without a number is one that does not count: its reason is enough.
  const words =
    kind === 'skipped'
      ? reasonOfRun(run, first)
      : run.length === 1
        ? stepWords(first, count)
        : wordsOfRun(run, first, last, count);
  return { days: daysWords(first.on, last.on), words, kind, norm, verified };
};

const daysWords = (first: string, last: string): string => {
  if (first === last) return dayWords(first);
  const from = first.slice(0, 7) === last.slice(0, 7) ? dayWords(first).slice(0, -4) : dayWords(first);
  return `${from} a ${dayWords(last)}`;
};

const wordsOfRun = (run: readonly CountStep[], first: CountStep, last: CountStep, count: DeadlineCount): string => {
  const through = run.some(isWeekend) ? ', sin sábados ni domingos' : '';
  if (first.kind === 'counted') return `${first.number}.º a ${last.number}.º${through}`;
  if (first.kind === 'extended') return `${first.number}.º a ${last.number}.º, ampliación`;
  return stepWords(first, count);
};

const reasonOfRun = ({ length }: readonly CountStep[], first: CountStep): string =>
  length > 1 && isWeekend(first) ? 'sábado y domingo' : (first.reason ?? '');
