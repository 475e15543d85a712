import type { Actor } from '../charter/index.ts';
import { addDays } from '../law/index.ts';
import { dateInChile } from '../platform/clock.ts';
import type { Outbox } from '../platform/mail/index.ts';
import type { SignIn } from '../platform/signIn/index.ts';
import {
  type Due,
  type Feed,
  feedFor,
  feedOf,
  type KnownFeed,
  putDigests,
  type Recipient,
  renewFeed,
  revokeFeed,
  sweepReminders,
} from './common/notices/index.ts';
import { duesOf } from './dues.ts';
import type { House } from './house.ts';

/** Puts the digests whose hour has come; any process may, at any time. */
export const putDigestsOf = (
  house: House,
  signIn: Pick<SignIn, 'accounts' | 'origin'>,
  outbox: Outbox,
): Promise<number> =>
  putDigests({
    ...sourceOf(house),
    charter: house.charter,
    outbox,
    origin: signIn.origin,
    recipients: () => openAccounts(signIn),
  });

/** The calendar behind a secret address; undefined when the secret opens nothing. */
export const personalCalendar = (house: House, origin: string, secret: string): Promise<Feed | undefined> =>
  feedFor({ ...sourceOf(house), origin }, secret);

/** What a person sees of their own notices: what is next, and what is known of their calendar's address. */
export const noticesOf = async (house: House, actor: Actor): Promise<{ next: Due[]; feed: KnownFeed | undefined }> => {
  const today = dateInChile(house.clock.now());
  const dues = await duesOf(house, actor, today, addDays(today, 30));
  return { next: dues.filter(({ isDone }) => !isDone).slice(0, 8), feed: await feedOf(house.database, actor.person) };
};

/** Makes the secret address of a person's calendar, which is shown once; the one before stops serving. */
export const addressFor = async ({ database, clock }: House, { person }: Actor, origin: string): Promise<string> =>
  `${origin}/calendar/${await renewFeed(database, clock, person)}.ics`;

/** Ends the address of a person's calendar. */
export const forgetAddress = ({ database }: House, { person }: Actor): Promise<void> => revokeFeed(database, person);

/** Forgets what was told long ago. */
export const sweepNotices = ({ database, clock }: House): Promise<void> =>
  sweepReminders(database, dateInChile(clock.now()));

const sourceOf = (house: House) => {
  const { database, clock, actorFor } = house;
  return {
    database,
    clock,
    actorFor,
    duesFor: (actor: Actor, from: string, to: string) => duesOf(house, actor, from, to),
  };
};

/** A letter goes only to who has accepted an invitation and may still enter. */
const openAccounts = async (signIn: Pick<SignIn, 'accounts'>): Promise<Recipient[]> =>
  (await signIn.accounts()).filter(({ state }) => state === 'open');
