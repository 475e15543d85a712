import type { Clock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';
import { minutesAfter } from './secrets.ts';

/** A question that waits for its answer. */
export interface Challenge {
  person: string | null;
  epoch: number | null;
  webauthn: string | null;
}

const minutesToAnswer = 10;
const mostTries = 5;

/** Keeps a question; a newer one under the same key takes its place. */
export const askChallenge = async (
  at: Queryable,
  clock: Clock,
  key: string,
  { person, epoch, webauthn }: Challenge,
): Promise<void> => {
  const expires = minutesAfter(clock.now(), minutesToAnswer);
  await at.rows(
    `insert into sign_in_challenge (key, person, epoch, webauthn, tries, expires_at)
     values ($1, $2, $3, $4, 0, $5)
     on conflict (key) do update set
       person = excluded.person, epoch = excluded.epoch, webauthn = excluded.webauthn,
       tries = 0, expires_at = excluded.expires_at`,
    [key, person, epoch, webauthn, expires],
  );
};

/** Counts one try and gives the question, while there are tries and time left. */
export const tryChallenge = async (at: Queryable, clock: Clock, key: string): Promise<Challenge | undefined> => {
  const [challenge] = await at.rows<Challenge>(
    `update sign_in_challenge set tries = tries + 1
     where key = $1 and tries < $2 and expires_at > $3
     returning person, epoch, webauthn`,
    [key, mostTries, clock.now()],
  );
  return challenge;
};

/** Closes the question; true for the one who closed it, so that one answer opens one session. */
export const closeChallenge = async (at: Queryable, key: string): Promise<boolean> =>
  (await at.rows('delete from sign_in_challenge where key = $1 returning key', [key])).length === 1;
