import type { Clock } from '../clock.ts';
import { type Keys, openKeys } from '../crypto/index.ts';
import type { Database } from '../database/database.ts';
import type { Outbox } from '../mail/index.ts';
import { allAccounts, endEpoch } from './accounts.ts';
import { createBackOff } from './backOff.ts';
import { createConfirming } from './confirming.ts';
import { createEntering } from './entering.ts';
import { lastEvents, remember } from './events.ts';
import { createFactors } from './factors.ts';
import type { Ground } from './ground.ts';
import { createInvitations } from './invitations.ts';
import { hashPassword } from './passwords.ts';
import { createPersonalTokens } from './personalTokens.ts';
import { sameEmail } from './secrets.ts';
import { createSessions, devicesOf } from './sessions.ts';
import type { SignIn } from './signIn.ts';

interface Given {
  database: Database;
  clock: Clock;
  /** The file of keys, or the keys already open. */
  keys: string | Keys;
  /** The address that people write in the browser, without a path. */
  origin: string;
  demo: boolean;
  /** Without mail, links are handed over by hand. */
  mail?: Outbox;
}

/** Signing in over one database; several processes may each have theirs. */
export const createSignIn = ({ database, clock, keys, origin, demo, mail }: Given): SignIn => {
  const key = (typeof keys === 'string' ? openKeys(keys) : keys).named('sign-in');
  const ground: Ground = {
    database,
    clock,
    key,
    origin,
    demo,
    mail,
    backOff: createBackOff(database, clock, key),
    sessions: createSessions(database, clock),
  };
  return {
    origin,
    sendsMail: mail?.isConfigured === true,
    ...createInvitations(ground),
    ...createEntering(ground),
    ...leaving(ground),
    ...createConfirming(ground),
    ...createFactors(ground),
    ...createPersonalTokens(ground),
    ...administering(ground),
  };
};

type Leaving = Pick<
  SignIn,
  'sessionOf' | 'unfinishedSessionOf' | 'leave' | 'leaveEverywhere' | 'endSessionsOf' | 'devices' | 'endDevice'
>;

const leaving = ({ database, clock, sessions }: Ground): Leaving => {
  const endAll = async (person: string): Promise<void> => {
    await database.transaction((inside) => endEpoch(inside, person));
    sessions.drop(person);
  };
  return {
    async sessionOf(token) {
      const found = await sessions.find(token);
      return found?.finished ? found.session : undefined;
    },
    unfinishedSessionOf: async (token) => (await sessions.find(token))?.session,
    async leave(token) {
      const person = await sessions.end(token);
      if (person) await remember(database, clock, 'left', person);
    },
    async leaveEverywhere(person) {
      await endAll(person);
      await remember(database, clock, 'leftEverywhere', person);
    },
    endSessionsOf: endAll,
    devices: (session) => devicesOf(database, clock.now(), session),
    async endDevice({ person }, id) {
      await database.rows('delete from sign_in_session where person = $1 and id::text = $2', [person, id]);
      sessions.drop(person);
    },
  };
};

type Administering = Pick<
  SignIn,
  'hasAccounts' | 'accounts' | 'close' | 'reopen' | 'events' | 'addDemonstrationAccounts' | 'sweep'
>;

const administering = ({ database, clock, sessions, demo }: Ground): Administering => ({
  hasAccounts: async () => (await database.rows('select 1 as one from sign_in_account limit 1')).length > 0,
  accounts: () => allAccounts(database, clock.now()),
  async close(person) {
    await database.transaction(async (inside) => {
      await inside.rows('update sign_in_account set closed_at = $2 where person = $1', [person, clock.now()]);
      await inside.rows('delete from sign_in_invitation where person = $1', [person]);
      await endEpoch(inside, person);
      await remember(inside, clock, 'closed', person);
    });
    sessions.drop(person);
  },
  async reopen(person) {
    await database.rows('update sign_in_account set closed_at = null where person = $1', [person]);
    await remember(database, clock, 'reopened', person);
  },
  events: (person) => lastEvents(database, person),
  async addDemonstrationAccounts(people, password) {
    if (!demo) throw new Error('Only a demonstration has accounts with a known password.');
    const hash = await hashPassword(password);
    for (const { person, name, email } of people) {
      await database.rows(writeDemonstration, [person, sameEmail(email), name, hash, clock.now()]);
    }
  },
  async sweep() {
    const now = clock.now();
    const before = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
    await database.rows('delete from sign_in_session where ends_at < $1', [now]);
    await database.rows('delete from sign_in_challenge where expires_at < $1', [now]);
    await database.rows('delete from sign_in_invitation where expires_at < $1', [now]);
    await database.rows('delete from sign_in_token where expires_at < $1', [now]);
    await database.rows('delete from sign_in_attempt where last_at < $1', [before(2)]);
    await database.rows('delete from sign_in_event where at < $1', [before(365)]);
  },
});

const writeDemonstration = `
insert into sign_in_account (person, email, name, password, epoch, second_factor, created_at, password_at)
values ($1, $2, $3, $4, 1, 'notNeeded', $5, $5)
on conflict (person) do update set
  email = excluded.email, name = excluded.name, password = excluded.password, password_at = excluded.password_at`;
