import type { Clock } from '../clock.ts';
import type { Key } from '../crypto/index.ts';
import { keyedDigest } from '../crypto/index.ts';
import type { Queryable } from '../database/database.ts';
import { SignInRefused } from './refused.ts';

/** How patient a count of failures is. */
export interface Patience {
  /** Failures without any wait. */
  free: number;
  /** The longest wait, in seconds. */
  longest: number;
  /** One failure is forgotten after so many seconds. */
  forgets: number;
}

/** Of one account from one address: its owner elsewhere never waits for it. */
export const forAccountHere: Patience = { free: 4, longest: 900, forgets: 900 };
/** Of one address: a whole office may be behind it. */
export const forAddress: Patience = { free: 30, longest: 60, forgets: 20 };
/** Of second factors from where this account never entered; who tries them has the password already. */
export const forFactorElsewhere: Patience = { free: 10, longest: 900, forgets: 900 };

/** Counts tries that may fail and makes who fails wait, longer each time. */
export interface BackOff {
  /** Counts a try before it is made, so that many at once gain nothing. @throws SignInRefused when it comes too early. */
  count(what: string, patience: Patience): Promise<void>;
  /** The try was right: its failures are forgotten. */
  forgive(what: string): Promise<void>;
  /** The try was right: it alone is not counted. */
  uncount(what: string): Promise<void>;
}

/** The counts are kept in the database, for all processes. */
export const createBackOff = (database: Queryable, clock: Clock, key: Key): BackOff => ({
  async count(what, patience) {
    const { free, longest, forgets } = patience;
    const digest = keyedDigest(what, key);
    const taken = await database.rows(countTry, [digest, clock.now(), free, longest, forgets]);
    if (taken.length === 0) throw await tooEarly(database, clock, digest);
  },
  async forgive(what) {
    await database.rows('delete from sign_in_attempt where key = $1', [keyedDigest(what, key)]);
  },
  async uncount(what) {
    await database.rows('update sign_in_attempt set failures = greatest(0, failures - 1) where key = $1', [
      keyedDigest(what, key),
    ]);
  },
});

// No row comes back when the wait of the try before is not over.
const countTry = `
insert into sign_in_attempt as tries (key, failures, last_at, wait_until)
values ($1, 1, $2::timestamptz, $2::timestamptz)
on conflict (key) do update set
  failures = least(1 + greatest(0, tries.failures - extract(epoch from $2::timestamptz - tries.last_at) / $5::float8), 60),
  last_at = $2::timestamptz,
  wait_until = $2::timestamptz + make_interval(secs => case
    when 1 + greatest(0, tries.failures - extract(epoch from $2::timestamptz - tries.last_at) / $5::float8) <= $3::float8 then 0
    else least($4::float8, power(2::float8, least(1 + tries.failures - $3::float8, 30)))
  end)
where tries.wait_until <= $2::timestamptz
returning key`;

const tooEarly = async (database: Queryable, clock: Clock, digest: string): Promise<SignInRefused> => {
  const [kept] = await database.rows<{ wait_until: string }>('select wait_until from sign_in_attempt where key = $1', [
    digest,
  ]);
  const left = kept ? Date.parse(kept.wait_until) - clock.now().getTime() : 1_000;
  const seconds = Math.max(1, Math.ceil(left / 1_000));
  const wait =
    seconds < 90 ? (seconds === 1 ? '1 segundo' : `${seconds} segundos`) : `${Math.ceil(seconds / 60)} minutos`;
  const message = `Hubo varios intentos fallidos. Espere ${wait} e intente de nuevo.`;
  return new SignInRefused(message, { status: 429, retryAfter: seconds });
};
