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
  return [place, reason, at ? `${due} a las ${at}` : due].filter(Boolean).join(', ');
};

/** A line of the list beside the calendar: days that tell the same are told once. */
export interface CountLine {
  days: string;
  words: string;
  norm?: string;
  verified: boolean;
  kind: CountStep['kind'];
}

/** The count in few lines: runs of counted days, and weekends, are joined. */
export const linesOf = (count: DeadlineCount): CountLine[] => {
  const runs: CountStep[][] = [];
  for (const step of count.steps) {
    const run = runs.at(-1);
    if (run?.[0] && isSame(run[0], step)) run.push(step);
    else runs.push([step]);
  }
  return runs.map((run) => lineOf(run, count));
};

const plain = (step: CountStep): string =>
  step.kind === 'skipped' && /^(sábado|domingo)$/.test(step.reason ?? '') ? 'weekend' : (step.reason ?? '');

const isSame = (a: CountStep, b: CountStep): boolean =>
  a.kind === b.kind && ['counted', 'extended', 'suspended', 'skipped'].includes(a.kind) && plain(a) === plain(b);

const lineOf = (run: readonly CountStep[], count: DeadlineCount): CountLine => {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) throw new Error('A line of a count has at least one day');
  const { kind, norm, verified = true } = first;
  const days = first === last ? dayWords(first.on) : `${dayWords(first.on)} a ${dayWords(last.on)}`;
  const words = run.length === 1 ? stepWords(first, count) : wordsOfRun(first, last, count);
  return { days, words, kind, norm, verified };
};

const wordsOfRun = (first: CountStep, last: CountStep, count: DeadlineCount): string => {
  if (first.kind === 'counted') return `${first.number}.º a ${last.number}.º`;
  if (first.kind === 'extended') return `${first.number}.º a ${last.number}.º, ampliación`;
  return plain(first) === 'weekend' ? 'no se cuenta: sábado y domingo' : stepWords(first, count);
};
