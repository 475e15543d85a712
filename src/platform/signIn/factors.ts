import type { Queryable } from '../database/database.ts';
import { accountOf, endEpoch } from './accounts.ts';
import { forFactorElsewhere } from './backOff.ts';
import { type Happening, remember } from './events.ts';
import { confirmRecently } from './confirming.ts';
import type { Ground } from './ground.ts';
import { beginPasskey, readNewPasskey } from './passkeys.ts';
import { writeRecoveryCodes } from './recoveryCodes.ts';
import { SignInRefused, wrongFactor } from './refused.ts';
import type { FactorAdded, KnownFactor, Session, SignIn, Where } from './signIn.ts';
import { beginTotp, spendTotp } from './totp.ts';

type Factors = Pick<
  SignIn,
  | 'factors'
  | 'beginTotp'
  | 'finishTotp'
  | 'beginPasskey'
  | 'finishPasskey'
  | 'removeFactor'
  | 'renewRecoveryCodes'
  | 'forgetFactorsOf'
>;

/** The second factors of an account; each change ends all other sessions. */
export const createFactors = (ground: Ground): Factors => ({
  factors: (person) => factorsOf(ground.database, person),
  async beginTotp(session) {
    confirmRecently(ground, session);
    return beginTotp(ground, session);
  },
  async finishTotp(session, code, where) {
    confirmRecently(ground, session);
    await ground.backOff.count(`begun ${session.person}`, forFactorElsewhere);
    const id = await spendTotp(ground.database, ground, session.person, 'begun', code);
    if (!id) throw wrongFactor();
    await ground.backOff.forgive(`begun ${session.person}`);
    return add(ground, session, where, async (at) => {
      await at.rows('update sign_in_factor set confirmed_at = $2 where id = $1', [id, ground.clock.now()]);
    });
  },
  async beginPasskey(session) {
    confirmRecently(ground, session);
    return beginPasskey(ground, session);
  },
  async finishPasskey(session, made, where) {
    confirmRecently(ground, session);
    return add(ground, session, where, await readNewPasskey(ground, session, made));
  },
  async removeFactor(session, id, where) {
    confirmRecently(ground, session);
    return changeFactors(ground, session, where, 'factorRemoved', (at) => remove(at, session.person, id));
  },
  async renewRecoveryCodes(session, where) {
    confirmRecently(ground, session);
    let recoveryCodes: string[] = [];
    const entered = await changeFactors(ground, session, where, 'recoveryCodesRenewed', async (at) => {
      recoveryCodes = await writeRecoveryCodes(at, ground.key, session.person);
    });
    return { ...entered, recoveryCodes };
  },
  async forgetFactorsOf(person) {
    await ground.database.transaction(async (inside) => {
      await endEpoch(inside, person);
      await inside.rows('delete from sign_in_factor where person = $1', [person]);
      await inside.rows('delete from sign_in_recovery_code where person = $1', [person]);
      await remember(inside, ground.clock, 'factorsForgotten', person);
    });
    ground.sessions.drop(person);
  },
});

const factorsOf: (at: Queryable, person: string) => ReturnType<SignIn['factors']> = async (at, person) => {
  const known = await at.rows<KnownFactor>(
    `select id, kind, name, created_at as "createdAt", last_used_at as "lastUsedAt" from sign_in_factor
     where person = $1 and confirmed_at is not null order by created_at`,
    [person],
  );
  const [codes] = await at.rows<{ left: number }>(
    'select count(*) as left from sign_in_recovery_code where person = $1',
    [person],
  );
  return { known, recoveryCodesLeft: codes?.left ?? 0 };
};

const add = async (
  ground: Ground,
  session: Session,
  where: Where,
  write: (at: Queryable) => Promise<void>,
): Promise<FactorAdded> => {
  let recoveryCodes: string[] | undefined;
  const entered = await changeFactors(ground, session, where, 'factorAdded', async (at) => {
    await write(at);
    const { recoveryCodesLeft } = await factorsOf(at, session.person);
    if (recoveryCodesLeft === 0) recoveryCodes = await writeRecoveryCodes(at, ground.key, session.person);
  });
  return { ...entered, ...(recoveryCodes ? { recoveryCodes } : {}) };
};

const changeFactors = (
  { sessions, clock }: Ground,
  session: Session,
  where: Where,
  what: Happening,
  change: (at: Queryable) => Promise<void>,
) =>
  sessions.goOnAlone(session, async (at) => {
    await change(at);
    await remember(at, clock, what, session.person, where);
  });

const remove = async (at: Queryable, person: string, id: string): Promise<void> => {
  await at.rows('delete from sign_in_factor where person = $1 and id::text = $2', [person, id]);
  const { known } = await factorsOf(at, person);
  const account = await accountOf(at, person);
  if (known.length === 0 && account?.second_factor === 'required') {
    throw new SignInRefused('Es su única forma de segundo paso. Agregue otra antes de quitar ésta.');
  }
  if (known.length === 0) await at.rows('delete from sign_in_recovery_code where person = $1', [person]);
};
