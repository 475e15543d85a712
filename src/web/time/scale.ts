/** How much time the page shows at once. */
export type Scale = 'todo' | 'anio' | 'trimestre';

export const scales: Readonly<Record<Scale, string>> = { todo: 'Todo', anio: 'Año', trimestre: 'Trimestre' };

export const isScale = (text: string): text is Scale => Object.hasOwn(scales, text);

interface Span {
  from: string;
  to: string;
}

/** A line across the rows: where a month, a quarter or a year begins. */
export interface Tick {
  on: string;
  label: string;
}

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const partsOf = (on: string): [year: number, month: number] => [Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1];

/** The year or the quarter around a day. */
export const periodAround = (on: string, scale: Exclude<Scale, 'todo'>): Span => {
  const [year, month] = partsOf(on);
  if (scale === 'anio') return { from: dayOf(year, 0, 1), to: dayOf(year, 11, 31) };
  const first = month - (month % 3);
  return { from: dayOf(year, first, 1), to: dayOf(year, first + 3, 0) };
};

/** The first day of the period before or after. */
export const stepped = (on: string, scale: Exclude<Scale, 'todo'>, by: 1 | -1): string => {
  const [year, month] = partsOf(periodAround(on, scale).from);
  return scale === 'anio' ? dayOf(year + by, 0, 1) : dayOf(year, month + 3 * by, 1);
};

/** How far along a span a day lies, in percent; below 0 or above 100 when it is outside. */
export const shareOf = ({ from, to }: Span, on: string): number => {
  const [start, end] = [Date.parse(from), Date.parse(to) + 86_400_000];
  return Math.round(((Date.parse(on) - start) / (end - start)) * 10_000) / 100;
};

const monthNames = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** Months of up to a year and a half, quarters of up to three years, else years. */
export const ticksOf = (span: Span): Tick[] => {
  const [firstYear, firstMonth] = partsOf(span.from);
  const [lastYear, lastMonth] = partsOf(span.to);
  const months = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
  const step = months <= 18 ? 1 : months <= 36 ? 3 : 12 * Math.ceil(months / 240);
  const ticks: Tick[] = [];
  for (let month = firstMonth - (firstMonth % step); month < firstMonth + months; month += step) {
    const on = dayOf(firstYear, month, 1);
    const [year, inYear] = partsOf(on);
    const label = step === 1 ? (monthNames[inYear] ?? '') : step === 3 ? `T${inYear / 3 + 1}` : String(year);
    if (on >= span.from)
      ticks.push({ on, label: step < 12 && inYear === 0 ? `${label} ${String(year).slice(2)}` : label });
  }
  const [first] = ticks;
  if (first && step < 12 && !/\d{2}$/.test(first.label)) first.label = `${first.label} ${first.on.slice(2, 4)}`;
  return ticks;
};
