import { createHash } from 'node:crypto';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Due } from './due.ts';

/** An event as a person's programs were last told of it. */
export interface Entry {
  uid: string;
  sequence: number;
  onDay: string;
  at: string | null;
  content: Pick<Due, 'title' | 'about' | 'path' | 'norm' | 'isVerified' | 'isDone' | 'function'>;
  digest: string;
  changedAt: string;
  cancelledAt: string | null;
}

/** How long what was cancelled goes on being told, in days. */
export const keptDays = 90;

/**
 * Compares what falls due for a person with what their programs know: what changed gets the next number, what is no longer
 * there is cancelled. Runs inside a transaction that holds the person's row, so that two readers never number the same.
 */
export const bringUpToDate = async (
  inside: Queryable,
  person: string,
  dues: readonly Due[],
  { now, from }: { now: Date; from: string },
): Promise<Entry[]> => {
  const present = new Map(dues.map((due) => [due.uid, due]));
  const known = new Map(
    (await entriesOf(inside, person, from, [...present.keys()])).map((entry) => [entry.uid, entry]),
  );
  const changedAt = now.toISOString();
  const changed = [...present.values()].flatMap((due) => {
    const before = known.get(due.uid);
    const next = entryFor(due, before ? before.sequence + 1 : 0, changedAt);
    return before && !before.cancelledAt && before.digest === next.digest ? [] : [next];
  });
  const cancelled = [...known.values()]
    .filter((entry) => !present.has(entry.uid) && !entry.cancelledAt && entry.onDay >= from)
    .map((entry) => ({ ...entry, sequence: entry.sequence + 1, changedAt, cancelledAt: changedAt }));
  const touched = [...changed, ...cancelled];
  if (touched.length > 0) await write(inside, person, touched);
  for (const entry of touched) known.set(entry.uid, entry);
  return [...known.values()].toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.uid.localeCompare(b.uid));
};

const entryFor = (due: Due, sequence: number, changedAt: string): Entry => {
  const { uid, on, at = null, title, about, path, norm, isVerified, isDone, function: owes } = due;
  const content = { title, about, path, norm, isVerified, isDone, function: owes };
  const digest = createHash('sha256')
    .update(JSON.stringify([on, at, content]))
    .digest('base64url')
    .slice(0, 22);
  return { uid, sequence, onDay: on, at, content, digest, changedAt, cancelledAt: null };
};

const entriesOf = (inside: Queryable, person: string, from: string, present: readonly string[]): Promise<Entry[]> =>
  inside.rows<Entry>(
    `select uid, sequence, on_day as "onDay", at, content, digest, changed_at as "changedAt", cancelled_at as "cancelledAt"
     from calendar_entry
     where person = $1::uuid and (on_day >= $2::date or cancelled_at >= $2::date or uid = any($3::text[]))`,
    [person, from, present],
  );

const write = async (inside: Queryable, person: string, entries: readonly Entry[]): Promise<void> => {
  await inside.rows(
    `insert into calendar_entry (person, uid, sequence, on_day, at, content, digest, changed_at, cancelled_at)
     select $1::uuid, e.uid, e.sequence, e."onDay", e.at, e.content, e.digest, e."changedAt", e."cancelledAt"
     from jsonb_to_recordset($2::jsonb) as e(
       uid text, sequence int, "onDay" date, at timestamptz, content jsonb, digest text,
       "changedAt" timestamptz, "cancelledAt" timestamptz)
     on conflict (person, uid) do update set
       sequence = excluded.sequence, on_day = excluded.on_day, at = excluded.at, content = excluded.content,
       digest = excluded.digest, changed_at = excluded.changed_at, cancelled_at = excluded.cancelled_at`,
    [person, JSON.stringify(entries)],
  );
};
