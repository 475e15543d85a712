import { createHash } from 'node:crypto';
import type { Actor } from '../../../charter/index.ts';
import { addDays } from '../../../law/index.ts';
import { type CalendarEvent, calendarText } from '../../../platform/calendar/index.ts';
import { type Clock, dateInChile } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { bringUpToDate, type Entry, keptDays } from './calendarEntries.ts';
import type { Due } from './due.ts';
import { ownerOfFeed } from './feedAddress.ts';

/** What a person's calendar is made from. */
export interface FeedGround {
  readonly database: Database;
  readonly clock: Clock;
  /** The address of the house, without a path. */
  readonly origin: string;
  actorFor(person: string): Promise<Actor | undefined>;
  duesFor(actor: Actor, from: string, to: string): Promise<readonly Due[]>;
}

/** A calendar as it is sent. */
export interface Feed {
  text: string;
  etag: string;
  lastModified: Date;
}

/** The calendar that a secret address opens, with the rights that its owner has now; undefined for any other secret. */
export const feedFor = async (ground: FeedGround, secret: string): Promise<Feed | undefined> => {
  const { database, clock, origin } = ground;
  const now = clock.now();
  const person = await ownerOfFeed(database, secret, now);
  const actor = person && (await ground.actorFor(person));
  if (!person || !actor) return undefined;
  const entries = actor.holdings.length > 0 ? await entriesFor(ground, actor, now) : [];
  const events = entries.map((entry) => eventOf(entry, origin));
  const text = calendarText(`Cabildo · ${actor.name}`, events);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return { text, etag, lastModified: await changedAt(database, person, etag, now) };
};

/** Since when the calendar is as it is. */
const changedAt = async (database: Database, person: string, etag: string, now: Date): Promise<Date> => {
  const [kept] = await database.rows<{ at: string }>(
    `update calendar_feed set etag = $2, changed_at = $3 where person = $1::uuid and etag is distinct from $2
     returning changed_at as at`,
    [person, etag, now],
  );
  if (kept) return new Date(kept.at);
  const [same] = await database.rows<{ at: string }>(
    'select changed_at as at from calendar_feed where person = $1::uuid',
    [person],
  );
  return new Date(same?.at ?? now);
};

const entriesFor = async ({ database, duesFor }: FeedGround, actor: Actor, now: Date): Promise<Entry[]> => {
  const from = addDays(dateInChile(now), -keptDays);
  const dues = await duesFor(actor, from, '9999-12-31');
  return database.transaction(async (inside) => {
    await inside.rows('select 1 as one from calendar_feed where person = $1::uuid for update', [actor.person]);
    return bringUpToDate(inside, actor.person, dues, { now, from });
  });
};

const eventOf = (
  { uid, sequence, onDay, at, content, changedAt, cancelledAt }: Entry,
  origin: string,
): CalendarEvent => {
  const { title, about, norm, isVerified, isDone, path } = content;
  const note = norm && `${norm}${isVerified === false ? ' (sin verificar)' : ''}`;
  return {
    uid: `${uid}@cabildo`,
    sequence,
    changedAt: new Date(changedAt),
    when: at ? new Date(at) : onDay,
    summary: `${cancelledAt ? 'Cancelado: ' : isDone ? 'Hecho: ' : ''}${title}`,
    description: [about, note, origin + path].filter(Boolean).join('\n'),
    url: origin + path,
    category: content.function,
    isCancelled: cancelledAt !== null,
  };
};
