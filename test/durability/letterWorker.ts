/** A process that puts digests and delivers letters, day after day, until it is killed: what several of the house's processes do. */
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '../../src/law/index.ts';
import { openHouse } from '../../src/modules/house.ts';
import { putDigestsOf } from '../../src/modules/notices.ts';
import { openKeys } from '../../src/platform/crypto/index.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { filesIn } from '../../src/platform/files.ts';
import { openOutbox } from '../../src/platform/mail/index.ts';
import { createSignIn } from '../../src/platform/signIn/index.ts';

/** What the test tells the process. */
export interface WorkerOrders {
  connection: Parameters<typeof openDatabase>[0];
  keys: string;
  smtpUrl: string;
  origin: string;
  files: string;
  /** The days that it goes through. */
  from: string;
  days: number;
  /** Seconds after which a silent process is believed dead. */
  claim: number;
}

const orders: WorkerOrders = JSON.parse(process.env.LETTER_WORKER ?? '');
const { connection, origin, smtpUrl, claim } = orders;
const clock = { at: new Date(), now: () => clock.at };
const database = openDatabase({ ...connection, max: 4 });
const keys = openKeys(orders.keys);
const house = openHouse({ edition: 'municipality', database, files: filesIn(orders.files), clock, demo: false });
const outbox = openOutbox({ database, keys, origin, smtpUrl, patience: { claim, waits: [0] } });
const signIn = createSignIn({ database, clock, keys, origin, demo: false });

for (;;)
  for (let day = 0; day < orders.days; day += 1) {
    clock.at = new Date(`${addDays(orders.from, day)}T15:00:00Z`);
    await putDigestsOf(house, signIn, outbox);
    await outbox.deliver();
    await pause(5);
  }
