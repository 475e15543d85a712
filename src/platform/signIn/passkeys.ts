import { randomUUID } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Queryable } from '../database/database.ts';
import { askChallenge, closeChallenge, tryChallenge } from './challenges.ts';
import type { Ground } from './ground.ts';
import { SignInRefused, tooLate } from './refused.ts';
import type { Session } from './signIn.ts';

interface PasskeyRow {
  id: string;
  person: string;
  credential: string;
  public_key: string;
  counter: number;
  transports: string[] | null;
}

/** Read when the first passkey is used: it is the largest package of all, and the start does without it. */
const webauthn = () => import('@simplewebauthn/server');

const hostOf = (origin: string): string => new URL(origin).hostname;
const columns = 'id, person, credential, public_key, counter, transports';

const passkeysOf = (at: Queryable, person: string): Promise<PasskeyRow[]> =>
  at.rows<PasskeyRow>(`select ${columns} from sign_in_factor where person = $1 and kind = 'passkey'`, [person]);

const named = (rows: PasskeyRow[]) =>
  rows.map(({ credential, transports }) => ({ id: credential, ...(transports ? { transports } : {}) }));

/** Asks the browser to make a passkey for this address. */
export const beginPasskey = async (
  { database, clock, origin }: Ground,
  session: Session,
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Cabildo',
    rpID: hostOf(origin),
    userName: session.email,
    userDisplayName: session.name,
    userID: new TextEncoder().encode(session.person).slice(),
    excludeCredentials: named(await passkeysOf(database, session.person)),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  const question = { person: session.person, epoch: null, webauthn: options.challenge };
  await askChallenge(database, clock, `passkey ${session.id}`, question);
  return options;
};

/** Checks the passkey that the browser made; what is given back writes it. */
export const readNewPasskey = async (
  { database, clock, origin }: Ground,
  session: Session,
  { response, name }: { response: RegistrationResponseJSON; name: string },
): Promise<(at: Queryable) => Promise<void>> => {
  const question = await tryChallenge(database, clock, `passkey ${session.id}`);
  if (!question?.webauthn || !(await closeChallenge(database, `passkey ${session.id}`))) throw tooLate();
  const { verifyRegistrationResponse } = await webauthn();
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: question.webauthn,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!made?.verified) throw new SignInRefused('El navegador no entregó una llave que sirva aquí. Intente de nuevo.');
  const { id, publicKey, counter, transports } = made.registrationInfo.credential;
  const values = [id, Buffer.from(publicKey).toString('base64url'), counter, JSON.stringify(transports ?? [])];
  const label = name.trim().slice(0, 60) || 'Llave de acceso';
  return async (at) => {
    await at.rows(
      `insert into sign_in_factor
         (id, person, kind, name, created_at, confirmed_at, credential, public_key, counter, transports)
       values ($1, $2, 'passkey', $3, $4, $4, $5, $6, $7, $8)`,
      [randomUUID(), session.person, label, clock.now(), ...values],
    );
  };
};

/** Asks for a signature of one of this person's passkeys, or of any that the browser knows for this address. */
export const askPasskey = async (
  { database, origin }: Ground,
  person: string | undefined,
): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: hostOf(origin),
    userVerification: person ? 'preferred' : 'required',
    ...(person ? { allowCredentials: named(await passkeysOf(database, person)) } : {}),
  });
};

/** Whose signature this is; undefined when it is not right. Alone it must also tell that its owner was checked. */
export const signerOf = async (
  { database, clock, origin }: Ground,
  { response, challenge, alone }: { response: AuthenticationResponseJSON; challenge: string; alone: boolean },
): Promise<string | undefined> => {
  const [row] = await database.rows<PasskeyRow>(
    `select ${columns} from sign_in_factor where credential = $1 and confirmed_at is not null`,
    [String(response.id)],
  );
  if (!row) return undefined;
  const { verifyAuthenticationResponse } = await webauthn();
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: alone,
    credential: {
      id: row.credential,
      publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
      counter: row.counter,
    },
  }).catch(() => undefined);
  if (!answer?.verified) return undefined;
  await database.rows('update sign_in_factor set counter = greatest(counter, $2), last_used_at = $3 where id = $1', [
    row.id,
    answer.authenticationInfo.newCounter,
    clock.now(),
  ]);
  return row.person;
};
