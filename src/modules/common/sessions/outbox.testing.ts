import { keysInMemory } from '../../../platform/crypto/index.ts';
import { openOutbox, type Outbox } from '../../../platform/mail/index.ts';
import type { House } from '../../house.ts';

/** An outbox over the house's own database that is never delivered: the letters wait in it. */
export const fakeOutbox = async ({ database }: House): Promise<Outbox> =>
  openOutbox({ database, keys: keysInMemory(), origin: 'https://cabildo.test', smtpUrl: 'smtp://127.0.0.1:9' });
