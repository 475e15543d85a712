import type { Actor } from '../../../charter/index.ts';
import { newId } from '../../../records/id.ts';
import { Refused } from '../../../records/refused.ts';
import { signOf } from '../sealed/index.ts';
import { meetingAttendance, membership, partyMeeting } from './belonging.record.ts';
import { type Ground, organisation, writeFor } from './keeping.ts';
import { member } from './member.record.ts';

/** The sign of a member inside memberships. */
export const signInside = ({ keys }: Ground, row: string): string => signOf(keys, member, membership, row);

/** The sign of a member inside attendances, which is another. */
export const signAt = ({ keys }: Ground, row: string): string => signOf(keys, member, meetingAttendance, row);

/** How somebody begins to belong to a body. */
export interface Joining {
  unit: string;
  role: 'member' | 'head' | 'secretary';
  startOn: string;
  act?: string | null;
}

/** Lets a member belong to a body. @throws Refused when they belong to it already. */
export const join = (ground: Ground, actor: Actor, row: string, joining: Joining): Promise<void> =>
  joinAll(ground, actor, [{ row, ...joining }]);

/** The same for many members. */
export const joinAll = (ground: Ground, actor: Actor, all: readonly (Joining & { row: string })[]): Promise<void> =>
  writeFor(ground, actor, async (desk) => {
    const rows = all.map(({ row, unit, role, startOn, act }) => ({
      id: newId(),
      values: { unit, sign: signInside(ground, row), role, startOn, endOn: null, act: act ?? null },
    }));
    const taken = await desk.sql.rows(
      `select 1 as one from membership where end_on is null
        and (unit, sign) in (select unit, sign from jsonb_to_recordset($1::jsonb) as given(unit uuid, sign text)) limit 1`,
      [JSON.stringify(rows.map(({ values }) => values))],
    );
    if (taken.length > 0) throw new Refused('Ya integra ese organismo.', 'unit', 409);
    await desk.bulk('create', organisation, actor).insert(membership, rows);
  });

/** Ends that a member belongs to a body. */
export const leave = (ground: Ground, actor: Actor, id: string, endOn: string): Promise<void> =>
  writeFor(ground, actor, async (desk) => {
    const { startOn } = await desk.one(membership, id);
    if (endOn < startOn) throw new Refused('El término debe ser posterior al comienzo.', 'endOn');
    await desk.bulk('update', organisation, actor).change(membership, [{ id, values: { endOn } }]);
  });

/** The bodies to which a member belongs or belonged. */
export interface Belonging {
  id: string;
  unit: string;
  name: string;
  kind: string;
  role: string;
  startOn: string;
  endOn: string | null;
}

export const belongingsOf = (ground: Ground, row: string): Promise<Belonging[]> =>
  ground.database.rows<Belonging>(
    `select membership.id, party_unit.id as unit, party_unit.name, party_unit.kind, role,
      membership.start_on as "startOn", membership.end_on as "endOn"
    from membership join party_unit on party_unit.id = membership.unit
    where sign = $1 order by membership.end_on is not null, membership.start_on desc`,
    [signInside(ground, row)],
  );

/** Which of these members belong now to a body; their roles by member. */
export const membersIn = async (
  ground: Ground,
  unit: string,
  among: readonly string[],
): Promise<Map<string, { membership: string; role: string }>> => {
  const bySign = new Map(among.map((row) => [signInside(ground, row), row]));
  const rows = await ground.database.rows<{ id: string; sign: string; role: string }>(
    'select id, sign, role from membership where unit = $1::uuid and end_on is null',
    [unit],
  );
  return new Map(
    rows.flatMap(({ id, sign, role }) => {
      const row = bySign.get(sign);
      return row ? [[row, { membership: id, role }] as const] : [];
    }),
  );
};

/** What is known of somebody at a meeting. */
export type Result = 'present' | 'excused' | 'absent';

/** Writes who was at a meeting: what was said before of the same people is replaced. */
export const takeAttendance = (
  ground: Ground,
  actor: Actor,
  meeting: string,
  results: ReadonlyMap<string, Result>,
  verified: 'list' | 'seen' | 'online',
): Promise<void> =>
  writeFor(ground, actor, async (desk) => {
    const { state } = await desk.one(partyMeeting, meeting);
    if (state === 'failed')
      throw new Refused('La reunión no se realizó: no hay asistencia que anotar.', undefined, 409);
    const signs = [...results].map(([row, result]) => ({ sign: signAt(ground, row), result }));
    const known = await desk.sql.rows<{ id: string; sign: string; result: string }>(
      'select id, sign, result from meeting_attendance where meeting = $1::uuid',
      [meeting],
    );
    const before = new Map(known.map((row) => [row.sign, row]));
    const bulk = desk.bulk('create', organisation, actor);
    await bulk.insert(
      meetingAttendance,
      signs
        .filter(({ sign }) => !before.has(sign))
        .map(({ sign, result }) => ({ id: newId(), values: { meeting, sign, result, verified } })),
    );
    const changed = signs.flatMap(({ sign, result }) => {
      const row = before.get(sign);
      return row && row.result !== result ? [{ id: row.id, values: { result, verified } }] : [];
    });
    await desk.bulk('update', organisation, actor).change(meetingAttendance, changed);
  });

/** What was written of these members at a meeting. */
export const attendanceAt = async (
  ground: Ground,
  meeting: string,
  among: readonly string[],
): Promise<Map<string, Result>> => {
  const rows = await ground.database.rows<{ sign: string; result: Result }>(
    'select sign, result from meeting_attendance where meeting = $1::uuid',
    [meeting],
  );
  const bySign = new Map(rows.map(({ sign, result }) => [sign, result]));
  return new Map(
    among.flatMap((row) => {
      const result = bySign.get(signAt(ground, row));
      return result ? [[row, result] as const] : [];
    }),
  );
};
