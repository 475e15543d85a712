import type { Actor } from '../../src/charter/index.ts';
import { person } from '../../src/modules/common/posts/index.ts';
import type { House } from '../../src/modules/house.ts';
import type { Desk } from '../../src/records/desk.ts';
import type { RecordType } from '../../src/records/record.ts';
import { Refused } from '../../src/records/refused.ts';
import { actorWith } from '../support/house.ts';
import { type Answer, type Cell, noPost } from './cells.ts';
import { type Samples, samplesIn } from './samples.ts';

/** Tries cells of the table for real. */
export interface Trying {
  try(cell: Cell): Promise<Answer>;
}

/** People to try with over a house; each holds one function, as a real row. */
export const tryingIn = (house: House): Trying => {
  const samples = samplesIn(house);
  const actors = new Map<string, Promise<Actor>>();
  const actorOf = (holder: string): Promise<Actor> => {
    const known = actors.get(holder) ?? makeActor(house, holder);
    actors.set(holder, known);
    return known;
  };
  const rows = new Map<string, string>();
  return {
    try: async (cell) => {
      const record = house.catalog.record(cell.record);
      const desk = house.store.for(await actorOf(cell.holder));
      const id = await rowFor(house, samples, rows, record, cell, desk);
      if (id && cell.state)
        await house.database.rows(`update ${record.table} set state = $1 where id = $2::uuid`, [cell.state, id]);
      const asked = house.catalog.workflowOf(record)?.actions[cell.operation.slice('act:'.length)]?.asks ?? [];
      return answerTo(() => attempt(samples, record, cell, desk, asked, id));
    },
  };
};

const makeActor = async (house: House, holder: string): Promise<Actor> => {
  const name = `Titular de ${holder}`;
  const { id } = await house.store.house().create(person, { name });
  return { ...actorWith(holder === noPost ? [] : [holder]), person: id, name };
};

// A row serves for many cells until somebody removes it; whose rows belong to a person need one of that person's own.
const rowFor = async (
  house: House,
  samples: Samples,
  rows: Map<string, string>,
  record: RecordType,
  cell: Cell,
  desk: Desk,
): Promise<string | undefined> => {
  if (cell.operation === 'create') return undefined;
  const isOwn = record.ownedBy && !cell.operation.endsWith("another's") && cell.holder !== noPost;
  const key = isOwn ? `${record.name} of ${cell.holder}` : record.name;
  const known = rows.get(key);
  const stands =
    known && (await house.database.rows(`select 1 from ${record.table} where id = $1::uuid`, [known])).length > 0;
  const id = stands ? known : await samples.rowOf(record, isOwn ? desk : undefined);
  rows.set(key, id);
  return id;
};

const attempt = async (
  samples: Samples,
  record: RecordType,
  { operation }: Cell,
  desk: Desk,
  asked: readonly string[],
  id = '',
): Promise<unknown> => {
  if (operation === 'read') return desk.one(record, id);
  if (operation === 'create') return desk.create(record, await samples.valuesOf(record));
  if (operation.startsWith('update')) return desk.update(record, { id }, await samples.valuesOf(record));
  if (operation.startsWith('delete')) return desk.remove(record, { id });
  const action = operation.slice('act:'.length);
  const values = await Promise.all(asked.map(async (key) => [key, await samples.valueOf(record, key)] as const));
  return desk.act(record, { id }, action, Object.fromEntries(values));
};

/** Refused for the data is allowed: the right was there. */
const answerTo = async (work: () => Promise<unknown>): Promise<Answer> => {
  try {
    await work();
    return 'allowed';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 404) return 'denied';
    return error.status === 409 && /^(Ahora está en|En estado) «/.test(error.message) ? 'wrong state' : 'allowed';
  }
};
