import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../../../test/support/ask.ts';
import { eventually } from '../../../test/support/eventually.ts';
import { holdDatabase, launchHolder, release } from '../../../test/support/holdDatabase.ts';
import { newFolder } from '../../../test/support/newFolder.ts';
import { processesOn } from './leftovers.ts';
import { startDatabase } from './supervisor.ts';

const clusterOf = (home: string) => join(home, 'database', 'cluster');
const quietly = (home: string) => startDatabase({ home, log: () => undefined });

function kill(pids: number[], signal: NodeJS.Signals = 'SIGKILL'): void {
  for (const pid of pids) process.kill(pid, signal);
}

describe('the database', { concurrency: 3 }, () => {
  test('speaks Spanish, is closed to the network, and the app does not own it', async () => {
    const home = newFolder();
    const database = await quietly(home);
    const answer = (sql: string) => ask(database.connection, sql);
    assert.equal(await answer("select to_tsvector('spanish', 'ÁRBOLES Ñandú')::text"), "'arbol':1 'ñandu':2");
    assert.equal(await answer(`select 'ñ' collate "es-x-icu" < 'o'`), true);
    assert.equal(await answer("select current_setting('listen_addresses')"), '');
    assert.equal(await answer("select current_setting('data_checksums') || current_setting('fsync')"), 'onon');
    assert.equal(await answer("select current_setting('is_superuser')"), 'off');
    await assert.rejects(answer('create table mine ()'), /permission denied/);
    await assert.rejects(ask({ ...database.connection, password: 'guessed' }, 'select 1'), /password/);
    assert.equal(statSync(join(home, 'database')).mode & 0o777, 0o700);
    await database.stop();
    assert.deepEqual(processesOn(clusterOf(home)), []);
  });

  test('a second start on the same folder is refused within 3 seconds, with the pid of the first', async () => {
    const home = newFolder();
    const first = await holdDatabase(home);
    const asked = Date.now();
    await assert.rejects(holdDatabase(home), (refusal: Error) => refusal.message.includes(`proceso ${first.pid})`));
    assert(Date.now() - asked <= 3_000, `${Date.now() - asked} ms`);
    assert.equal(await ask(first.connection, 'select 1'), 1);
    await release(first);
  });

  test('after a kill -9 of the app, or of everything, the next start finds every row', async () => {
    const home = newFolder();
    const first = await holdDatabase(home);
    await ask(first.ownerConnection, 'create table square (name text)');
    await release(first);
    for (const victims of ['app', 'app and server', 'all']) {
      const holder = await holdDatabase(home);
      await ask(holder.connection, `insert into square values ('${victims}')`);
      if (victims === 'app') kill([holder.pid]);
      else kill(victims === 'all' ? [holder.pid, ...processesOn(clusterOf(home))] : [holder.pid, holder.serverPid]);
      if (holder.process.signalCode === null) await once(holder.process, 'exit');
      const again = await holdDatabase(home);
      assert.equal(await ask(again.connection, `select count(*)::int from square where name = '${victims}'`), 1);
      await release(again);
    }
  });

  test('a start that is killed while it makes the cluster is followed by one that makes it', async () => {
    const home = newFolder();
    for (const moment of [200, 350, 500, 800]) {
      const child = launchHolder(home);
      await wait(moment);
      if (child.exitCode !== null) assert.fail('it ended before it was killed');
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const holder = await holdDatabase(home);
    assert.equal(await ask(holder.connection, 'select 1'), 1);
    await release(holder);
  });

  test('when the server or a backend dies while the app lives, it answers again by itself', async () => {
    const home = newFolder();
    const database = await quietly(home);
    const firstServer = database.pid;
    kill([firstServer ?? 0]);
    await eventually(() => ask(database.connection, 'select 1'), 5_000);
    assert.notEqual(database.pid, firstServer);
    const sleeping = ask(database.connection, 'select pg_sleep(30)');
    sleeping.catch(() => undefined);
    const backend = "select max(pid) from pg_stat_activity where query = 'select pg_sleep(30)'";
    await eventually(() => ask(database.connection, backend));
    kill([Number(await ask(database.connection, backend))]);
    await assert.rejects(sleeping);
    await eventually(() => ask(database.connection, 'select 1'), 5_000);
    await database.stop();
  });

  test('a server that stalls two seconds answers when it goes on', async () => {
    const home = newFolder();
    const database = await quietly(home);
    const processes = processesOn(clusterOf(home));
    kill(processes, 'SIGSTOP');
    const answer = ask(database.connection, 'select 1');
    await wait(2_000);
    kill(processes, 'SIGCONT');
    assert.equal(await answer, 1);
    await database.stop();
  });

  test('a stalled server whose app was killed is ended by the next start', async () => {
    const home = newFolder();
    const holder = await holdDatabase(home);
    kill(processesOn(clusterOf(home)), 'SIGSTOP');
    kill([holder.pid]);
    await once(holder.process, 'exit');
    const started = Date.now();
    const database = await quietly(home);
    assert(Date.now() - started < 5_000, `${Date.now() - started} ms`);
    await database.stop();
  });

  test('what a dead start left is no obstacle: a half-made cluster, a pid that now belongs to a stranger', async () => {
    const home = newFolder();
    await (await quietly(home)).stop();
    mkdirSync(join(home, 'database', 'unfinished-1'));
    writeFileSync(join(clusterOf(home), 'postmaster.pid'), `${process.pid}\n${clusterOf(home)}\n`);
    const database = await quietly(home);
    assert.equal(await ask(database.connection, 'select 1'), 1);
    await database.stop();
  });

  test('a server that cannot start is tried ten times in 20 seconds, and its last words are shown', async () => {
    const home = newFolder();
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'postgresql.extra.conf'), 'max_connections = many\n', { mode: 0o644 });
    const started = Date.now();
    await assert.rejects(quietly(home), /max_connections/);
    assert(Date.now() - started < 22_000, `${Date.now() - started} ms`);
  });
});
