import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { eventually } from '../../../test/support/eventually.ts';
import { houseForTest } from '../../../test/support/house.ts';
import { foundOrSay } from '../../modules/found.ts';
import { fundingSource } from '../../modules/municipality/funding/index.ts';
import { keysInMemory } from '../../platform/crypto/index.ts';
import { createSignIn } from '../../platform/signIn/index.ts';
import { askToFound } from './askToFound.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const day = {
  name: 'Municipalidad de Trehuelemu',
  commune: '16302',
  administrator: 'Ana Pincheira',
  email: 'ana@trehuelemu.test',
  password: 'quillay-copihue-litre-481',
};

test('a municipality founded from its first page knows the usual sources of money, each with its norm', async () => {
  const house = await houseForTest('municipality');
  const signIn = createSignIn({ ...house, keys: keysInMemory(), origin: 'http://127.0.0.1' });
  const port = await freePort();
  const founded = askToFound({
    host: '127.0.0.1',
    port,
    version: 'test',
    found: ({ administrator: adminName, email: adminEmail, name, commune, password }) =>
      foundOrSay(house, signIn, { name, commune, adminName, adminEmail, password }),
  });
  const send = (answers: Record<string, string>): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/instalar`, {
      method: 'POST',
      body: new URLSearchParams(answers),
      redirect: 'manual',
    });
  await eventually(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok);
  assert.equal((await send({ ...day, edition: 'municipality', email: '' })).status, 422);
  assert.equal((await send({ ...day, edition: 'municipality' })).status, 303);
  await founded;
  const { items } = await house.store.house().list(fundingSource, { limit: 100 });
  const names = items.map(({ name }) => name);
  for (const name of ['FNDR', 'FRIL', 'Circular 33']) assert.ok(names.includes(name), name);
  const fndr = items.find(({ name }) => name === 'FNDR');
  assert.equal(fndr?.norm, 'Ley 19.175; Sistema Nacional de Inversiones');
  await house.close();
});

test('a party is founded without them', async () => {
  const house = await houseForTest('party');
  const signIn = createSignIn({ ...house, keys: keysInMemory(), origin: 'http://127.0.0.1' });
  const { administrator: adminName, email: adminEmail, ...facts } = day;
  assert.equal(await foundOrSay(house, signIn, { ...facts, adminName, adminEmail }), undefined);
  assert.deepEqual(await house.database.rows("select 1 as one from event where record = 'fundingSource'"), []);
  await house.close();
});
