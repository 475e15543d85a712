import { randomUUID } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';
import { seal, unseal } from '../crypto/index.ts';
import type { Queryable } from '../database/database.ts';
import type { Ground } from './ground.ts';
import type { Session, TotpSetUp } from './signIn.ts';

interface TotpRow {
  id: string;
  secret: string;
  last_step: number | null;
}

/** Gives a phone its secret; it counts once a first code was right. */
export const beginTotp = async ({ database, clock, key, origin }: Ground, session: Session): Promise<TotpSetUp> => {
  const secret = generateSecret();
  const id = randomUUID();
  const host = URL.parse(origin)?.host ?? 'Cabildo';
  await database.rows('delete from sign_in_factor where person = $1 and confirmed_at is null', [session.person]);
  await database.rows(
    `insert into sign_in_factor (id, person, kind, name, created_at, secret) values ($1, $2, 'totp', 'Teléfono', $3, $4)`,
    [id, session.person, clock.now(), seal(secret, key, `sign_in_factor.secret ${id}`)],
  );
  const uri = generateURI({ issuer: `Cabildo ${host}`, label: session.email, secret });
  const { default: qrcode } = await import('qrcode');
  return { secret, uri, qr: await qrcode.toString(uri, { type: 'svg', margin: 2 }) };
};

/** The factor whose code this is, used up so that no other entry can bring it again. */
export const spendTotp = async (
  at: Queryable,
  { clock, key }: Ground,
  person: string,
  which: 'confirmed' | 'begun',
  code: string,
): Promise<string | undefined> => {
  const rows = await at.rows<TotpRow>(
    `select id, secret, last_step from sign_in_factor
     where person = $1 and kind = 'totp' and (confirmed_at is not null) = $2`,
    [person, which === 'confirmed'],
  );
  const token = code.replaceAll(/\D/g, '');
  if (token.length !== 6) return undefined;
  for (const row of rows) {
    const secret = unseal(row.secret, key, `sign_in_factor.secret ${row.id}`);
    const epoch = Math.floor(clock.now().getTime() / 1_000);
    // One code before and one after, for phones whose clock is off.
    const answer = await verify({ secret, token, epoch, epochTolerance: 30 });
    if (answer.valid && 'timeStep' in answer && (await takeStep(at, row.id, answer.timeStep, clock.now())))
      return row.id;
  }
  return undefined;
};

const takeStep = async (at: Queryable, id: string, step: number, now: Date): Promise<boolean> => {
  const taken = await at.rows(
    `update sign_in_factor set last_step = $2, last_used_at = $3
     where id = $1 and (last_step is null or last_step < $2) returning id`,
    [id, step, now],
  );
  return taken.length === 1;
};
