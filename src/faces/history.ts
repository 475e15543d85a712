import type { Desk } from '../records/desk.ts';
import type { RowEvent } from '../records/eventLog.ts';
import { columnOf, fieldsOf, type RecordType } from '../records/record.ts';
import { nameExpression } from '../records/sql/columns.ts';

/** One change of a row as a person reads it: when, who, in what capacity, and each field before and after. */
export interface HistoryEntry extends Omit<RowEvent, 'before' | 'after'> {
  changes: { field: string; before: unknown; after: unknown }[];
}

/** The whole life of one row, newest first. */
export const historyOf = async (desk: Desk, record: RecordType, id: string): Promise<HistoryEntry[]> => {
  const events = await desk.events(record, id);
  const names = await namesOf(desk, record, events);
  return events.map(({ before, after, ...event }) => ({ ...event, changes: changesOf(record, before, after, names) }));
};

type Names = ReadonlyMap<string, string>;

const changesOf = (
  record: RecordType,
  before: RowEvent['before'],
  after: RowEvent['after'],
  names: Names,
): HistoryEntry['changes'] =>
  [...fieldsOf(record).map(([key]) => key), 'state'].flatMap((key) => {
    const column = columnOf(key);
    const old = named(before?.[column] ?? null, names);
    const current = named(after?.[column] ?? null, names);
    const touched = before === null || after === null ? (old ?? current) !== null : column in before;
    return touched && JSON.stringify(old) !== JSON.stringify(current)
      ? [{ field: key, before: old, after: current }]
      : [];
  });

const named = (value: unknown, names: Names): unknown => {
  const name = typeof value === 'string' ? names.get(value) : undefined;
  return name === undefined ? value : { id: value, name };
};

/** Today's names of all rows that the events refer to. */
const namesOf = async (desk: Desk, record: RecordType, events: readonly RowEvent[]): Promise<Names> => {
  const names = new Map<string, string>();
  for (const [key, field] of fieldsOf(record)) {
    if (field.target === undefined) continue;
    const column = columnOf(key);
    const ids = new Set(
      events.flatMap((event) => [event.before?.[column], event.after?.[column]]).filter((id) => typeof id === 'string'),
    );
    if (ids.size === 0) continue;
    const joins: string[] = [];
    const name = nameExpression(desk.catalog, desk.catalog.record(field.target), 'target', 'wanted.id', joins);
    const rows = await desk.sql.rows<{ id: string; name: string | null }>(
      `select wanted.id, ${name} as name from unnest($1::uuid[]) as wanted(id) ${joins.join(' ')}`,
      [[...ids]],
    );
    for (const row of rows) if (row.name !== null) names.set(row.id, row.name);
  }
  return names;
};
