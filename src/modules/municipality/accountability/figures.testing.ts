import type { Catalog } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { fieldsOf, kindOf } from '../../../records/record.ts';
import { readListQuery } from '../../../faces/readQuery.ts';
import { type Figure, listParameters } from './figures.ts';

/** Answers the number that the rows of a figure give when asked as the page's link asks them; each list is asked once. */
export const asking = (catalog: Catalog, desk: Desk, cutOn: string): ((figure: Figure) => Promise<number | null>) => {
  const pages = new Map<string, Promise<{ total: number; sums: Record<string, number> }>>();
  const list = (path: string, origin: Parameters<typeof listParameters>[1]) => {
    const record = known(catalog, path);
    const query = readListQuery(catalog, record, new URLSearchParams(listParameters(cutOn, origin)));
    const key = `${path} ${JSON.stringify(query.filters)}`;
    const sums = fieldsOf(record).flatMap(([name, field]) => (kindOf(field).sums ? [name] : []));
    const page = pages.get(key) ?? desk.list(record, { ...query, sums, limit: 1 });
    pages.set(key, page);
    return page;
  };
  return async ({ origin }) => {
    switch (origin.kind) {
      case 'rows':
        return origin.sum ? sumOf(origin.rows.map(({ amount }) => amount ?? null)) : origin.rows.length;
      case 'field':
        return numberIn(await desk.one(known(catalog, origin.path), origin.id, { asOf: cutOn }), origin.field);
      case 'list': {
        const { total, sums } = await list(origin.path, origin);
        return origin.sum ? (sums[origin.sum] ?? null) : total;
      }
    }
  };
};

const known = (catalog: Catalog, path: string) => {
  const record = catalog.byPath(path);
  if (!record) throw new Error(`There is no list ${path}`);
  return record;
};

const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.length === 1 ? (amounts[0] ?? null) : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

const numberIn = (row: object, field: string): number | null => {
  const value: unknown = Object.entries(row).find(([key]) => key === field)?.[1];
  return typeof value === 'number' ? value : null;
};
