import type { Charter, Facts } from '../charter/index.ts';
import { capacityMark, sharesAt } from '../charter/index.ts';
import type { Outbox, Posting } from '../platform/mail/index.ts';
import type { SignIn } from '../platform/signIn/index.ts';
import { showInstant } from '../records/fields/instant.ts';
import { authorityOf } from './common/posts/index.ts';
import { bodyFunctions } from './gaps.ts';
import { type Away, absencesOf, doneFor, momentOf } from './absences.ts';
import type { House } from './house.ts';

interface Recipient {
  person: string;
  name: string;
  email: string;
}

/** A letter to one person about one absence; `kind` says which, so that nobody gets it twice. */
interface Telling {
  away: Away;
  to: Recipient;
  kind: 'acts' | 'back' | 'nobody';
  subject: string;
  text: string;
}

const lookBack = 2 * 86_400_000;
const aWeek = 7 * 86_400_000;

/** Tells by letter who acts for somebody, and on their return the holder; any process may, at any time. Answers how many. */
export const tellOfAbsences = async (
  house: House,
  signIn: Pick<SignIn, 'accounts' | 'origin'>,
  outbox: Outbox,
): Promise<number> => {
  if (!outbox.isConfigured) return 0;
  const now = house.clock.now();
  const absences = await absencesOf(house, { since: new Date(now.getTime() - lookBack) });
  if (absences.length === 0) return 0;
  const accounts = (await signIn.accounts()).filter(({ state }) => state === 'open');
  const recipients = new Map(accounts.map((account): [string, Recipient] => [account.person, account]));
  const facts = await house.facts();
  let put = 0;
  for (const away of absences) {
    const tellings =
      away.stands === 'over'
        ? await toTheHolder(house, away, recipients, signIn.origin)
        : [
            ...toTheDeputies(facts, away, recipients, { now, origin: signIn.origin }),
            ...toTheBody(house, facts, { away, recipients, now, origin: signIn.origin }),
          ];
    for (const telling of tellings) if (await putOnce(house, outbox, telling, now)) put += 1;
  }
  return put;
};

const toTheDeputies = (
  facts: Facts,
  away: Away,
  recipients: ReadonlyMap<string, Recipient>,
  { now, origin }: { now: Date; origin: string },
): Telling[] => {
  const post = facts.posts.find(({ id }) => id === away.post);
  if (!post) return [];
  const shares = sharesAt(post, momentOf(away, now), facts);
  return shares.flatMap(({ acting, functions }) => {
    const isDeputy = acting && acting.capacity !== 'titular' && acting.capacity !== 'prorroga';
    const to = isDeputy ? recipients.get(acting.person) : undefined;
    if (!to || !acting) return [];
    const label = away.postName + capacityMark[acting.capacity];
    const which = functions.length === post.functions.length ? '' : ` En: ${functions.join(', ')}.`;
    const until = away.endAt ? ` hasta el ${showInstant(away.endAt)}` : ', sin fecha de regreso';
    const text = [
      `${to.name}:`,
      `${away.holderName} se ausenta. Usted firma como ${label} desde el ${showInstant(away.startAt)}${until}.${which}`,
      `Por qué: ${acting.basis}.`,
      `Lo que recibe, pendiente y en curso: ${origin}/ausencias/${away.id}`,
    ].join('\n\n');
    return [{ away, to, kind: 'acts' as const, subject: `Usted actúa como ${label}`, text: `${text}\n` }];
  });
};

interface Around {
  away: Away;
  recipients: ReadonlyMap<string, Recipient>;
  now: Date;
  origin: string;
}

/** When nobody is left to act in a post, those who can mend it learn which agreement is missing: authority, secretary and body. */
const toTheBody = (
  { charter }: Pick<House, 'charter'>,
  facts: Facts,
  { away, recipients, now, origin }: Around,
): Telling[] => {
  const post = facts.posts.find(({ id }) => id === away.post);
  const missing = post && sharesAt(post, momentOf(away, now), facts).find((share) => share.missing)?.missing;
  if (!missing) return [];
  const until = away.endAt ? ` hasta el ${showInstant(away.endAt)}` : ', sin fecha de regreso';
  return menders(charter, facts, now)
    .filter((person) => person !== away.holder)
    .flatMap((person) => recipients.get(person) ?? [])
    .map((to) => {
      const text = [
        `${to.name}:`,
        `${away.holderName} se ausenta desde el ${showInstant(away.startAt)}${until}, y nadie puede actuar como ${away.postName}.`,
        missing,
        `Mientras tanto nadie firma en ese cargo. El acuerdo se toma en una sesión: ${origin}/sesiones`,
        `El cargo: ${origin}/cargos/${away.post}`,
      ].join('\n\n');
      return {
        away,
        to,
        kind: 'nobody' as const,
        subject: `Nadie puede actuar como ${away.postName}`,
        text: `${text}\n`,
      };
    });
};

/** Who acts now for the authority, the secretary or the body. */
const menders = (charter: Charter, facts: Facts, now: Date): string[] => {
  const functions = [...authorityOf(charter), ...bodyFunctions];
  const people = facts.posts
    .filter((post) => post.functions.some((code) => functions.includes(code)))
    .flatMap((post) => sharesAt(post, now, facts))
    .filter((share) => share.functions.some((code) => functions.includes(code)))
    .flatMap(({ acting }) => acting?.person ?? []);
  return [...new Set(people)];
};

const toTheHolder = async (
  house: House,
  away: Away,
  recipients: ReadonlyMap<string, Recipient>,
  origin: string,
): Promise<Telling[]> => {
  const to = recipients.get(away.holder);
  const acts = to ? await doneFor(house, house.store.house(), away, 1_000) : [];
  if (!to || acts.length === 0) return [];
  const said = acts.length === 1 ? 'se firmó una cosa' : `se firmaron ${acts.length} cosas`;
  const text = [
    `${to.name}:`,
    `Mientras usted no estuvo ${said} como ${away.postName}.`,
    `Qué se hizo en su nombre: ${origin}/ausencias/${away.id}`,
  ].join('\n\n');
  return [{ away, to, kind: 'back', subject: `Qué se hizo en su nombre como ${away.postName}`, text: `${text}\n` }];
};

/** The mark and the letter are written together or not at all. */
const putOnce = (
  { database }: House,
  outbox: Outbox,
  { away, to, kind, subject, text }: Telling,
  now: Date,
): Promise<boolean> =>
  database.transaction(async (inside) => {
    const marked = await inside.rows(
      `insert into absence_told (absence, person, kind, told_at) values ($1, $2, $3, $4)
       on conflict (absence, person, kind) do nothing returning person`,
      [away.id, to.person, kind, now],
    );
    if (marked.length === 0) return false;
    const posting: Posting = {
      key: `absence ${away.id} ${to.person} ${kind}`,
      kind: 'absence',
      to: to.email,
      subject,
      text,
      wantedUntil: new Date(now.getTime() + aWeek),
    };
    return outbox.put(posting, inside);
  });
