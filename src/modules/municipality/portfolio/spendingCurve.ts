/** An amount that moved in a month, `2026-03`. */
export interface Movement {
  month: string;
  amount: number;
}

/** What the money and the works of a portfolio did. */
export interface Movements {
  /** Approved for a year, to be spent evenly from one of its months to another. */
  planned: readonly { year: number; first: number; last: number; amount: number }[];
  spent: readonly Movement[];
  /** Approved money turned into works. */
  built: readonly Movement[];
  approved: number;
  withMoney: number;
}

/** One period of the curve; what has not come yet has no real figures. */
export interface Period {
  label: string;
  planned: number;
  plannedSoFar: number;
  spent: number | null;
  spentSoFar: number | null;
  /** Percent of the approved money. */
  financial: number | null;
  physical: number | null;
}

/** Planned and real, period by period. */
export interface SpendingCurve {
  each: 'month' | 'quarter' | 'year';
  periods: Period[];
  approved: number;
  withMoney: number;
}

/** Puts the movements in periods short enough to be read: months of up to two years, quarters of up to eight. */
export const curveOf = (movements: Movements, today: string): SpendingCurve => {
  const planned = plannedByMonth(movements.planned);
  const [spent, built] = [totals(movements.spent), totals(movements.built)];
  const months = monthsFrom([...planned.keys(), ...spent.keys(), ...built.keys()]);
  const each = months.length <= 24 ? 'month' : months.length <= 96 ? 'quarter' : 'year';
  const { approved, withMoney } = movements;
  const periods: Period[] = [];
  let [plannedSoFar, spentSoFar, builtSoFar] = [0, 0, 0];
  for (const [label, inside] of Map.groupBy(months, (month) => periodOf(month, each))) {
    const within = (moved: ReadonlyMap<string, number>): number =>
      inside.reduce((sum, month) => sum + (moved.get(month) ?? 0), 0);
    plannedSoFar += within(planned);
    spentSoFar += within(spent);
    builtSoFar += within(built);
    const hasCome = (inside[0] ?? '') <= today.slice(0, 7);
    periods.push({
      label,
      planned: within(planned),
      plannedSoFar,
      spent: hasCome ? within(spent) : null,
      spentSoFar: hasCome ? spentSoFar : null,
      financial: hasCome ? percentOf(spentSoFar, approved) : null,
      physical: hasCome ? percentOf(builtSoFar, approved) : null,
    });
  }
  return { each, periods, approved, withMoney };
};

const percentOf = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 1_000) / 10 : null;

const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** Evenly over the months of the year in which the works were to be done. */
const plannedByMonth = (planned: Movements['planned']): Map<string, number> => {
  const byMonth = new Map<string, number>();
  for (const { year, first, last, amount } of planned) {
    const end = Math.max(first, last);
    for (let month = first; month <= end; month += 1) {
      const key = monthOf(year, month);
      byMonth.set(key, (byMonth.get(key) ?? 0) + amount / (end - first + 1));
    }
  }
  return byMonth;
};

const totals = (movements: readonly Movement[]): Map<string, number> =>
  new Map(movements.map(({ month, amount }) => [month, amount]));

/** Every month from the first to the last of some. */
const monthsFrom = (some: readonly string[]): string[] => {
  const sorted = some.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let [year = 0, month = 1] = first.split('-').map(Number); monthOf(year, month) <= last; ) {
    months.push(monthOf(year, month));
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return months;
};

const monthNames = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

const periodOf = (key: string, each: SpendingCurve['each']): string => {
  const [year = '', month = '1'] = key.split('-');
  if (each === 'year') return year;
  if (each === 'month') return `${monthNames[Number(month) - 1]} ${year}`;
  return `T${Math.ceil(Number(month) / 3)} ${year}`;
};
