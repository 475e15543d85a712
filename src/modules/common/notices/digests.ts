import type { Actor, Charter } from '../../../charter/index.ts';
import { signatureLabel } from '../../../charter/index.ts';
import { addDays } from '../../../law/index.ts';
import { type Clock, dateInChile } from '../../../platform/clock.ts';
import type { Database, Queryable } from '../../../platform/database/database.ts';
import type { Outbox } from '../../../platform/mail/index.ts';
import { institutionOf } from '../institution/index.ts';
import { type Carried, digestOf } from './digest.ts';
import type { Due } from './due.ts';
import { reminderDays, usualPreference } from './preference.record.ts';
import { type Reminder, remindersOf } from './reminders.ts';

/** Someone to whom letters may go. */
export interface Recipient {
  readonly person: string;
  readonly name: string;
  readonly email: string;
}

/** What the digests are made from. */
export interface DigestGround {
  readonly database: Database;
  readonly clock: Clock;
  readonly charter: Charter;
  readonly outbox: Outbox;
  /** The address of the house, without a path. */
  readonly origin: string;
  /** Who has an open account now. */
  recipients(): Promise<readonly Recipient[]>;
  /** What the person may act in now. */
  actorFor(person: string): Promise<Actor | undefined>;
  /** What falls due for them between two days, both included. */
  duesFor(actor: Actor, from: string, to: string): Promise<readonly Due[]>;
}

interface Preference {
  person: string;
  mail: boolean | null;
  days: string[] | null;
  hour: number | null;
}

// What expired long ago is on the first screen; a letter is for what can still be done.
const lookBack = 30;

/** Puts the digest of each person whose hour has come and who has none today; answers how many. Twice makes nothing more. */
export const putDigests = async (ground: DigestGround): Promise<number> => {
  if (!ground.outbox.isConfigured) return 0;
  const today = dateInChile(ground.clock.now());
  const waiting = await waitingFor(ground, today);
  const failed: unknown[] = [];
  let put = 0;
  for (const { recipient, days } of waiting) {
    try {
      if (await putDigest(ground, recipient, days, today)) put += 1;
    } catch (problem) {
      failed.push(problem);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} digests could not be made`);
  return put;
};

const hourInChile = new Intl.DateTimeFormat('es-CL', {
  timeZone: 'America/Santiago',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** Who wants a digest, whose hour has come, and who was not asked for today. */
const waitingFor = async (ground: DigestGround, today: string): Promise<{ recipient: Recipient; days: number[] }[]> => {
  const hour = Number(hourInChile.format(ground.clock.now()).match(/\d+/)?.[0]);
  const chosen = await ground.database.rows<Preference>('select person, mail, days, hour from notice_preference');
  const ready = await ground.database.rows<{ person: string }>('select person from digest_day where day >= $1::date', [
    today,
  ]);
  const choiceOf = new Map(chosen.map((choice) => [choice.person, choice]));
  const done = new Set(ready.map(({ person }) => person));
  return (await ground.recipients()).flatMap((recipient) => {
    const choice = choiceOf.get(recipient.person) ?? usualPreference;
    const isTime = hour >= (choice.hour ?? usualPreference.hour);
    if (choice.mail !== true || !isTime || done.has(recipient.person)) return [];
    return [{ recipient, days: daysOf(choice.days) }];
  });
};

const known: Readonly<Record<string, number>> = reminderDays;

const daysOf = (keys: readonly string[] | null): number[] => (keys ?? []).flatMap((key) => known[key] ?? []);

const putDigest = async (
  ground: DigestGround,
  recipient: Recipient,
  days: readonly number[],
  today: string,
): Promise<boolean> => {
  const actor = await ground.actorFor(recipient.person);
  if (!actor || actor.holdings.length === 0) return false;
  const from = addDays(today, -lookBack);
  const dues = await ground.duesFor(actor, from, addDays(today, Math.max(0, ...days)));
  const institution = (await institutionOf(ground.database))?.name ?? 'Cabildo';
  return ground.database.transaction(async (inside) => {
    // Whoever writes the day first makes the digest; the rows, the marks and the letter are written together or not at all.
    if (!(await takeDay(inside, recipient.person, today))) return false;
    const reminders = remindersOf(dues, days, today, await givenTo(inside, recipient.person, from));
    if (reminders.length === 0) return false;
    const key = `digest ${recipient.person} ${today}`;
    const carried = carriedBy(actor, ground.charter);
    const { origin, clock } = ground;
    const { told, ...letter } = digestOf({ name: recipient.name, institution, reminders, carried, origin });
    const wantedUntil = new Date(clock.now().getTime() + 20 * 3_600_000);
    await ground.outbox.put({ ...letter, key, kind: 'digest', to: recipient.email, wantedUntil }, inside);
    await remember(inside, recipient.person, told, key);
    return true;
  });
};

const takeDay = async (inside: Queryable, person: string, today: string): Promise<boolean> => {
  const taken = await inside.rows(
    `insert into digest_day (person, day) values ($1::uuid, $2::date)
     on conflict (person) do update set day = excluded.day where digest_day.day < excluded.day
     returning person`,
    [person, today],
  );
  return taken.length === 1;
};

/** What was told before; a letter that was given up, or may not have arrived, told nothing. */
const givenTo = async (inside: Queryable, person: string, from: string): Promise<Set<string>> => {
  const rows = await inside.rows<{ uid: string; on: string; mark: number }>(
    `select r.uid, r.due_on as "on", r.mark
     from reminder_given r left join outbox_letter l on l.key = r.letter
     where r.person = $1::uuid and r.due_on >= $2::date and coalesce(l.state, 'sent') not in ('givenUp', 'inDoubt')`,
    [person, from],
  );
  return new Set(rows.map(({ uid, on, mark }) => `${uid} ${on} ${mark}`));
};

const remember = async (inside: Queryable, person: string, reminders: readonly Reminder[], letter: string) => {
  await inside.rows(
    `insert into reminder_given (person, uid, due_on, mark, letter)
     select $1::uuid, given.uid, given.due_on, given.mark, $5
     from unnest($2::text[], $3::date[], $4::int[]) as given(uid, due_on, mark)
     on conflict (person, uid, due_on, mark) do update set letter = excluded.letter`,
    [
      person,
      reminders.map(({ due }) => due.uid),
      reminders.map(({ due }) => due.on),
      reminders.map(({ mark }) => mark),
      letter,
    ],
  );
};

/** The functions of a person with the post in which they carry each, «(S)» where they stand in for its holder. */
const carriedBy = (actor: Actor, charter: Charter): Carried[] =>
  actor.holdings.flatMap((holding) =>
    holding.functions.map((code) => ({
      code,
      label: charter.functions.find((each) => each.code === code)?.label ?? '',
      signature: signatureLabel(holding),
    })),
  );

/** Forgets reminders of what expired long ago. */
export const sweepReminders = async (database: Database, today: string): Promise<void> => {
  await database.rows('delete from reminder_given where due_on < $1::date', [addDays(today, -2 * lookBack)]);
};
