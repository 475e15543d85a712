import { type AccountRow, accountByEmail, accountOf, endEpoch, type SecondFactor } from './accounts.ts';
import { forAccountHere, forAddress } from './backOff.ts';
import { openOrAsk } from './entering.ts';
import { remember } from './events.ts';
import type { Ground } from './ground.ts';
import { refuseWeakPassword } from './passwordRules.ts';
import { hashPassword } from './passwords.ts';
import { SignInRefused } from './refused.ts';
import { hashOf, minutesAfter, newSecret, sameEmail } from './secrets.ts';
import type { Entry, Invitation, SignIn, Where } from './signIn.ts';

type Invitations = Pick<SignIn, 'invite' | 'invitation' | 'accept' | 'forgot'>;

interface Row {
  hash: string;
  person: string;
  email: string;
  name: string;
  second_factor: SecondFactor;
  expires_at: string;
}

const weekInMinutes = 7 * 24 * 60;

/** Nobody registers alone: an account begins with an invitation, and a lost password with another. */
export const createInvitations = (ground: Ground): Invitations => ({
  async invite({ person, name, email: written, by, mayPostponeFactor }) {
    const email = sameEmail(written);
    await refuseUnusable(ground, person, email);
    const kept = { person, name, email, by, secondFactor: mayPostponeFactor ? 'postponable' : 'required' } as const;
    const invitation = await write(ground, kept, weekInMinutes);
    await remember(ground.database, ground.clock, 'invited', person);
    return { ...invitation, sent: await sendInvitation(ground, { name, email }, invitation) };
  },
  async invitation(token) {
    const found = await openInvitation(ground, token);
    if (!found) return undefined;
    const renews = (await accountOf(ground.database, found.person)) !== undefined;
    return { email: found.email, name: found.name, expiresAt: found.expires_at, renews };
  },
  accept: (answer) => accept(ground, answer),
  async forgot(written, where) {
    const email = sameEmail(written);
    await ground.backOff.count(`address ${where.address ?? ''}`, forAddress);
    await ground.backOff.count(`forgot ${email}`, forAccountHere);
    // Not awaited: the answer takes the same time whether there is an account or not.
    if (ground.mail?.isConfigured) void sendRenewal(ground, email).catch((problem: unknown) => console.error(problem));
  },
});

const refuseUnusable = async ({ database }: Ground, person: string, email: string): Promise<void> => {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 320) {
    throw new SignInRefused('Escriba un correo completo, como nombre@comuna.cl.', { field: 'email' });
  }
  const owner = await accountByEmail(database, email);
  if (owner && owner.person !== person) {
    throw new SignInRefused('Ese correo ya es de la cuenta de otra persona. Indique otro.', { field: 'email' });
  }
};

const write = async (
  { database, clock, origin }: Ground,
  whom: { person: string; name: string; email: string; by?: string; secondFactor: SecondFactor },
  minutes: number,
): Promise<Omit<Invitation, 'sent'>> => {
  const token = newSecret();
  const now = clock.now();
  const expires = minutesAfter(now, minutes);
  await database.rows(
    `insert into sign_in_invitation (hash, person, email, name, second_factor, invited_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (person) do update set
       hash = excluded.hash, email = excluded.email, name = excluded.name, second_factor = excluded.second_factor,
       invited_by = excluded.invited_by, created_at = excluded.created_at, expires_at = excluded.expires_at`,
    [hashOf(token), whom.person, whom.email, whom.name, whom.secondFactor, whom.by ?? null, now, expires],
  );
  return { token, link: `${origin}/invitacion/${token}`, expiresAt: expires.toISOString() };
};

const openInvitation = async ({ database, clock }: Ground, token: string): Promise<Row | undefined> =>
  (
    await database.rows<Row>(
      `select hash, person, email, name, second_factor, expires_at from sign_in_invitation
       where hash = $1 and expires_at > $2`,
      [hashOf(token), clock.now()],
    )
  )[0];

const accept = async (
  ground: Ground,
  { token, password, where }: { token: string; password: string; where: Where },
): Promise<Entry> => {
  const { database, clock, sessions } = ground;
  const invitation = await openInvitation(ground, token);
  if (!invitation) throw notOpen();
  refuseWeakPassword(password, [invitation.name, invitation.email]);
  const hash = await hashPassword(password);
  await database.transaction(async (inside) => {
    const used = await inside.rows('delete from sign_in_invitation where hash = $1 returning hash', [invitation.hash]);
    if (used.length === 0) throw notOpen();
    await inside.rows(writeAccount, [
      invitation.person,
      invitation.email,
      invitation.name,
      hash,
      invitation.second_factor,
      clock.now(),
    ]);
    await endEpoch(inside, invitation.person);
    await remember(inside, clock, 'accepted', invitation.person, where);
  });
  sessions.drop(invitation.person);
  const account: AccountRow | undefined = await accountOf(database, invitation.person);
  if (!account || account.closed_at) throw notOpen();
  return openOrAsk(ground, account, where);
};

const notOpen = (): SignInRefused =>
  new SignInRefused('Este enlace ya se usó o venció. Pida otro a quien administra Cabildo.', { status: 404 });

// Who has an account keeps its second factor and what was decided about it: a link changes the password, no more.
const writeAccount = `
insert into sign_in_account (person, email, name, password, epoch, second_factor, created_at, password_at)
values ($1, $2, $3, $4, 0, $5, $6, $6)
on conflict (person) do update set
  email = excluded.email, name = excluded.name, password = excluded.password, password_at = excluded.password_at`;

const sendInvitation = async (
  { mail }: Ground,
  { name, email }: { name: string; email: string },
  { link, token, expiresAt }: Omit<Invitation, 'sent'>,
): Promise<boolean> =>
  (await mail?.sendNow({
    key: `invitation ${hashOf(token)}`,
    kind: 'invitation',
    wantedUntil: new Date(expiresAt),
    to: email,
    subject: 'Su invitación a Cabildo',
    text: `${name}:\n\nLe invitaron a usar Cabildo. Elija su contraseña aquí:\n\n${link}\n\nEl enlace sirve una vez, durante siete días. Si no lo esperaba, no haga nada.\n`,
  })) === true;

const sendRenewal = async (ground: Ground, email: string): Promise<void> => {
  const account = await accountByEmail(ground.database, email);
  if (!account || account.closed_at) return;
  const { person, name } = account;
  const secondFactor = account.second_factor === 'postponable' ? 'postponable' : 'required';
  const { link, token, expiresAt } = await write(ground, { person, name, email, secondFactor }, 60);
  await ground.mail?.sendNow({
    key: `renewal ${hashOf(token)}`,
    kind: 'renewal',
    wantedUntil: new Date(expiresAt),
    to: email,
    subject: 'Elija una contraseña nueva en Cabildo',
    text: `${name}:\n\nAlguien pidió cambiar su contraseña de Cabildo. Si fue usted, elija otra aquí:\n\n${link}\n\nEl enlace sirve una vez, durante una hora. Si no fue usted, no haga nada: su contraseña sigue igual.\n`,
  });
};
