import { accountOf } from './accounts.ts';
import { forAccountHere } from './backOff.ts';
import { remember } from './events.ts';
import type { Ground } from './ground.ts';
import { refuseWeakPassword } from './passwordRules.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { SignInRefused, tooLate } from './refused.ts';
import type { Proof, Session, SignIn, Where } from './signIn.ts';
import { spendTotp } from './totp.ts';

type Confirming = Pick<SignIn, 'confirm' | 'changePassword'>;

const minutesFresh = 15;

/** @throws SignInRefused 403 when the person did not prove who they are in the last minutes. */
export const confirmRecently = ({ clock }: Ground, session: Session): void => {
  const age = clock.now().getTime() - Date.parse(session.steppedUpAt);
  if (session.kind === 'browser' && age < minutesFresh * 60_000) return;
  throw new SignInRefused('Para esto, confirme primero que es usted.', { status: 403, field: 'confirm' });
};

/** Proving again who one is, and changing the password. */
export const createConfirming = (ground: Ground): Confirming => ({
  async confirm(session, proof, where) {
    await refuseWrongProof(ground, session, proof, where);
    const now = ground.clock.now();
    await ground.database.rows('update sign_in_session set stepped_up_at = $2 where id = $1', [session.id, now]);
    ground.sessions.drop(session.person);
    return { ...session, steppedUpAt: now.toISOString() };
  },
  async changePassword(session, { current, next }, where) {
    await refuseWrongProof(ground, session, { password: current }, where);
    refuseWeakPassword(next, [session.name, session.email]);
    if (next === current) throw new SignInRefused('Elija una contraseña distinta de la actual.', { field: 'password' });
    const hash = await hashPassword(next);
    return ground.sessions.goOnAlone(session, async (at) => {
      await at.rows('update sign_in_account set password = $2, password_at = $3 where person = $1', [
        session.person,
        hash,
        ground.clock.now(),
      ]);
      await at.rows('delete from sign_in_invitation where person = $1', [session.person]);
      await remember(at, ground.clock, 'passwordChanged', session.person, where);
    });
  },
});

const refuseWrongProof = async (
  ground: Ground,
  session: Session,
  { password, code }: Proof,
  where: Where,
): Promise<void> => {
  if (session.kind !== 'browser') throw new SignInRefused('Esto se hace ingresando con el navegador.', { status: 403 });
  // Who found a device open must not guess the password with it.
  await ground.backOff.count(`confirm ${session.person}`, forAccountHere);
  const account = await accountOf(ground.database, session.person);
  if (!account) throw tooLate();
  const isRight = code
    ? (await spendTotp(ground.database, ground, session.person, 'confirmed', code)) !== undefined
    : password !== undefined && password.length <= 1_000 && (await isPassword(password, account.password));
  if (!isRight) {
    await remember(ground.database, ground.clock, 'refused', session.person, where);
    throw code
      ? new SignInRefused('El código no coincide o ya se usó.', { field: 'code' })
      : new SignInRefused('Ésa no es su contraseña actual.', { field: 'current' });
  }
  await ground.backOff.forgive(`confirm ${session.person}`);
};
