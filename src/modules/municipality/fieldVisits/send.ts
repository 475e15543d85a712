import type { Desk } from '../../../records/desk.ts';
import type { RecordType } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { initiative, progress } from '../initiatives/index.ts';
import type { SentVisit } from './sent.ts';
import { siteVisit } from './siteVisit.record.ts';

/** The progress that somebody else wrote of the same initiative and day. */
export interface TheirProgress {
  physical: number;
  note: string | null;
  version: number;
  /** As it was signed: name and post. */
  by: string;
  at: string;
}

/** What came of sending a visit: it is kept, under this id; or the person must choose first, and nothing was written. */
export type VisitOutcome = { done: true; visit: string } | { theirs: TheirProgress };

/** Keeps a visit once, however often it is sent, and the progress it saw. @throws Refused */
export const sendVisit = (desk: Desk, sent: SentVisit): Promise<VisitOutcome> =>
  desk.together(async (inside) => {
    refuseAnother(inside, sent.person);
    await inside.one(initiative, sent.initiative);
    // Two sendings at once write one after the other.
    await inside.sql.rows('select 1 as one from initiative where id = $1::uuid for no key update', [sent.initiative]);
    const known = await visitOfKey(inside, sent.key);
    if (known) return { done: true, visit: known };
    const standing = await progressOfDay(inside, sent);
    const theirs = standing && conflictWith(inside, standing, sent);
    if (theirs) return { theirs };
    const visit = await keepVisit(inside, sent);
    await keepProgress(inside, standing, sent);
    return { done: true, visit };
  }, sent.key);

/** What one person filled in is never signed by another. */
export const refuseAnother = ({ actor }: Desk, person: string): void => {
  if (actor.person !== person)
    throw new Refused('Esto lo llenó otra persona en este teléfono: se enviará cuando ella ingrese.', undefined, 409);
};

/** The id of the visit that was kept with a key. */
export const visitOfKey = (desk: Desk, key: string): Promise<string | undefined> => madeWith(desk, siteVisit, key);

/** The row of a record that was made in the sending of a key: its events bear the key. */
export const madeWith = async (desk: Desk, { name }: RecordType, key: string): Promise<string | undefined> => {
  const [found] = await desk.sql.rows<{ id: string }>(
    `select record_id as id from event where batch = $1::uuid and record = $2 and action = 'create'`,
    [key, name],
  );
  return found?.id;
};

interface Standing extends TheirProgress {
  id: string;
  person: string | null;
}

/** The last progress written of that day, and who wrote it. */
const progressOfDay = async (desk: Desk, { initiative: id, visitedOn }: SentVisit): Promise<Standing | undefined> => {
  const [found] = await desk.sql.rows<Standing>(
    `select p.id, p.physical::float8 as physical, p.note, p.version, e.person, e.signed as by, e.at
    from progress p
    join event e on e.record = 'progress' and e.record_id = p.id and e.version = p.version
    where p.initiative = $1::uuid and p.measured_on = $2::date
    order by p.created_at desc limit 1`,
    [id, visitedOn],
  );
  return found;
};

const conflictWith = (desk: Desk, standing: Standing, sent: SentVisit): TheirProgress | undefined => {
  const { physical, note, version, by, at, person } = standing;
  const isSettled = sent.choice === 'theirs' || (sent.choice === 'mine' && sent.over === version);
  if (sent.physical === null || sent.physical === physical || person === desk.actor.person || isSettled)
    return undefined;
  return { physical, note, version, by, at };
};

const keepVisit = async (desk: Desk, sent: SentVisit): Promise<string> => {
  const { key: _, person: __, choice: ___, over: ____, ...values } = sent;
  return (await desk.create(siteVisit, { ...values, note: values.note.trim() || null })).id;
};

const keepProgress = async (desk: Desk, standing: Standing | undefined, sent: SentVisit): Promise<void> => {
  const { physical } = sent;
  if (physical === null || physical === standing?.physical || sent.choice === 'theirs') return;
  const seen = { physical, note: noteOf(sent) };
  if (standing) await desk.update(progress, { id: standing.id, version: standing.version }, seen);
  else await desk.create(progress, { initiative: sent.initiative, measuredOn: sent.visitedOn, ...seen });
};

const noteOf = ({ note }: Pick<SentVisit, 'note'>): string =>
  note.trim() ? `Visita a terreno: ${note.trim()}` : 'Visita a terreno.';
