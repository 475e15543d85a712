import type { Actor } from '../charter/index.ts';
import { dateInChile } from '../platform/clock.ts';
import type { Outbox } from '../platform/mail/index.ts';
import type { SignIn } from '../platform/signIn/index.ts';
import { type Feed, feedFor, putDigests, type Recipient, sweepReminders } from './common/notices/index.ts';
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
