import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { houseForTest } from '../../test/support/house.ts';
import { bringCharter, person, tenure } from '../modules/common/posts/index.ts';
import { openHouse } from '../modules/house.ts';
import { initiative } from '../modules/municipality/initiatives/index.ts';
import { keysInMemory } from '../platform/crypto/index.ts';
import { openOutbox } from '../platform/mail/index.ts';
import { createSignIn } from '../platform/signIn/index.ts';
import { createApi } from './index.ts';

// Two processes over one database: each has its own house, memory and sign-in.
let house: Awaited<ReturnType<typeof houseForTest>>;
let here: FastifyInstance;
let there: FastifyInstance;
let held: string;
let plaza: string;
let browser: string;
let program: string;

before(async () => {
  house = await houseForTest();
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  const { id } = await desk.create(person, { name: 'Ana Riquelme', email: 'ana@ejemplo.cl' });
  const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: 'Decreto 12' };
  held = (await desk.create(tenure, { post: post.get('director-secplac'), person: id, ...act })).id;
  plaza = (await desk.create(initiative, { name: 'Plaza Las Acacias' })).id;
  const keys = keysInMemory();
  const signInOver = () => {
    const outbox = openOutbox({ database: house.database, keys, origin: 'http://127.0.0.1', smtpUrl: undefined });
    return createSignIn({ ...house, keys, origin: 'http://127.0.0.1', mail: outbox });
  };
  const [first, second] = [signInOver(), signInOver()];
  const invited = { person: id, name: 'Ana Riquelme', email: 'ana@ejemplo.cl', mayPostponeFactor: true };
  const { token } = await first.invite(invited);
  const entry = await first.accept({ token, password: 'cordillera nevada de julio', where: {} });
  if (!('session' in entry)) throw new Error('Ana could not enter');
  browser = entry.token;
  program = (await first.createToken(entry.session, { name: 'Planilla', days: 30 })).token;
  here = await createApi(house, first, 'test');
  there = await createApi(openHouse(house), second, 'test');
});
after(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await house.close();
});

const ways = () => [{ cookie: `cabildo=${browser}` }, { authorization: `Bearer ${program}` }];
const asked = () => [
  '/api/initiatives',
  `/api/initiatives/${plaza}`,
  '/api/acting?post=alcalde&function=ALC1',
  '/api/posts',
];

/** What both processes answer to the browser and to the program, to each question. */
const answers = async (): Promise<number[]> => {
  const all = [here, there].flatMap((app) =>
    ways().flatMap((headers) => asked().map((url) => app.inject({ url, headers }))),
  );
  return [...new Set((await Promise.all(all)).map(({ statusCode }) => statusCode))];
};

test('when her tenure ends Ana sees nothing within sixty seconds, in no process, browser or program', async () => {
  assert.deepEqual(await answers(), [200]);
  await house.store.house().update(tenure, { id: held }, { endAt: new Date().toISOString() });
  const began = performance.now();
  while ((await answers()).some((status) => status === 200)) {
    assert.ok(performance.now() - began < 60_000, 'she still sees something');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const took = performance.now() - began;
  assert.deepEqual(await answers(), [404]);
  assert.ok(took < 5_000, `it took ${Math.round(took)} ms`);
});
