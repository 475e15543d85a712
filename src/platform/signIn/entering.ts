import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { type AccountRow, accountByEmail, accountOf, factorKindsOf } from './accounts.ts';
import { forAccountHere, forAddress, forFactorElsewhere } from './backOff.ts';
import { askChallenge, closeChallenge, tryChallenge } from './challenges.ts';
import { enteredFrom, remember } from './events.ts';
import type { Ground } from './ground.ts';
import { askPasskey, signerOf } from './passkeys.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import { spendRecoveryCode } from './recoveryCodes.ts';
import { tooLate, wrongEntry, wrongFactor } from './refused.ts';
import { hashOf, newSecret, sameEmail } from './secrets.ts';
import type { Entered, Entry, Factor, FactorNeeded, SignIn, Where } from './signIn.ts';
import { spendTotp } from './totp.ts';

type Entering = Pick<SignIn, 'enter' | 'proveFactor' | 'beginPasskeyEntry' | 'enterWithPasskey'>;

/** The ways in. */
export const createEntering = (ground: Ground): Entering => ({
  async enter({ email, password, factor, where }) {
    const account = await accountWith(ground, sameEmail(email), password, where);
    if (!factor) return openOrAsk(ground, account, where);
    const kinds = await factorKindsOf(ground.database, account.person);
    if (kinds.length === 0) return openOrAsk(ground, account, where);
    const challenge = await ask(ground, account, kinds);
    return proveFactor(ground, { challenge: challenge.challenge, factor, where });
  },
  proveFactor: (given) => proveFactor(ground, given),
  async beginPasskeyEntry() {
    const options = await askPasskey(ground, undefined);
    const challenge = newSecret();
    const question = { person: null, epoch: null, webauthn: options.challenge };
    await askChallenge(ground.database, ground.clock, hashOf(challenge), question);
    return { challenge, options };
  },
  enterWithPasskey: (given) => enterWithPasskey(ground, given),
});

/** Opens a session for who proved the password, or says what is missing. */
export const openOrAsk = async (ground: Ground, account: AccountRow, where: Where): Promise<Entry> => {
  const kinds = await factorKindsOf(ground.database, account.person);
  if (kinds.length > 0) return ask(ground, account, kinds);
  if (account.second_factor !== 'required') return open(ground, account, where);
  return { needs: 'setUp', token: await ground.sessions.open(ground.database, account, where, false) };
};

// Known or unknown, an e-mail costs the same questions and the same derivation.
const accountWith = async (ground: Ground, email: string, password: string, where: Where): Promise<AccountRow> => {
  const { database, clock, backOff } = ground;
  const here = `account ${email} ${where.address ?? ''}`;
  const address = `address ${where.address ?? ''}`;
  if (email.length > 320 || password.length > 1_000) throw wrongEntry();
  await backOff.count(address, forAddress);
  await backOff.count(here, forAccountHere);
  const account = await accountByEmail(database, email);
  const isRight = await isPassword(password, account?.password);
  if (!account || !isRight || account.closed_at) {
    await remember(database, clock, 'refused', account?.person, where);
    throw wrongEntry();
  }
  await backOff.forgive(here);
  await backOff.uncount(address);
  if (isOutdated(account.password)) await renewHash(ground, account, password);
  return account;
};

const renewHash = async ({ database }: Ground, account: AccountRow, password: string): Promise<void> => {
  await database.rows('update sign_in_account set password = $2 where person = $1 and epoch = $3', [
    account.person,
    await hashPassword(password),
    account.epoch,
  ]);
};

const ask = async (ground: Ground, account: AccountRow, kinds: FactorNeeded['kinds']): Promise<FactorNeeded> => {
  const challenge = newSecret();
  const passkey = kinds.includes('passkey') ? await askPasskey(ground, account.person) : undefined;
  const question = { person: account.person, epoch: account.epoch, webauthn: passkey?.challenge ?? null };
  await askChallenge(ground.database, ground.clock, hashOf(challenge), question);
  return { needs: 'factor', challenge, kinds, ...(passkey ? { passkey } : {}) };
};

const proveFactor = async (
  ground: Ground,
  { challenge, factor, where }: { challenge: string; factor: Factor; where: Where },
): Promise<Entered> => {
  const { database, clock, backOff } = ground;
  const question = await tryChallenge(database, clock, hashOf(challenge));
  const account = question?.person ? await accountOf(database, question.person) : undefined;
  if (!question || !account || account.closed_at || account.epoch !== question.epoch) throw tooLate();
  const isKnownHere = await enteredFrom(database, account.person, where.address);
  const tries = isKnownHere ? `factor ${account.person} ${where.address}` : `factor ${account.person}`;
  await backOff.count(tries, forFactorElsewhere);
  if (!(await isRight(ground, account.person, factor, question.webauthn))) {
    await remember(database, clock, 'factorRefused', account.person, where);
    throw wrongFactor();
  }
  if (!(await closeChallenge(database, hashOf(challenge)))) throw tooLate();
  await backOff.forgive(tries);
  return open(ground, account, where);
};

const isRight = async (ground: Ground, person: string, factor: Factor, webauthn: string | null): Promise<boolean> => {
  const { database, key } = ground;
  if (factor.kind === 'passkey')
    return (
      webauthn !== null &&
      (await signerOf(ground, { response: factor.response, challenge: webauthn, alone: false })) === person
    );
  if (factor.kind === 'totp')
    return (await spendTotp(database, ground, person, 'confirmed', factor.code)) !== undefined;
  return spendRecoveryCode(database, key, person, factor.code);
};

const enterWithPasskey = async (
  ground: Ground,
  { challenge, response, where }: { challenge: string; response: AuthenticationResponseJSON; where: Where },
): Promise<Entered> => {
  const { database, clock, backOff } = ground;
  await backOff.count(`address ${where.address ?? ''}`, forAddress);
  const question = await tryChallenge(database, clock, hashOf(challenge));
  if (!question?.webauthn || question.person || !(await closeChallenge(database, hashOf(challenge)))) throw tooLate();
  const person = await signerOf(ground, { response, challenge: question.webauthn, alone: true });
  const account = person ? await accountOf(database, person) : undefined;
  if (!account || account.closed_at) throw wrongFactor();
  await backOff.uncount(`address ${where.address ?? ''}`);
  return open(ground, account, where);
};

// The session carries the epoch that was read with the password: a change meanwhile leaves it dead.
const open = async (ground: Ground, account: AccountRow, where: Where): Promise<Entered> => {
  const token = await ground.sessions.open(ground.database, account, where, true);
  await remember(ground.database, ground.clock, 'entered', account.person, where);
  const found = await ground.sessions.find(token);
  if (!found) throw tooLate();
  return { token, session: found.session };
};
