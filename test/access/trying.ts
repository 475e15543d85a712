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
  const rows = new Map<string, Placed>();
  return {
    try: async (cell) => {
      const record = house.catalog.record(cell.record);
      const desk = house.store.for(await actorOf(cell.holder));
      const row = cell.operation === 'create' ? undefined : await rowFor(house, samples, rows, record, cell, desk);
      const asked = house.catalog.workflowOf(record)?.actions[cell.operation.slice('act:'.length)]?.asks ?? [];
      const answer = await answerTo(() => attempt(samples, record, cell, desk, asked, row?.id));
      if (row) row.isUntouched = answer === 'denied';
      return answer;
    },
  };
};

/** A row as it was put down for a cell. */
interface Placed {
  id: string;
  state: string;
  /** Nobody has had it in their hands since. */
  isUntouched: boolean;
}

const makeActor = async (house: House, holder: string): Promise<Actor> => {
  const name = `Titular de ${holder}`;
  const { id } = await house.store.house().create(person, { name });
  return { ...actorWith(holder === noPost ? [] : [holder]), person: id, name };
};

// A row serves for many cells until somebody changes or removes it; whose rows belong to a person need one of that person's own.
const rowFor = async (
  house: House,
  samples: Samples,
  rows: Map<string, Placed>,
  record: RecordType,
  { holder, operation, state }: Cell,
  desk: Desk,
): Promise<Placed> => {
  const isOwn = record.ownedBy && !operation.endsWith("another's") && holder !== noPost;
  const key = isOwn ? `${record.name} of ${holder}` : record.name;
  const known = rows.get(key);
  if (known?.isUntouched && known.state === state) return known;
  const place = `update ${record.table} set state = nullif($1, '') where id = $2::uuid returning id`;
  const stands = known && (await house.database.rows(place, [state, known.id])).length > 0;
  const id = stands ? known.id : await samples.rowOf(record, isOwn ? desk : undefined);
  if (!stands) await house.database.rows(place, [state, id]);
  const placed = { id, state, isUntouched: true };
  rows.set(key, placed);
  return placed;
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
