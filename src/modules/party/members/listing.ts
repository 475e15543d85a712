import type { Actor } from '../../../charter/index.ts';
import { notFound } from '../../../records/refused.ts';
import { mayRead } from '../../../records/access.ts';
import { openSealed, rowsByWords } from '../sealed/index.ts';
import { type Activity, activityOf } from './activity.ts';
import { membersIn } from './belonging.ts';
import { type Ground, memberByRun } from './keeping.ts';
import { member } from './member.record.ts';

/** Which sheets somebody wants to see, and for what; without a purpose they have no names. */
export interface Wanted {
  purpose?: string;
  /** A RUN, or words of a name. */
  search?: string;
  state?: string;
  unit?: string;
  skip: number;
}

/** One sheet of a list. */
export interface Sheet {
  id: string;
  code: string;
  state: string;
  reconciledOn: string | null;
  isLeader: boolean;
  activity: Activity;
  lastOn: string | null;
  role?: string;
  /** What the purpose opened. */
  who?: { name: string; run: string; phone: string };
}

/** How many sheets a page of the list has. */
export const sheetsInPage = 50;

/** A page of sheets, in the order of their names where they are open. */
export const listSheets = async (
  ground: Ground,
  actor: Actor,
  wanted: Wanted,
): Promise<{ sheets: Sheet[]; total: number }> => {
  if (!mayRead(actor, member)) throw notFound();
  const found = await foundBy(ground, wanted.search);
  const inside = wanted.unit ? await membersIn(ground, wanted.unit, await allRows(ground)) : undefined;
  const among = [found, inside && [...inside.keys()]].filter((ids) => ids !== undefined);
  const rows = await ground.database.rows<Omit<Sheet, 'activity' | 'lastOn'> & { total: number }>(
    `select id, code, state, reconciled_on as "reconciledOn", person is not null as "isLeader", count(*) over () as total
    from member where ($1 = '' or state = $1) and ${among.map((_, place) => `id = any($${place + 2}::uuid[])`).join(' and ') || 'true'}
    order by id limit ${sheetsInPage} offset $${among.length + 2}::int`,
    [wanted.state ?? '', ...among, wanted.skip],
  );
  const ids = rows.map(({ id }) => id);
  const opened = wanted.purpose
    ? await openSealed(ground, actor, {
        record: member,
        rows: ids,
        fields: ['name', 'run', 'phone'],
        purpose: wanted.purpose,
      })
    : new Map();
  const standing = await activityOf(ground, ids);
  const sheets = rows.map(({ total: _, ...row }): Sheet => {
    const known = standing.get(row.id);
    return {
      ...row,
      activity: known?.activity ?? 'noContact',
      lastOn: known?.lastOn ?? null,
      role: inside?.get(row.id)?.role,
      who: whoOf(opened.get(row.id)),
    };
  });
  return { sheets: sheets.toSorted(byName), total: rows[0]?.total ?? 0 };
};

const byName = (a: Sheet, b: Sheet): number => (a.who?.name || a.code).localeCompare(b.who?.name || b.code, 'es');

const whoOf = (opened: Readonly<Record<string, unknown>> | undefined): Sheet['who'] =>
  opened && { name: String(opened.name ?? ''), run: String(opened.run ?? ''), phone: String(opened.phone ?? '') };

const allRows = async ({ database }: Ground): Promise<string[]> =>
  (await database.rows<{ id: string }>('select id from member where seal is not null')).map(({ id }) => id);

const foundBy = async (ground: Ground, search: string | undefined): Promise<string[] | undefined> => {
  if (!search?.trim()) return undefined;
  const byRun = await memberByRun(ground, search);
  return byRun ? [byRun] : rowsByWords(ground.database, ground.keys, member, 'name', search);
};

/** How the mirror stands: the day of the last register, and the differences that nobody resolved. */
export const mirrorOf = async ({
  database,
}: Pick<Ground, 'database'>): Promise<{ cutOn: string | null; pending: number }> => {
  const [standing] = await database.rows<{ cutOn: string | null; pending: number }>(
    `select (select max(cut_on) from roll_reading) as "cutOn",
      (select count(*) from roll_difference where resolution is null) as pending`,
  );
  return standing ?? { cutOn: null, pending: 0 };
};
