import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase.ts';

let database: TemporaryDatabase;
let folder: string;

beforeEach(async () => {
  database = await temporaryDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cabildo-migrations-'));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);

const ordersFor = (edition: string) => ({
  connection: database.ownerConnection,
  applicationRole: database.applicationRole,
  edition,
  folder,
});

const bring = (edition = 'municipality') => migrate(ordersFor(edition));

async function ask(sql: string, connection = database.connection): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('each file is applied once, in order, and the next start applies only the new one', async () => {
  write('0002-houses.sql', 'create table house (square text references square(name));');
  write('0001-squares.sql', 'create table square (name text primary key);');
  assert.deepEqual(await bring(), ['0001-squares.sql', '0002-houses.sql']);
  write('0003-las-acacias.sql', "insert into square values ('Las Acacias');");
  assert.deepEqual(await bring(), ['0003-las-acacias.sql']);
  assert.deepEqual(await bring(), []);
  assert.deepEqual(await ask('select name from square'), ['Las Acacias']);
});

test('the app adds events but can neither rewrite nor erase them, nor alter tables', async () => {
  write(
    '0001-events.sql',
    'create table event (what text); revoke update, delete, truncate on event from :application_role;',
  );
  await bring();
  await ask("insert into event values ('opened')");
  for (const sql of [
    "update event set what = ''",
    'delete from event',
    'truncate event',
    'drop table event',
    'create table other ()',
  ]) {
    await assert.rejects(ask(sql), /permission denied|must be owner/, sql);
  }
  await assert.rejects(ask("update migration set hash = ''"), /permission denied/);
});

test('where the institution has one role for everything, that role too cannot rewrite the events', async () => {
  const alone = { ...ordersFor('municipality'), applicationRole: 'cabildo_owner' };
  write('0001-events.sql', 'create table event (what text); revoke update, delete on event from :application_role;');
  await migrate(alone);
  write('0002-squares.sql', 'create table square (name text);');
  assert.deepEqual(await migrate(alone), ['0002-squares.sql']);
  await ask("insert into event values ('opened')", database.ownerConnection);
  await assert.rejects(ask('delete from event', database.ownerConnection), /permission denied/);
});

test('a file of the other edition is not applied, and data of the other edition is refused', async () => {
  write('0001-members.sql', '-- edition: party\ncreate table member ();');
  write('0002-tenders.sql', '-- edition: municipality\ncreate table tender ();');
  assert.deepEqual(await bring('municipality'), ['0002-tenders.sql']);
  await assert.rejects(bring('party'), /son de una municipalidad .* revise DATABASE_URL y CABILDO_HOME/);
});

for (const [kept, started] of [
  ['party', 'municipality'],
  ['municipality', 'party'],
] as const)
  test(`data of a ${kept} with nothing but common tables is refused to a ${started}, and stays as it was`, async () => {
    write('0001-squares.sql', 'create table square ();');
    await bring(kept);
    write('0002-own.sql', `-- edition: ${started}\ncreate table own ();`);
    await assert.rejects(bring(started), { name: 'OtherEdition', message: new RegExp(`edición ${kept}`) });
    assert.deepEqual(await ask("select count(*)::int from pg_tables where tablename = 'own'"), [0]);
    assert.deepEqual(await bring(kept), []);
  });

test('data from before editions were written down are known by the files that they went past', async () => {
  write('0001-squares.sql', 'create table square ();');
  write('0002-tenders.sql', '-- edition: municipality\ncreate table tender ();');
  write('0003-houses.sql', 'create table house ();');
  await bring('party');
  await ask('update migration set edition = null', database.ownerConnection);
  await assert.rejects(bring('municipality'), /edición party/);
  assert.deepEqual(await bring('party'), []);
  assert.deepEqual(await ask('select distinct edition from migration'), ['party']);
});

test('a file that changed after it was applied is refused by name', async () => {
  write('0001-squares.sql', 'create table square ();');
  await bring();
  write('0001-squares.sql', 'create table square (name text);');
  await assert.rejects(bring(), /migrations\/0001-squares\.sql cambió/);
});

test('data of a newer version is refused by an older one', async () => {
  write('0001-squares.sql', 'create table square ();');
  await bring();
  rmSync(join(folder, '0001-squares.sql'));
  await assert.rejects(bring(), /esta versión no conoce/);
});

test('a file that fails leaves nothing of itself, and runs whole once it is mended', async () => {
  write('0001-squares.sql', 'create table square (); create table broken (x nonsense);');
  await assert.rejects(bring(), /no dejó nada a medias/);
  write('0001-squares.sql', 'create table square ();');
  assert.deepEqual(await bring(), ['0001-squares.sql']);
});

test('two processes that start at once apply each file once', async () => {
  write('0001-squares.sql', 'select pg_sleep(0.3); create table square ();');
  const [one, other] = await Promise.all([bring(), bring()]);
  assert.deepEqual([...one, ...other], ['0001-squares.sql']);
});

test('a process killed in the middle of a file leaves nothing, and the next start succeeds', async () => {
  write('0001-squares.sql', 'create table square (); select pg_sleep(60);');
  const child = migrateInAnotherProcess();
  await until(
    async () =>
      (
        await ask(
          "select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()",
          database.ownerConnection,
        )
      ).length > 0,
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  write('0001-squares.sql', 'create table square ();');
  assert.deepEqual(await bring(), ['0001-squares.sql']);
});

function migrateInAnotherProcess(): ChildProcess {
  const script = `import { migrate } from ${JSON.stringify(new URL('migrate.ts', import.meta.url).href)}; await migrate(${JSON.stringify(ordersFor('municipality'))});`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); !(await isTrue()); await wait(50))
    assert(Date.now() - started < 10_000, 'it never happened');
}
