import { randomUUID } from 'node:crypto';
import { confirmRecently } from './confirming.ts';
import { remember } from './events.ts';
import type { Ground } from './ground.ts';
import { SignInRefused, tooLate } from './refused.ts';
import { hashOf, minutesAfter, newSecret } from './secrets.ts';
import type { PersonalToken, Session, SignIn } from './signIn.ts';

type PersonalTokens = Pick<SignIn, 'createToken' | 'tokens' | 'revokeToken' | 'sessionOfPersonalToken'>;

interface Row {
  id: string;
  person: string;
  email: string;
  name: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
}

const beginning = 'cabildo_';
const useIsWrittenEvery = 60_000;

/** Personal tokens for programs; they end with a change of password or of factors, as sessions do. */
export const createPersonalTokens = (ground: Ground): PersonalTokens => ({
  createToken: (session, wanted) => create(ground, session, wanted),
  tokens: (person) =>
    ground.database.rows<PersonalToken>(
      `select t.id, t.name, t.created_at as "createdAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt"
       from sign_in_token t join sign_in_account a on a.person = t.person and a.epoch = t.epoch
       where t.person = $1 and t.expires_at > $2 order by t.created_at desc`,
      [person, ground.clock.now()],
    ),
  async revokeToken(person, id) {
    const gone = await ground.database.rows(
      'delete from sign_in_token where person = $1 and id::text = $2 returning id',
      [person, id],
    );
    if (gone.length > 0) await remember(ground.database, ground.clock, 'tokenRevoked', person);
  },
  sessionOfPersonalToken: (token) => sessionOf(ground, token),
});

const create: (ground: Ground, ...rest: Parameters<SignIn['createToken']>) => ReturnType<SignIn['createToken']> =
  async (ground, session, { name, days }) => {
    confirmRecently(ground, session);
    const { database, clock } = ground;
    const label = name.trim();
    if (!label || label.length > 80)
      throw new SignInRefused('Escriba para qué es, en hasta 80 letras.', { field: 'name' });
    if (!Number.isInteger(days) || days < 1 || days > 366) {
      throw new SignInRefused('Elija cuántos días servirá: entre 1 y 366.', { field: 'days' });
    }
    const token = `${beginning}${newSecret()}`;
    const now = clock.now();
    const [made] = await database.rows<PersonalToken>(
      `insert into sign_in_token (hash, id, person, epoch, name, created_at, expires_at)
     select $1, $2, a.person, a.epoch, $4, $5, $6
     from sign_in_account a join sign_in_session s on s.person = a.person and s.epoch = a.epoch
     where s.id = $3 and a.closed_at is null
     returning id, name, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"`,
      [hashOf(token), randomUUID(), session.id, label, now, minutesAfter(now, days * 24 * 60)],
    );
    if (!made) throw tooLate();
    await remember(database, clock, 'tokenCreated', session.person);
    return { token, ...made };
  };

const sessionOf = async ({ database, clock }: Ground, token: string): Promise<Session | undefined> => {
  if (!token.startsWith(beginning)) return undefined;
  const now = clock.now();
  const [row] = await database.rows<Row>(
    `select t.id, t.person, a.email, a.name, t.created_at, t.expires_at, t.last_used_at
     from sign_in_token t
     join sign_in_account a on a.person = t.person and a.epoch = t.epoch and a.closed_at is null
     where t.hash = $1 and t.expires_at > $2`,
    [hashOf(token), now],
  );
  if (!row) return undefined;
  if (!row.last_used_at || now.getTime() - Date.parse(row.last_used_at) > useIsWrittenEvery) {
    await database.rows('update sign_in_token set last_used_at = $2 where id = $1', [row.id, now]);
  }
  return {
    id: row.id,
    person: row.person,
    kind: 'token',
    email: row.email,
    name: row.name,
    enteredAt: row.created_at,
    endsAt: row.expires_at,
    steppedUpAt: row.created_at,
    secondFactor: 'present',
  };
};
