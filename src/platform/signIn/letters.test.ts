import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startMailServer } from '../../../test/support/mailServer.ts';
import { machineClock } from '../clock.ts';
import { keysInMemory } from '../crypto/index.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { temporaryDatabase } from '../database/temporaryDatabase.ts';
import { openOutbox } from '../mail/index.ts';
import { createSignIn } from './index.ts';

let database: Database;
let drop: () => Promise<void>;
before(async () => {
  const place = await temporaryDatabase();
  const { ownerConnection, applicationRole } = place;
  const folder = join(import.meta.dirname, '../../../migrations');
  await migrate({ connection: ownerConnection, applicationRole, edition: 'municipality', folder });
  database = openDatabase(place.connection);
  drop = place.drop;
});
after(async () => {
  await database.close();
  await drop();
});

const keys = keysInMemory();
const origin = 'https://cabildo.trehuelemu.test';
const doorWith = (smtpUrl: string) => {
  const outbox = openOutbox({ database, keys, origin, smtpUrl, patience: { claim: 60, waits: [0] } });
  return { outbox, signIn: createSignIn({ database, clock: machineClock, keys, origin, demo: false, mail: outbox }) };
};

const linkIn = (message: string): string | undefined =>
  /invitacion\/([\w-]{43})/.exec(message.replaceAll('=\r\n', ''))?.[1];

test('an invitation and a lost password reach a real mail server, each with a link that opens', async () => {
  const server = await startMailServer();
  const { signIn, outbox } = doorWith(server.url);
  const invited = { person: randomUUID(), name: 'Rosa Quilodrán', email: 'rosa@trehuelemu.test' };
  const { sent, token } = await signIn.invite({ ...invited, mayPostponeFactor: true });
  assert.equal(sent, true);
  assert.equal(linkIn(server.taken[0]?.message ?? ''), token);
  await signIn.accept({ token, password: 'canelo-peumo-boldo-123', where: {} });
  await signIn.forgot('rosa@trehuelemu.test', {});
  for (let tries = 0; tries < 100 && server.taken.length < 2; tries += 1) await pause(20);
  const renewal = linkIn(server.taken[1]?.message ?? '');
  assert.equal((await signIn.invitation(renewal ?? ''))?.renews, true);
  await outbox.deliver();
  assert.equal(server.taken.length, 2, 'none went twice');
  await server.stop();
});

test('while the mail server is down the link is handed over by hand, and the letter goes once it is back', async () => {
  const { signIn, outbox } = doorWith('smtp://127.0.0.1:1');
  const { sent, token, link } = await signIn.invite({
    person: randomUUID(),
    name: 'Luis Cayul',
    email: 'luis@trehuelemu.test',
  });
  assert.equal(sent, false);
  assert.equal(link, `${origin}/invitacion/${token}`);
  assert.equal(await outbox.deliver(), 0);
  const server = await startMailServer();
  assert.equal(await doorWith(server.url).outbox.deliver(), 1);
  assert.equal(linkIn(server.taken[0]?.message ?? ''), token);
  await server.stop();
});

test('the link of an invitation that waits is nowhere in the database', async () => {
  const { signIn } = doorWith('smtp://127.0.0.1:1');
  const { token } = await signIn.invite({ person: randomUUID(), name: 'Eva Ñanco', email: 'eva@trehuelemu.test' });
  const kept = await database.rows('select row_to_json(l)::text as text from outbox_letter l');
  assert.ok(kept.length > 0 && !JSON.stringify(kept).includes(token));
});
