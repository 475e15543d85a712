import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { answerProblem } from '../../src/api/problems.ts';
import { recordRoutes } from '../../src/api/records.ts';
import { startTestServer, type TestServer } from '../../src/platform/database/testServer.ts';
import { problemPage } from '../../src/web/page.ts';
import { ask } from '../support/ask.ts';
import { actorWith, houseForTest } from '../support/house.ts';

const small = mkdtempSync(join(tmpdir(), 'cabildo-full-disk-'));
const isMounted = (): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const skip = isMounted() ? false : 'this machine does not let us mount a small file system';

let server: TestServer;
let house: Awaited<ReturnType<typeof houseForTest>>;
let app: FastifyInstance;
before(async () => {
  if (skip) return;
  server = await startTestServer();
  const { host, passwords } = server;
  process.env.CABILDO_TEST_SERVER = JSON.stringify({ host, passwords });
  house = await houseForTest();
  await moveEventsTo(small);
  const actor = actorWith(['E4', 'E6']);
  app = Fastify();
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request) => {
    request.visitor = { actor, desk: house.store.for(actor) };
  });
  recordRoutes(app, house);
});
after(async () => {
  if (!skip) {
    await app.close();
    await house.close();
    await server.stop();
    execFileSync('umount', [small]);
  }
  rmSync(small, { recursive: true, force: true });
});

/** What happened is kept on a disk of one megabyte; the rest of the house where it was. */
const moveEventsTo = async (folder: string): Promise<void> => {
  const { host, passwords } = server;
  const [row] = await house.database.rows<{ name: string }>('select current_database() as name');
  const admin = { host, user: 'cabildo_admin', password: passwords.admin, database: row?.name ?? '' };
  const { uid, gid } = statSync(String(await ask(admin, 'show data_directory')));
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  await ask(admin, `create tablespace small location '${folder}'`);
  await ask(admin, 'alter table event set tablespace small');
};

const add = (number: number) =>
  app.inject({
    method: 'POST',
    url: '/api/initiatives',
    payload: { name: `Plaza ${number}`, description: 'Obra de la plaza y sus accesos. '.repeat(60) + Math.random() },
  });

const counted = async (table: string): Promise<number> => {
  const [row] = await house.database.rows<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count ?? -1;
};

test('when the disk is full nothing is half saved, the rest is read, and with room it goes on by itself', {
  skip,
  timeout: 60_000,
}, async () => {
  let saved = 0;
  let answer = await add(saved);
  for (; answer.statusCode === 201 && saved < 5_000; answer = await add(saved)) saved += 1;
  assert.ok(saved > 10, `${saved} were saved before the disk was full`);
  assert.equal(answer.statusCode, 507, answer.body);
  assert.match(answer.json().detail, /No queda espacio en el disco: nada se guardó/);
  assert.deepEqual([await counted('initiative'), await counted('event')], [saved, saved]);
  const list = await app.inject('/api/initiatives?limit=1');
  assert.deepEqual([list.statusCode, list.json().total], [200, saved]);
  const page = await house.store
    .for(actorWith(['E4']))
    .create(house.catalog.record('initiative'), {
      name: 'Plaza El Roble',
      description: 'x'.repeat(9_000) + Math.random(),
    })
    .catch((error: unknown) => problemPage(error, '123456'));
  assert.match(JSON.stringify(page), /No queda espacio en el disco.*507/);
  execFileSync('mount', ['-o', 'remount,size=8m', small]);
  assert.equal((await add(saved)).statusCode, 201);
});
