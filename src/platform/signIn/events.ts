import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';
import type { SignInEvent, Where } from './signIn.ts';

/** What is worth remembering of an account. */
export type Happening =
  | 'accepted'
  | 'entered'
  | 'refused'
  | 'factorRefused'
  | 'left'
  | 'leftEverywhere'
  | 'passwordChanged'
  | 'factorAdded'
  | 'factorRemoved'
  | 'recoveryCodesRenewed'
  | 'factorsForgotten'
  | 'tokenCreated'
  | 'tokenRevoked'
  | 'invited'
  | 'closed'
  | 'reopened';

/** Remembers what happened with an account; a person unknown to us is remembered as nobody. */
export const remember = async (
  at: Queryable,
  clock: Clock,
  what: Happening,
  person: string | undefined,
  where: Where = {},
): Promise<void> => {
  await at.rows('insert into sign_in_event (id, person, at, what, agent, address) values ($1, $2, $3, $4, $5, $6)', [
    randomUUID(),
    person ?? null,
    clock.now(),
    what,
    where.agent?.slice(0, 300) ?? null,
    where.address ?? null,
  ]);
};

/** What last happened with an account, the newest first. */
export const lastEvents = (at: Queryable, person: string): Promise<SignInEvent[]> =>
  at.rows<SignInEvent>(
    'select at, what, agent, address from sign_in_event where person = $1 order by at desc, id desc limit 50',
    [person],
  );

/** Whether this person entered from this address before. */
export const enteredFrom = async (at: Queryable, person: string, address: string | undefined): Promise<boolean> => {
  if (!address) return false;
  const found = await at.rows(
    "select 1 as yes from sign_in_event where person = $1 and what = 'entered' and address = $2 limit 1",
    [person, address],
  );
  return found.length > 0;
};
