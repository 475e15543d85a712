import type { Actor } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import { Refused } from '../../../records/refused.ts';
import { keepSealed, openSealed } from '../sealed/index.ts';
import { type Compared, compare, type OwnPerson } from './comparing.ts';
import { type Ground, organisation, writeFor } from './keeping.ts';
import { member } from './member.record.ts';
import { rollDifference, rollReading } from './reconciliation.record.ts';
import { readRoll, type Roll } from './rollFile.ts';

/** How a list of members may have come to us; what one learns by a public post may not. */
export const provenances = {
  leadership: 'Lo entregó la dirección nacional o regional del partido',
  service: 'Lo entregó el Servicio Electoral al partido',
  publicPost: 'Lo conocí por un cargo o empleo público',
} as const;

/** A file of the electoral service as somebody brings it. */
export interface BroughtRoll {
  name: string;
  bytes: Uint8Array;
  /** The day that the register shows. */
  cutOn: string;
  obtained: string;
  /** Said by the person when most of our affiliates are not in the file. */
  isWhole?: boolean;
}

/** What came of a comparison: the reading with its counts, and the rows that were not understood, whole or in their date. */
export interface Reconciled extends Pick<Roll, 'notRead' | 'undated'> {
  reading: string;
}

/** Compares our sheets with a file of the electoral service and leaves each difference to be resolved by a person. */
export const reconcile = async (ground: Ground, actor: Actor, brought: BroughtRoll): Promise<Reconciled> => {
  refuseProvenance(brought.obtained);
  refuseDay(brought.cutOn, dateInChile(ground.clock.now()));
  const roll = await readRoll(brought.bytes);
  const ours = await openAll(ground, actor);
  const compared = compare(ours, roll.people);
  if (!brought.isWhole) refuseStranger(compared, roll.people.length);
  const reading = await writeFor(ground, actor, (desk) =>
    keepReading(desk, ground, actor, { ...brought, digest: roll.digest }, compared),
  );
  return { reading, notRead: roll.notRead, undated: roll.undated };
};

const refuseProvenance = (obtained: string): void => {
  if (obtained === 'publicPost')
    throw new Refused(
      'Lo que se conoce por un cargo público no entra al partido (Ley 18.575 art. 62; Ley 19.628 art. 22). Pida la nómina a la dirección del partido.',
      'obtained',
    );
  if (!Object.hasOwn(provenances, obtained)) throw new Refused('Diga cómo se obtuvo el archivo.', 'obtained');
};

const refuseDay = (cutOn: string, today: string): void => {
  if (!/^\d{4}-\d\d-\d\d$/.test(cutOn)) throw new Refused('Diga a qué día corresponde el registro.', 'cutOn');
  if (cutOn > today) throw new Refused('El registro no puede ser de un día que no ha llegado.', 'cutOn');
};

const enoughToTell = 20;

// A file cut short, or of another commune, would leave a difference for every member, and none of them true.
const refuseStranger = (compared: readonly Compared[], brought: number): void => {
  const count = (kind: Compared['kind']): number => compared.filter((each) => each.kind === kind).length;
  const [missing, found] = [count('onlyHere'), count('same') + count('differs')];
  if (missing < enoughToTell || missing <= found) return;
  throw new Refused(
    `El archivo trae ${brought} ${brought === 1 ? 'persona' : 'personas'} y le faltan ${missing} de sus ${missing + found} afiliados: parece incompleto o de otra comuna. Cargue la nómina completa; si lo es, márquelo abajo y compare otra vez.`,
    'isWhole',
  );
};

const openAll = async (ground: Ground, actor: Actor): Promise<OwnPerson[]> => {
  const rows = await ground.database.rows<{ id: string; state: string }>(
    'select id, state from member where seal is not null',
  );
  const opened = await openSealed(ground, actor, {
    record: member,
    rows: rows.map(({ id }) => id),
    fields: ['run', 'name', 'affiliatedOn'],
    purpose: 'reconcile',
  });
  return rows.flatMap(({ id, state }) => {
    const who = opened.get(id);
    if (!who) return [];
    const affiliatedOn = typeof who.affiliatedOn === 'string' ? who.affiliatedOn : null;
    return [{ id, state, run: String(who.run), name: String(who.name), affiliatedOn }];
  });
};

type Kept = BroughtRoll & { digest: string };

const keepReading = async (
  desk: Desk,
  ground: Ground,
  actor: Actor,
  { name, cutOn, obtained, digest }: Kept,
  compared: readonly Compared[],
): Promise<string> => {
  const [again] = await desk.sql.rows<{ id: string }>('select id from roll_reading where digest = $1', [digest]);
  if (again) throw new Refused('Ese archivo ya se concilió: abra su conciliación en la lista.', 'file', 409);
  const count = (kind: Compared['kind']): number => compared.filter((each) => each.kind === kind).length;
  const reading = newId(desk.now.getTime());
  const values = {
    name,
    cutOn,
    obtained: provenances[obtained === 'service' ? 'service' : 'leadership'],
    digest,
    same: count('same'),
    onlyHere: count('onlyHere'),
    onlyThere: count('onlyThere'),
    differ: count('differs'),
  };
  await desk.bulk('create', organisation, actor).insert(rollReading, [{ id: reading, values }]);
  await keepDifferences(desk, ground, actor, reading, compared);
  const seen = compared.flatMap((each) => (each.kind === 'same' || each.kind === 'differs' ? [each.member] : []));
  await desk.bulk('reconcile', organisation, actor).change(
    member,
    seen.map((id) => ({ id, values: { reconciledOn: cutOn } })),
  );
  return reading;
};

const keepDifferences = async (
  desk: Desk,
  { keys }: Ground,
  actor: Actor,
  reading: string,
  compared: readonly Compared[],
): Promise<void> => {
  const differences = compared.filter((each) => each.kind !== 'same').map((each) => ({ id: newId(), each }));
  await desk.bulk('create', organisation, actor).insert(
    rollDifference,
    differences.map(({ id, each }) => ({
      id,
      values: {
        reading,
        kind: each.kind,
        member: 'member' in each ? each.member : null,
        what: 'what' in each ? each.what.join(', ') : null,
      },
    })),
  );
  for (const { id, each } of differences)
    if ('there' in each) await keepSealed(desk.sql, keys, rollDifference, id, { ...each.there });
};
