import type { Actor } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { digestOfValues, erasePerson, keepSealed, openSealed } from '../sealed/index.ts';
import { amendWithin, type Ground, moveWithin, organisation, writeFor } from './keeping.ts';
import { member } from './member.record.ts';
import { type Resolution, rollDifference, rollReading } from './reconciliation.record.ts';
import type { RollPerson } from './rollFile.ts';

/** What may be decided of a difference, by its kind. */
export const choicesFor: Readonly<Record<string, readonly Resolution[]>> = {
  onlyHere: ['lost', 'reported'],
  onlyThere: ['added', 'notOurs'],
  differs: ['theirs', 'ours'],
};

/** Resolves one difference as a person decided, with their reason; what the file said of the person is then destroyed. */
export const resolve = async (
  ground: Ground,
  actor: Actor,
  id: string,
  resolution: Resolution,
  reason: string,
): Promise<void> => {
  const difference = await ground.store.for(actor).one(rollDifference, id);
  if (difference.resolution) throw new Refused('Esta diferencia ya se resolvió.', undefined, 409);
  if (!choicesFor[difference.kind]?.includes(resolution)) throw new Refused('Elija qué se decide.', 'resolution');
  if (reason.trim() === '') throw new Refused('Escriba el motivo: qué se miró o con quién se habló.', 'reason');
  const there = await openThere(ground, actor, id);
  await writeFor(ground, actor, async (desk) => {
    const { cutOn } = await desk.one(rollReading, difference.reading.id);
    const added = await carryOut(desk, ground, actor, { difference, resolution, there, cutOn: cutOn ?? '' });
    const values = { resolution, resolvedOn: dateInChile(desk.now), reason: reason.trim(), ...added };
    await desk
      .bulk('resolve', organisation, actor)
      .change(rollDifference, [{ id, version: difference.version, values }]);
    await erasePerson(desk.sql, ground.keys, rollDifference, id);
  });
};

const openThere = async (ground: Ground, actor: Actor, id: string): Promise<Partial<RollPerson>> => {
  const opened = await openSealed(ground, actor, { record: rollDifference, rows: [id], purpose: 'reconcile' });
  return opened.get(id) ?? {};
};

interface Decided {
  difference: Row<typeof rollDifference>;
  resolution: Resolution;
  there: Partial<RollPerson>;
  cutOn: string;
}

const carryOut = async (
  desk: Desk,
  ground: Ground,
  actor: Actor,
  { difference, resolution, there, cutOn }: Decided,
): Promise<{ member?: string }> => {
  const told = { movedOn: cutOn, movedBy: 'service', movedAct: 'Conciliación con el registro electoral' };
  const own = difference.member?.id ?? '';
  if (resolution === 'lost') await moveWithin(desk, actor, own, 'resigned', told);
  if (resolution === 'added') return { member: await addFrom(desk, ground, actor, there, told, cutOn) };
  if (resolution === 'theirs') await takeTheirs(desk, ground, actor, own, there, told);
  return {};
};

const addFrom = async (
  desk: Desk,
  { keys }: Ground,
  actor: Actor,
  there: Partial<RollPerson>,
  told: Readonly<Record<string, string>>,
  cutOn: string,
): Promise<string> => {
  const id = newId(desk.now.getTime());
  const who = { ...there, sex: there.sex ?? 'other', name: there.name || 'Sin nombre en el archivo' };
  const values = {
    code: `M-${id.slice(-8).toUpperCase()}`,
    ...told,
    reconciledOn: cutOn,
    person: null,
    seal: digestOfValues(keys, member, id, who),
  };
  await desk.bulk('create', organisation, actor).insert(member, [{ id, state: 'affiliated', values }]);
  await keepSealed(desk.sql, keys, member, id, who);
  return id;
};

const takeTheirs = async (
  desk: Desk,
  ground: Ground,
  actor: Actor,
  own: string,
  there: Partial<RollPerson>,
  told: Readonly<Record<string, string>>,
): Promise<void> => {
  const said = Object.entries({ name: there.name, affiliatedOn: there.affiliatedOn }).filter(([, value]) => value);
  if (said.length > 0) await amendWithin(desk, ground, actor, own, Object.fromEntries(said));
  const { state } = await desk.one(member, own);
  if (state !== 'affiliated' && state !== 'suspended') await moveWithin(desk, actor, own, 'affiliated', told);
};
