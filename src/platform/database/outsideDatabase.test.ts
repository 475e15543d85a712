import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask } from '../../../test/support/ask.ts';
import { newFolder } from '../../../test/support/newFolder.ts';
import type { Connection } from './roles.ts';
import { startDatabase } from './supervisor.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

const urlOf = ({ host = '', user, password, database }: Connection) =>
  `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}`;

test('with a server of the institution’s own no other is started, and its role is known', async () => {
  const theirs = await temporaryDatabase();
  const home = newFolder();
  const orders = {
    home,
    log: () => undefined,
    databaseUrl: urlOf(theirs.connection),
    ownerDatabaseUrl: urlOf(theirs.ownerConnection),
  };
  const database = await startDatabase(orders);
  assert.equal(database.applicationRole, 'cabildo_app');
  assert.equal(await ask(database.ownerConnection, 'select current_user::text'), 'cabildo_owner');
  assert(!existsSync(join(home, 'database')));
  await assert.rejects(startDatabase(orders), /ya está en marcha/);
  await database.stop();
  await theirs.drop();
});

test('a server that does not answer is named by its setting, without its password', async () => {
  const databaseUrl = 'postgres://ana:secreta@127.0.0.1:1/cabildo';
  await assert.rejects(startDatabase({ home: newFolder(), log: () => undefined, databaseUrl }), (refusal: Error) => {
    assert.match(refusal.message, /DATABASE_URL/);
    return !refusal.message.includes('secreta');
  });
});
