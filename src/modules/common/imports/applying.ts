import type { Actor } from '../../../charter/index.ts';
import type { BulkRow } from '../../../records/bulk.ts';
import type { Desk } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import type { PlannedChild } from '../../../faces/importing/plan.ts';
import { knowledgeOf } from '../../../faces/importing/targets.ts';
import { parentField, type RecordType } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import type { Ground, Run } from './ground.ts';
import { importRun } from './imports.record.ts';
import { repeatsSince } from './mark.ts';
import { note, progressOf } from './progress.ts';

/** What a reviewed row wants written. */
interface Plan {
  row: number;
  id?: string;
  version?: number;
  values: Record<string, unknown>;
  state?: string;
  children: PlannedChild[];
}

const pageRows = 250;
const importLock = 710_190_430;

/** Writes all that the review accepted, in one transaction, signed by the person; the run's id marks every event. */
export const applyRun = async (ground: Ground, actor: Actor, run: Run): Promise<void> => {
  await note(ground, run.id, { step: 'applying', done: 0, problem: null });
  await ground.store.house().together((desk) => applyWithin(ground, desk, actor, run), run.id);
  await note(ground, run.id, { step: 'idle' });
};

const applyWithin = async (ground: Ground, desk: Desk, actor: Actor, run: Run): Promise<void> => {
  const record = ground.catalog.record(run.record);
  // Two imports at once could both create the same thing; one waits for the other.
  await desk.sql.rows('select pg_advisory_xact_lock($1)', [importLock]);
  const { mark, wishes } = await progressOf(ground, run.id);
  if (!mark || (await repeatsSince(desk.sql, ground.catalog, record, run.id, mark))) throw new Moved();
  const bulk = desk.bulk('import', record, actor);
  for (const { record: name, id, name: title } of wishes ?? []) {
    const target = ground.catalog.record(name);
    await bulk.insert(target, [
      { id, values: { [target.title]: title }, state: ground.catalog.workflowOf(target)?.start ?? null },
    ]);
  }
  for (let after = 0, done = 0; ; ) {
    const plans = await desk.sql.rows<Plan>(
      `select plan.row, plan.plan ->> 'id' as id, (plan.plan ->> 'version')::int as version, plan.plan -> 'values' as values,
        plan.plan ->> 'state' as state, plan.plan -> 'children' as children
      from import_row plan where run = $1::uuid and row > $2 and plan is not null order by row limit ${pageRows}`,
      [run.id, after],
    );
    await writePlans(ground, bulk, record, plans);
    done += plans.length;
    if (done % 1_000 === 0) await note(ground, run.id, { done });
    const last = plans.at(-1);
    if (!last || plans.length < pageRows) break;
    after = last.row;
  }
  await desk.update(importRun, { id: run.id }, { appliedAt: ground.clock.now().toISOString() });
  await desk.act(importRun, { id: run.id }, 'apply');
};

/** The lists are no longer what the review saw. */
export class Moved extends Refused {
  constructor() {
    super('La lista cambió desde la revisión: se revisó de nuevo. Mire los cambios y aplique.', undefined, 409);
  }
}

const writePlans = async (
  ground: Ground,
  bulk: ReturnType<Desk['bulk']>,
  record: RecordType,
  plans: readonly Plan[],
): Promise<void> => {
  const { derives } = knowledgeOf(ground.catalog, record);
  const created: BulkRow[] = [];
  const changed: BulkRow[] = [];
  const children = new Map<string, { created: BulkRow[]; changed: BulkRow[] }>();
  for (const plan of plans) {
    const id = plan.id ?? newId();
    const state = plan.state ?? undefined;
    if (!plan.id) created.push({ id, values: { ...plan.values, ...derives?.(plan.children) }, state });
    else if (state || Object.keys(plan.values).length > 0)
      changed.push({ id, version: plan.version ?? 0, values: plan.values, state });
    for (const child of plan.children) addChild(ground, children, id, child);
  }
  await bulk.insert(record, created);
  await bulk.change(record, changed);
  for (const [name, rows] of children) {
    await bulk.insert(ground.catalog.record(name), rows.created);
    await bulk.change(ground.catalog.record(name), rows.changed);
  }
};

const addChild = (
  ground: Ground,
  children: Map<string, { created: BulkRow[]; changed: BulkRow[] }>,
  parent: string,
  child: PlannedChild,
): void => {
  const rows = children.get(child.record) ?? { created: [], changed: [] };
  children.set(child.record, rows);
  const record = ground.catalog.record(child.record);
  const by = parentField(record)?.[0];
  if (!by) throw new Error(`${child.record} lives in no other record`);
  const start = ground.catalog.workflowOf(record)?.start;
  if (child.id) rows.changed.push({ id: child.id, version: child.version ?? 0, values: child.values });
  else rows.created.push({ id: newId(), values: { ...child.values, [by]: parent }, state: start });
};
