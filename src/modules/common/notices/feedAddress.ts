import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../../platform/clock.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** What is known of a person's calendar address: never the address itself. */
export interface KnownFeed {
  createdAt: string;
  lastReadAt: string | null;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Makes the secret of a person's calendar address, shown once; the one before stops serving. */
export const renewFeed = async (database: Queryable, clock: Clock, person: string): Promise<string> => {
  const secret = randomBytes(32).toString('base64url');
  await database.rows(
    `insert into calendar_feed (person, hash, created_at) values ($1::uuid, $2, $3)
     on conflict (person) do update set hash = excluded.hash, created_at = excluded.created_at, last_read_at = null`,
    [person, hashOf(secret), clock.now()],
  );
  return secret;
};

/** Ends a person's calendar address. */
export const revokeFeed = async (database: Queryable, person: string): Promise<void> => {
  await database.rows('delete from calendar_feed where person = $1::uuid', [person]);
};

/** Whether a person has a calendar address, and when it was last read. */
export const feedOf = async (database: Queryable, person: string): Promise<KnownFeed | undefined> =>
  (
    await database.rows<KnownFeed>(
      'select created_at as "createdAt", last_read_at as "lastReadAt" from calendar_feed where person = $1::uuid',
      [person],
    )
  )[0];

/** Whose calendar a secret opens; nobody's when it was renewed or revoked, or the account is closed. */
export const ownerOfFeed = async (database: Queryable, secret: string, now: Date): Promise<string | undefined> => {
  const [found] = await database.rows<{ person: string; last_read_at: string | null }>(
    `select person, last_read_at from calendar_feed
     where hash = $1
       and not exists (select 1 from sign_in_account where person = calendar_feed.person and closed_at is not null)`,
    [hashOf(secret)],
  );
  if (!found) return undefined;
  // Written once an hour at most: programs ask often.
  if (!found.last_read_at || now.getTime() - Date.parse(found.last_read_at) > 3_600_000)
    await database.rows('update calendar_feed set last_read_at = $2 where person = $1::uuid', [found.person, now]);
  return found.person;
};
