import { type Actor, type Capacity, can, type Holding } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Desk, Input } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { notFound } from '../../../records/refused.ts';
import type { Store } from '../../../records/store.ts';
import type { AbsenceRecord } from './absence.workflow.ts';
import { isProlongedSql } from './prolongedSql.ts';

/** A post that somebody holds by their own tenure, whether they are there or away. */
export interface OwnTenure {
  id: string;
  post: string;
  postCode: string;
  postLabel: string;
  unit: string;
  capacity: Capacity;
  basis: string;
}

/** The tenures of a person at an instant, those of the higher posts first. */
export const ownTenures = (queryable: Queryable, person: string, at: Date): Promise<OwnTenure[]> =>
  queryable.rows<OwnTenure>(
    `select tenure.id, post.id as post, post.code as "postCode", post.name as "postLabel", unit.code as unit,
      case when tenure.end_at <= $2 then 'prorroga' else tenure.capacity end as capacity, tenure.basis
    from tenure join post on post.id = tenure.post join unit on unit.id = post.unit
    where tenure.person = $1::uuid and tenure.start_at <= $2 and (tenure.end_at is null or tenure.end_at > $2 or ${isProlongedSql('$2')})
    order by tenure.start_at, post.code`,
    [person, at],
  );

/** What an absence is written with: who is away is at no other desk. */
interface Ground {
  store: Store;
  absence: AbsenceRecord;
}

/** Who may say of a tenure that its holder is away: the holder, who signs as such, and the registrars. */
const deskFor = async ({ store, absence }: Ground, who: Actor, tenure: string): Promise<Desk> => {
  const desk = store.for(who);
  const own = (await ownTenures(desk.sql, who.person, desk.now)).find(({ id }) => id === tenure);
  if (own) return store.for({ ...who, holdings: [asHolder(own, absence)] });
  if (can(who, absence.serves).allowed) return desk;
  throw notFound();
};

// Who is away holds nothing; for their own absences, and only for these, they go on as holder of the post.
const asHolder = ({ id: _, ...own }: OwnTenure, { serves }: AbsenceRecord): Holding => ({ ...own, functions: serves });

/** Declares that the holder of a tenure is away; `values` as the record has them. */
export const declareAbsence = async (ground: Ground, who: Actor, tenure: string, values: Input) => {
  const desk = await deskFor(ground, who, tenure);
  return desk.create(ground.absence, { ...values, tenure, startAt: notBefore(values.startAt, desk.now) });
};

// A form says the minute: what was signed earlier in this same minute is not undone by it.
const notBefore = (given: unknown, now: Date): unknown => {
  const before = typeof given === 'string' ? now.getTime() - Date.parse(given) : Number.NaN;
  return before >= 0 && before < 60_000 ? now.toISOString() : given;
};

/** Changes an absence: its end, its cause, its functions; never whose it is. */
export const changeAbsence = async (ground: Ground, who: Actor, absence: Row<AbsenceRecord>, values: Input) => {
  const { tenure: _, ...own } = values;
  return (await deskFor(ground, who, absence.tenure.id)).update(ground.absence, absence, own);
};

/** Ends an absence now: its holder is back. */
export const endAbsence = async (ground: Ground, who: Actor, absence: Row<AbsenceRecord>) => {
  const desk = await deskFor(ground, who, absence.tenure.id);
  return desk.update(ground.absence, absence, { endAt: desk.now.toISOString() });
};

/** Annuls an absence, with the reason: it never counted. */
export const annulAbsence = async (ground: Ground, who: Actor, absence: Row<AbsenceRecord>, reason: unknown) =>
  (await deskFor(ground, who, absence.tenure.id)).act(ground.absence, absence, 'annul', { annulledWhy: reason });

/** An absence as its holder and the registrars may read it; others see only who acts. */
export const absenceFor = async (
  { store, absence }: Ground,
  who: Actor,
  id: string,
): Promise<{ row: Row<AbsenceRecord>; isOwn: boolean; mayChange: boolean }> => {
  const row = await store.house().one(absence, id);
  const own = (await ownTenures(store.house().sql, who.person, store.house().now)).some((t) => t.id === row.tenure.id);
  return { row, isOwn: own, mayChange: own || can(who, absence.serves).allowed };
};
