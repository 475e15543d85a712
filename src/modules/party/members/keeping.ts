import { type Actor, can } from '../../../charter/index.ts';
import { readRut } from '../../../parsing/rut.ts';
import type { Desk, Input } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import type { RecordType } from '../../../records/record.ts';
import { notFound, Refused } from '../../../records/refused.ts';
import type { House } from '../../house.ts';
import {
  digestOfValues,
  erasePerson,
  keepSealed,
  parseSealed,
  rowsBy,
  type SealedValues,
  unsealRows,
} from '../sealed/index.ts';
import { member } from './member.record.ts';
import { lost } from './member.workflow.ts';

/** What members are kept on. */
export type Ground = Pick<House, 'store' | 'database' | 'keys' | 'clock'>;

/** Whoever is responsible for organisation writes sheets, which no generic face may write. */
export const organisation: RecordType = { ...member, serves: ['P6'] };

/** Writes at the house's desk what the person decided, signed by them. */
export const writeFor = <Result>(
  ground: Ground,
  actor: Actor,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> => {
  if (!can(actor, organisation.serves).allowed) throw notFound();
  return ground.store.house(ground.clock).together(work);
};

const states = ['interested', 'requested', 'accepted', 'affiliated'] as const;

/** In what state a new sheet begins. */
export type FirstState = (typeof states)[number];

/** What is known of a new member besides who they are. */
export interface Beginning {
  state: FirstState;
  movedOn?: string | null;
  movedBy?: string | null;
  movedAct?: string | null;
  reconciledOn?: string | null;
  /** The person of the house, when they hold a post. */
  person?: string | null;
}

/** Opens the sheet of a person. @throws Refused when something is missing, or somebody with that RUN has one already. */
export const admit = async (ground: Ground, actor: Actor, who: SealedValues, beginning: Beginning): Promise<string> => {
  const values = parseSealed(member, who, true);
  return writeFor(ground, actor, async (desk) => {
    const id = newId(desk.now.getTime());
    await desk
      .bulk('create', organisation, actor)
      .insert(member, [rowOf(id, beginning, digestOfValues(ground.keys, member, id, values))]);
    await keepSealed(desk.sql, ground.keys, member, id, values);
    return id;
  });
};

/** Opens many sheets at once, already parsed: the day on which a list first enters the house. */
export const admitAll = async (
  ground: Ground,
  actor: Actor,
  people: readonly { who: SealedValues; beginning: Beginning }[],
): Promise<string[]> => {
  const rows = people.map(({ who, beginning }) => ({
    id: newId(ground.clock.now().getTime()),
    values: parseSealed(member, who, true),
    beginning,
  }));
  await writeFor(ground, actor, async (desk) => {
    const inserted = rows.map(({ id, values, beginning }) =>
      rowOf(id, beginning, digestOfValues(ground.keys, member, id, values)),
    );
    await desk.bulk('create', organisation, actor).insert(member, inserted);
    for (const { id, values } of rows) await keepSealed(desk.sql, ground.keys, member, id, values);
  });
  return rows.map(({ id }) => id);
};

const rowOf = (id: string, { state, ...known }: Beginning, seal: string) => ({
  id,
  state,
  values: {
    code: `M-${id.slice(-8).toUpperCase()}`,
    movedOn: known.movedOn ?? null,
    movedBy: known.movedBy ?? null,
    movedAct: known.movedAct ?? null,
    reconciledOn: known.reconciledOn ?? null,
    person: known.person ?? null,
    seal,
  },
});

/** Changes something of who a member is; the event keeps that it changed, by a digest, and not what it says. */
export const amend = async (ground: Ground, actor: Actor, id: string, changes: SealedValues): Promise<void> => {
  const values = parseSealed(member, changes, false);
  if (Object.keys(values).length === 0) return;
  await writeFor(ground, actor, (desk) => amendWithin(desk, ground, actor, id, values));
};

/** The same inside a transaction that does more. */
export const amendWithin = async (
  desk: Desk,
  { keys }: Ground,
  actor: Actor,
  id: string,
  values: SealedValues,
): Promise<void> => {
  const { version } = await desk.one(member, id);
  const all = { ...(await unsealRows(desk.sql, keys, member, [id], allFields)).get(id), ...values };
  const seal = `${digestOfValues(keys, member, id, all)}`;
  await desk.bulk('update', organisation, actor).change(member, [{ id, version, values: { seal } }]);
  await keepSealed(desk.sql, keys, member, id, values);
};

const allFields = Object.keys(member.sealed?.fields ?? {});

/** Says which person of the house a member is, because they hold a post; or that they are none. */
export const linkPerson = (ground: Ground, actor: Actor, id: string, person: string | null): Promise<void> =>
  writeFor(ground, actor, (desk) =>
    desk.bulk('update', organisation, actor).change(member, [{ id, values: { person } }]),
  );

/** Moves a member inside a transaction that does more, signed by who decided it. */
export const moveWithin = async (desk: Desk, actor: Actor, id: string, to: string, told: Input): Promise<void> => {
  const { version } = await desk.one(member, id);
  await desk.bulk(to, organisation, actor).change(member, [{ id, version, state: to, values: told }]);
};

/** The member with this RUN, however it is written, when there is one. */
export const memberByRun = async ({ database, keys }: Ground, run: string): Promise<string | undefined> => {
  const read = readRut(run);
  return read.ok ? (await rowsBy(database, keys, member, 'run', read.value))[0] : undefined;
};

/** Makes who a former member was unreadable for ever: the key is destroyed; the sheet stays, without a name. */
export const forget = async (ground: Ground, actor: Actor, id: string): Promise<void> => {
  await writeFor(ground, actor, async (desk) => {
    const { state, version } = await desk.one(member, id);
    if (![...lost, 'withdrawn', 'rejected', 'interested'].some((each) => each === state))
      throw new Refused(
        'Mientras esté afiliado(a), la ley exige conservar su ficha: registre primero su salida.',
        undefined,
        409,
      );
    await desk
      .bulk('erase', organisation, actor)
      .change(member, [{ id, version, values: { seal: null, person: null } }]);
    await erasePerson(desk.sql, ground.keys, member, id);
  });
};
