import type { Actor } from '../../../charter/index.ts';
import { inChunks } from '../../../records/bulk.ts';
import type { Desk } from '../../../records/desk.ts';
import { columnOf, fieldsOf, parentField, type RecordType } from '../../../records/record.ts';
import type { Ground, Run } from './ground.ts';
import { importRun } from './imports.record.ts';
import { note } from './progress.ts';

/** A row that an import touched. */
interface Touched {
  id: string;
  isCreated: boolean;
  /** The row as it was before, for what the import changed. */
  before: Record<string, unknown> | null;
  version: number;
  /** Somebody changed it after the import. */
  isChanged: boolean;
  parent: string | null;
  name: string | null;
}

/** What an undo did, and what it left with its reason. */
export interface UndoReport {
  removed: number;
  restored: number;
  kept: { record: string; id: string; name: string; reason: string }[];
}

/**
 * Takes an import back in one transaction: what it created goes, what it changed is as before.
 * What somebody changed since stays with what lives inside it, and is reported: their work is not lost for an import's sake.
 */
export const undoRun = async (ground: Ground, actor: Actor, run: Run): Promise<void> => {
  await note(ground, run.id, { step: 'undoing', done: 0, problem: null });
  const report = await ground.store.house().together((desk) => undoWithin(ground, desk, actor, run), run.id);
  await note(ground, run.id, { step: 'idle', report });
};

const undoWithin = async (ground: Ground, desk: Desk, actor: Actor, run: Run): Promise<UndoReport> => {
  const record = ground.catalog.record(run.record);
  const bulk = desk.bulk('undo', record, actor);
  const report: UndoReport = { removed: 0, restored: 0, kept: [] };
  const names = (
    await desk.sql.rows<{ record: string }>(
      `select distinct record from event where batch = $1::uuid and record <> 'importRun'`,
      [run.id],
    )
  ).map((row) => row.record);
  const children = names.filter(
    (name) => name !== record.name && parentField(ground.catalog.record(name))?.[1].target === record.name,
  );
  const others = names.filter((name) => name !== record.name && !children.includes(name));
  const inside = new Map<string, Touched[]>();
  for (const name of children) inside.set(name, await touchedRows(desk, ground.catalog.record(name), run.id));
  const own = await touchedRows(desk, record, run.id);
  const held = await heldRows(ground, desk, record, own, inside);
  for (const [name, rows] of inside)
    await takeBack(
      ground,
      bulk,
      name,
      rows.filter((row) => !held.has(row.parent ?? row.id)),
      report,
    );
  await takeBack(
    ground,
    bulk,
    record.name,
    own.filter((row) => !held.has(row.id)),
    report,
  );
  for (const [id, reason] of held)
    report.kept.push({ record: record.name, id, name: own.find((row) => row.id === id)?.name ?? id, reason });
  for (const name of others) await takeBackNames(ground, desk, bulk, ground.catalog.record(name), run.id, report);
  await desk.update(importRun, { id: run.id }, { undoneAt: ground.clock.now().toISOString() });
  await desk.act(importRun, { id: run.id }, 'undo');
  return report;
};

/** Rows as the import found and left them; what the house derived since does not count as somebody's change. */
const touchedRows = (desk: Desk, record: RecordType, run: string): Promise<Touched[]> => {
  const parent = parentField(record)?.[0];
  return desk.sql.rows<Touched>(
    `with mine as (
      select record_id, min(version) as first, max(version) as last, bool_or(action = 'import' and before is null) as is_created
      from event where batch = $1::uuid and record = $2 group by record_id)
    select mine.record_id as id, mine.is_created as "isCreated", first.before, t.version,
      exists (select 1 from event later where later.record = $2 and later.record_id = mine.record_id
        and later.version > mine.last and later.action <> 'derive') as "isChanged",
      ${parent ? `t.${columnOf(parent)}` : 'null::uuid'} as parent, t.${columnOf(record.title)}::text as name
    from mine join ${record.table} t on t.id = mine.record_id
    left join event first on first.record = $2 and first.record_id = mine.record_id and first.version = mine.first
      and first.batch = $1::uuid and first.action = 'import'`,
    [run, record.name],
  );
};

/** Rows of the record that must stay, each with its reason: changed since, a part of it changed since, or used since. */
const heldRows = async (
  ground: Ground,
  desk: Desk,
  record: RecordType,
  own: readonly Touched[],
  inside: ReadonlyMap<string, readonly Touched[]>,
): Promise<Map<string, string>> => {
  const held = new Map<string, string>();
  for (const row of own) if (row.isChanged) held.set(row.id, 'Alguien la modificó después de la importación.');
  for (const [name, rows] of inside)
    for (const row of rows)
      if (row.isChanged && row.parent)
        held.set(row.parent, `Alguien modificó después su ${ground.catalog.record(name).label[0].toLowerCase()}.`);
  const created = own.filter((row) => row.isCreated && !held.has(row.id)).map(({ id }) => id);
  for (const [id, label] of await usersOf(ground, desk, record, created, inside))
    held.set(id, `Después se agregó algo que la usa: ${label.toLowerCase()}.`);
  return held;
};

/** Which of these rows are used by rows that this undo does not take away, and by what. */
const usersOf = async (
  ground: Ground,
  desk: Desk,
  record: RecordType,
  ids: readonly string[],
  inside: ReadonlyMap<string, readonly Touched[]>,
): Promise<Map<string, string>> => {
  const used = new Map<string, string>();
  if (ids.length === 0) return used;
  for (const user of ground.catalog.records)
    for (const [key, field] of fieldsOf(user)) {
      if (field.target !== record.name) continue;
      const going = (inside.get(user.name) ?? []).filter((row) => row.isCreated).map(({ id }) => id);
      const column = columnOf(key);
      const rows = await desk.sql.rows<{ id: string }>(
        `select distinct t.${column} as id from ${user.table} t where t.${column} = any($1::uuid[]) and t.id <> all($2::uuid[])`,
        [ids, user === record ? ids : going],
      );
      for (const { id } of rows) used.set(id, user.label[0]);
    }
  return used;
};

const takeBack = async (
  ground: Ground,
  bulk: ReturnType<Desk['bulk']>,
  name: string,
  rows: readonly Touched[],
  report: UndoReport,
): Promise<void> => {
  const record = ground.catalog.record(name);
  const created = rows.filter((row) => row.isCreated);
  const changed = rows.flatMap((row) =>
    !row.isCreated && row.before ? [{ id: row.id, version: row.version, ...valuesOf(record, row.before) }] : [],
  );
  await bulk.change(record, changed);
  await bulk.remove(
    record,
    created.map(({ id }) => id),
  );
  report.removed += created.length;
  report.restored += changed.length;
};

/** The fields of what an event says that the row was. */
const valuesOf = (
  record: RecordType,
  before: Readonly<Record<string, unknown>>,
): { values: Record<string, unknown>; state?: string } => {
  const values = Object.fromEntries(
    fieldsOf(record).flatMap(([key]) => (columnOf(key) in before ? [[key, before[columnOf(key)]]] : [])),
  );
  return typeof before.state === 'string' ? { values, state: before.state } : { values };
};

/** Names that the import created go when nobody uses them. */
const takeBackNames = async (
  ground: Ground,
  desk: Desk,
  bulk: ReturnType<Desk['bulk']>,
  record: RecordType,
  run: string,
  report: UndoReport,
): Promise<void> => {
  const rows = (await touchedRows(desk, record, run)).filter((row) => row.isCreated);
  for (const chunk of inChunks(rows)) {
    const used = await usersOf(
      ground,
      desk,
      record,
      chunk.map(({ id }) => id),
      new Map(),
    );
    const free = chunk.filter((row) => !row.isChanged && !used.has(row.id));
    await takeBack(ground, bulk, record.name, free, report);
    for (const row of chunk)
      if (!free.includes(row))
        report.kept.push({
          record: record.name,
          id: row.id,
          name: row.name ?? row.id,
          reason: used.has(row.id)
            ? `La usan otras filas: ${used.get(row.id)?.toLowerCase()}.`
            : 'Alguien la modificó después de la importación.',
        });
  }
};
