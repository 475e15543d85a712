import type { Desk } from '../../../records/desk.ts';
import type { Obligation } from './obligation.ts';
import type { RowDay } from './occurrences.ts';

const most = 500;

/** The rows that obligations hang from, by the id of the obligation; none where this edition keeps no such record. */
export const daysOfRows = async (
  desk: Desk,
  obligations: readonly Obligation[],
): Promise<ReadonlyMap<string, readonly RowDay[]>> => {
  const found = new Map<string, readonly RowDay[]>();
  for (const { id, rule } of obligations) if (rule.each === 'row') found.set(id, await rowsOf(desk, rule));
  return found;
};

const rowsOf = async (
  desk: Desk,
  { record: name, where, date }: Extract<Obligation['rule'], { each: 'row' }>,
): Promise<RowDay[]> => {
  const record = desk.catalog.records.find((each) => each.name === name);
  if (!record) return [];
  const filters = Object.entries(where).map(([field, value]) => ({ field, operator: 'eq' as const, value }));
  const { items } = await desk.list(record, { filters, limit: most });
  return items.flatMap((item) => {
    const row: Readonly<Record<string, unknown>> = { ...item };
    const on = row[date];
    return typeof on === 'string' ? [{ id: item.id, name: String(row[record.title] ?? ''), on }] : [];
  });
};
