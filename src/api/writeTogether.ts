import type { Desk } from '../records/desk.ts';
import { newId } from '../records/id.ts';
import { parseChange, parseNew } from '../records/input.ts';
import type { RecordType, Row } from '../records/record.ts';
import { notFound, Refused } from '../records/refused.ts';
import type { Create, Outcome, Wanted } from './writeMany.ts';
import { refuseMade } from './writeOnce.ts';

type Update = Extract<Wanted, { do: 'update' }>;

/**
 * Writes rows with few statements, inside one transaction; the events are those of single writes.
 * @throws Refused when any row of them cannot be written as it is: then each is asked for itself.
 */
export const writeTogether = async (
  desk: Desk,
  record: RecordType,
  wanted: readonly (Update | Create)[],
): Promise<Outcome[]> => {
  const updates = wanted.filter((one) => one.do === 'update');
  const news = wanted.filter((one) => one.do === 'create');
  await refuseMade(desk, record, news);
  const creates = news.map((one) => ({ one, row: newRow(desk, record, one) }));
  await change(desk, record, updates);
  if (creates.length > 0)
    await desk.bulk('create', record).insert(
      record,
      creates.map(({ row }) => row),
    );
  const made = new Map<Wanted, string>(creates.map(({ one, row }) => [one, row.id]));
  const ids = wanted.map((one) => (one.do === 'update' ? one.id : (made.get(one) ?? '')));
  const rows = await rowsById(desk, record, ids);
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row) throw notFound();
    return { row, errors: [] };
  });
};

const change = async (desk: Desk, record: RecordType, updates: readonly Update[]): Promise<void> => {
  if (updates.length === 0) return;
  const rows = updates.map(({ id, version, values }) => ({ id, version, values: parseChange(record, values) }));
  if (new Set(rows.map(({ id }) => id)).size < rows.length) throw new Refused('Una fila vino dos veces.');
  const stored = await rowsById(
    desk,
    record,
    rows.map(({ id }) => id),
  );
  const seen = rows.map((row) => {
    const before = stored.get(row.id);
    if (!before || !mayChange(desk, record, before)) throw notFound();
    return { ...row, version: row.version ?? before.version };
  });
  await desk.bulk('update', record).change(
    record,
    seen.filter(({ values }) => Object.keys(values).length > 0),
  );
};

/** The row is open, and the person's own where rows have an owner. */
const mayChange = (desk: Desk, record: RecordType, row: Row<RecordType>): boolean => {
  const isClosed = desk.catalog.workflowOf(record)?.closed.includes(row.state ?? '') ?? false;
  if (isClosed || !record.ownedBy) return !isClosed;
  const owner: unknown = Object.entries(row).find(([key]) => key === record.ownedBy)?.[1];
  return typeof owner === 'object' && owner !== null && 'id' in owner && owner.id === desk.actor.person;
};

const newRow = (desk: Desk, record: RecordType, { as, values }: Create) => ({
  id: as ?? newId(),
  state: desk.catalog.workflowOf(record)?.start ?? null,
  values: { ...parseNew(record, values), ...(record.ownedBy ? { [record.ownedBy]: desk.actor.person } : {}) },
});

const rowsById = async (
  desk: Desk,
  record: RecordType,
  ids: readonly string[],
): Promise<Map<string, Row<RecordType>>> => {
  const filters = [{ field: 'id', operator: 'in' as const, value: ids }];
  const { items } = await desk.list(record, { filters, limit: ids.length });
  return new Map(items.map((row) => [row.id, row]));
};
