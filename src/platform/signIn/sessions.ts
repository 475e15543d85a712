import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database, Queryable } from '../database/database.ts';
import type { SecondFactor } from './accounts.ts';
import { tooLate } from './refused.ts';
import { hashOf, minutesAfter, newSecret } from './secrets.ts';
import type { Device, Entered, Session, Where } from './signIn.ts';

/** Without use a session ends after four hours; used or not, after twelve: a working day. */
export const idleMinutes = 4 * 60;
export const longestMinutes = 12 * 60;
// Another process may end a session: for so long this one may not know.
const rememberedFor = 5_000;
const useIsWrittenEvery = 60_000;

interface Row {
  id: string;
  person: string;
  email: string;
  name: string;
  entered_at: string;
  ends_at: string;
  last_used_at: string;
  stepped_up_at: string;
  finished: boolean;
  second_factor: SecondFactor;
  has_factor: boolean;
}

interface Known {
  session: Session;
  finished: boolean;
  lastUsedAt: number;
  checkedAt: number;
  checkedOn: number;
}

/** Opens, finds and ends sessions; only hashes of their tokens are kept. */
export interface Sessions {
  open(at: Queryable, account: { person: string; epoch: number }, where: Where, finished: boolean): Promise<string>;
  find(token: string): Promise<{ session: Session; finished: boolean } | undefined>;
  /** Ends all sessions and tokens of the person; this one goes on as a finished one under a new token. */
  goOnAlone(session: Session, change: (at: Queryable) => Promise<void>): Promise<Entered>;
  end(token: string): Promise<string | undefined>;
  /** Forgets at once what this process remembers of a person. */
  drop(person: string): void;
}

/** The sessions of this process over the database that all processes share. */
export const createSessions = (database: Database, clock: Clock): Sessions => {
  const known = new Map<string, Known>();
  // An answer that was on its way when a session ended must not be remembered after it.
  let drops = 0;
  const drop = (person: string): void => {
    drops += 1;
    for (const [hash, { session }] of known) if (session.person === person) known.delete(hash);
  };
  const find: Sessions['find'] = async (token) => {
    const hash = hashOf(token);
    const remembered = known.get(hash);
    const now = clock.now().getTime();
    if (remembered && isFresh(remembered, now)) return isAlive(remembered, now) ? remembered : undefined;
    const began = drops;
    const found = await lookUp(database, hash, clock.now());
    known.delete(hash);
    if (!found) return undefined;
    if (began === drops) {
      if (known.size > 5_000) known.clear();
      known.set(hash, found);
    }
    if (now - found.lastUsedAt >= useIsWrittenEvery) await writeUse(database, hash, clock.now());
    return found;
  };
  const goOnAlone: Sessions['goOnAlone'] = async (session, change) => {
    const token = await database.transaction((inside) => replace(inside, session, clock.now(), change));
    drop(session.person);
    const found = await find(token);
    if (!found) throw tooLate();
    return { token, session: found.session };
  };
  return {
    open: (at, account, where, finished) => insert(at, account, where, finished, clock.now()),
    find,
    goOnAlone,
    drop,
    end: async (token) => {
      const ended = await database.rows<{ person: string }>(
        'delete from sign_in_session where hash = $1 returning person',
        [hashOf(token)],
      );
      drops += 1;
      known.delete(hashOf(token));
      return ended[0]?.person;
    },
  };
};

// Both clocks must agree: a demonstration may stop its own, and the machine's may be set back.
const isFresh = ({ checkedAt, checkedOn }: Known, now: number): boolean =>
  performance.now() - checkedAt < rememberedFor && Math.abs(now - checkedOn) < rememberedFor;

const isAlive = ({ session, lastUsedAt }: Known, now: number): boolean =>
  Date.parse(session.endsAt) > now && lastUsedAt > now - idleMinutes * 60_000;

const lookUp = async (at: Queryable, hash: string, now: Date): Promise<Known | undefined> => {
  const [row] = await at.rows<Row>(
    `select s.id, s.person, a.email, a.name, s.entered_at, s.ends_at, s.last_used_at, s.stepped_up_at, s.finished,
       a.second_factor,
       exists (select from sign_in_factor f where f.person = s.person and f.confirmed_at is not null) as has_factor
     from sign_in_session s
     join sign_in_account a on a.person = s.person and a.epoch = s.epoch and a.closed_at is null
     where s.hash = $1 and s.ends_at > $2 and s.last_used_at > $3`,
    [hash, now, minutesAfter(now, -idleMinutes)],
  );
  if (!row) return undefined;
  const seen = { checkedAt: performance.now(), checkedOn: now.getTime() };
  return { session: sessionFrom(row), finished: row.finished, lastUsedAt: Date.parse(row.last_used_at), ...seen };
};

const sessionFrom = (row: Row): Session => ({
  id: row.id,
  person: row.person,
  kind: 'browser',
  email: row.email,
  name: row.name,
  enteredAt: row.entered_at,
  endsAt: row.ends_at,
  steppedUpAt: row.stepped_up_at,
  secondFactor: row.has_factor ? 'present' : row.second_factor === 'notNeeded' ? 'notNeeded' : 'missing',
});

const writeUse = (at: Queryable, hash: string, now: Date): Promise<unknown> =>
  at.rows('update sign_in_session set last_used_at = $2 where hash = $1 and last_used_at < $2', [hash, now]);

const insert: (
  at: Queryable,
  account: { person: string; epoch: number },
  where: Where,
  finished: boolean,
  now: Date,
) => Promise<string> = async (at, { person, epoch }, { agent = '', address = '' }, finished, now) => {
  const token = newSecret();
  await at.rows(
    `insert into sign_in_session
       (hash, id, person, epoch, finished, agent, address, entered_at, last_used_at, ends_at, stepped_up_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $8)`,
    [
      hashOf(token),
      randomUUID(),
      person,
      epoch,
      finished,
      agent.slice(0, 300),
      address,
      now,
      minutesAfter(now, longestMinutes),
    ],
  );
  return token;
};

const replace = async (
  inside: Queryable,
  session: Session,
  now: Date,
  change: (at: Queryable) => Promise<void>,
): Promise<string> => {
  // Two changes at once wait for each other here; the second finds its session ended.
  const [alive] = await inside.rows<{ epoch: number; agent: string; address: string }>(
    `update sign_in_account a set epoch = a.epoch + 1
     from sign_in_session s
     where s.id = $1 and s.person = a.person and s.epoch = a.epoch and a.closed_at is null and s.ends_at > $2
     returning a.epoch, s.agent, s.address`,
    [session.id, now],
  );
  if (!alive) throw tooLate();
  await change(inside);
  await inside.rows('delete from sign_in_session where person = $1', [session.person]);
  await inside.rows('delete from sign_in_token where person = $1', [session.person]);
  const token = await insert(inside, { person: session.person, epoch: alive.epoch }, alive, true, now);
  await inside.rows('update sign_in_session set entered_at = $2, ends_at = $3 where hash = $1', [
    hashOf(token),
    session.enteredAt,
    session.endsAt,
  ]);
  return token;
};

/** Where a person is entered now, the last used first. */
export const devicesOf = async (at: Queryable, now: Date, session: Session): Promise<Device[]> =>
  at.rows<Device>(
    `select s.id, s.agent, s.address, s.entered_at as "enteredAt", s.last_used_at as "lastUsedAt", s.ends_at as "endsAt",
       s.id = $2 as "isThisOne"
     from sign_in_session s
     join sign_in_account a on a.person = s.person and a.epoch = s.epoch
     where s.person = $1 and s.finished and s.ends_at > $3 and s.last_used_at > $4
     order by s.last_used_at desc`,
    [session.person, session.id, now, minutesAfter(now, -idleMinutes)],
  );
