/** Which part comes first in dates written with numbers. */
export type DateOrder = 'dmy' | 'mdy';

/** The order of each separator in one column: the same column may write 31-12-2024 and 12/31/2024. */
export type DateOrders = { '/': DateOrder; '-': DateOrder; '.': DateOrder };

/** The orders that a column's cells prove; `isSure` is false where no cell, or cells of both orders, prove it. */
export type DetectedOrders = { orders: DateOrders; isSure: Record<keyof DateOrders, boolean> };

/** Chilean order everywhere. */
export const dayFirst: DateOrders = { '/': 'dmy', '-': 'dmy', '.': 'dmy' };

/** Decides day/month or month/day per separator, from cells where only one of them is possible (a part over 12). */
export function detectDateOrder(samples: string[]): DetectedOrders {
  const days: Record<keyof DateOrders, number> = { '/': 0, '-': 0, '.': 0 };
  const months = { ...days };
  for (const cell of samples) {
    const parts = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})\b/.exec(cell);
    const mark = parts?.[2];
    if (!parts || (mark !== '/' && mark !== '-' && mark !== '.')) continue;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first > 12 && first <= 31 && second <= 12) days[mark]++;
    if (second > 12 && second <= 31 && first <= 12) months[mark]++;
  }
  const order = (mark: keyof DateOrders): DateOrder => (months[mark] > days[mark] ? 'mdy' : 'dmy');
  const isSure = (mark: keyof DateOrders) => (days[mark] === 0) !== (months[mark] === 0);
  return {
    orders: { '/': order('/'), '-': order('-'), '.': order('.') },
    isSure: { '/': isSure('/'), '-': isSure('-'), '.': isSure('.') },
  };
}
