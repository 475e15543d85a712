import { setTimeout as pause } from 'node:timers/promises';
import { type Key, unseal } from '../crypto/index.ts';
import type { Database } from '../database/database.ts';
import {
  type Claimed,
  claimNext,
  forgetTheDead,
  markEnded,
  markHanding,
  markSent,
  markWaiting,
  type Patience,
} from './queue.ts';
import type { MailServer } from './smtp.ts';
import { NotTaken } from './verdict.ts';

/** What delivering stands on. */
export interface DeliveryGround {
  readonly database: Database;
  readonly key: Key;
  readonly server: MailServer;
  readonly from: string;
  readonly patience: Patience;
}

/** Delivers what is due, until nothing is left or the server has trouble; answers how many it took. */
export const deliverAll = async (ground: DeliveryGround, goesOn: () => boolean): Promise<number> => {
  await forgetTheDead(ground.database);
  let taken = 0;
  while (goesOn()) {
    const claimed = await claimNext(ground.database, ground.patience);
    if (!claimed) break;
    const outcome = await attempt(ground, claimed);
    if (outcome === 'taken') taken += 1;
    if (outcome === 'trouble') break;
  }
  return taken;
};

/** Delivers one letter now, when it is due. */
export const deliverOnly = async (ground: DeliveryGround, key: string): Promise<void> => {
  const claimed = await claimNext(ground.database, ground.patience, key);
  if (claimed) await attempt(ground, claimed);
};

const attempt = async (ground: DeliveryGround, claimed: Claimed): Promise<'taken' | 'refused' | 'trouble'> => {
  const { database, key, server, from, patience } = ground;
  try {
    const message = unseal(claimed.sealed, key, claimed.key);
    await server.hand({ from, to: claimed.receiver, message }, async () => {
      if (!(await markHanding(database, claimed, patience)))
        throw new NotTaken('Otro proceso se hizo cargo de esta carta.', 'later', false);
    });
  } catch (problem) {
    if (!(problem instanceof NotTaken)) throw problem;
    await noteWhatHappened(ground, claimed, problem);
    return problem.isOfTheServer ? 'trouble' : 'refused';
  }
  await noteTaken(database, claimed);
  return 'taken';
};

const noteWhatHappened = (
  { database, patience }: DeliveryGround,
  claimed: Claimed,
  { verdict, message }: NotTaken,
): Promise<void> => {
  if (verdict === 'later') return markWaiting(database, claimed, message, patience);
  return markEnded(database, claimed, verdict === 'never' ? 'givenUp' : 'inDoubt', message);
};

// A database that is away for a moment just now would leave the letter in doubt, so it is asked for a while.
const noteTaken = async (database: Database, claimed: Claimed): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await markSent(database, claimed);
    } catch (problem) {
      if (tries === 20) throw problem;
      await pause(tries * 100);
    }
  }
};
