import type { Catalog } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { readListQuery } from '../../../records/readQuery.ts';
import { type Figure, listParameters } from './figures.ts';

/** The number that the rows of a figure give when asked as the page's link asks them. */
export const whatItsRowsSay = async (
  catalog: Catalog,
  desk: Desk,
  cutOn: string,
  { origin }: Figure,
): Promise<number | null> => {
  if (origin.kind === 'rows') {
    const amounts = origin.rows.map(({ amount }) => amount ?? null);
    if (!origin.sum) return origin.rows.length;
    return amounts.length === 1
      ? (amounts[0] ?? null)
      : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  }
  const record = catalog.byPath(origin.path);
  if (!record) throw new Error(`There is no list ${origin.path}`);
  if (origin.kind === 'field') {
    const row: unknown = await desk.one(record, origin.id, { asOf: cutOn });
    const value = Object.entries(row ?? {}).find(([key]) => key === origin.field)?.[1];
    return typeof value === 'number' ? value : null;
  }
  const page = await desk.list(
    record,
    readListQuery(catalog, record, new URLSearchParams(listParameters(cutOn, origin))),
  );
  return origin.sum ? (page.sums[origin.sum] ?? null) : page.total;
};
