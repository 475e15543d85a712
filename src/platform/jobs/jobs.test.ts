import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../../test/support/eventually.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { temporaryDatabase } from '../database/temporaryDatabase.ts';
import { type Job, startJobs } from './index.ts';

let here: Database;
let there: Database;
let drop: () => Promise<void>;
before(async () => {
  const place = await temporaryDatabase();
  const { ownerConnection, applicationRole } = place;
  const folder = join(import.meta.dirname, '../../../migrations');
  await migrate({ connection: ownerConnection, applicationRole, edition: 'municipality', folder });
  [here, there] = [openDatabase(place.connection), openDatabase(place.connection)];
  drop = place.drop;
});
after(async () => {
  await Promise.all([here.close(), there.close()]);
  await drop();
});

const told: unknown[] = [];
const begin = (database: Database, job: Job, silence = 2) =>
  startJobs({ database, jobs: [job], look: 0.02, silence, tell: (problem) => told.push(problem) });

test('two processes take turns at one job and are never at it at the same time', async () => {
  let atIt = 0;
  let most = 0;
  let times = 0;
  const job = {
    name: 'count the plazas',
    every: 0,
    run: async () => {
      atIt += 1;
      most = Math.max(most, atIt);
      await pause(20);
      times += 1;
      atIt -= 1;
    },
  };
  const processes = [begin(here, job), begin(there, job)];
  await eventually(() => times > 3);
  await Promise.all(processes.map((each) => each.stop()));
  assert.equal(most, 1);
});

test('a daily job is done once a day, also when the house is opened again and again', async () => {
  let times = 0;
  const job = { name: 'sweep the square', every: 86_400, run: async () => times++ };
  for (let opening = 0; opening < 3; opening += 1) {
    const going = begin(here, job);
    await eventually(() => times > 0);
    await pause(100);
    await going.stop();
  }
  assert.equal(times, 1);
});

test('a job that fails is told with its reason and comes back; the others go on', async () => {
  let times = 0;
  const job = {
    name: 'open the gate',
    every: 0,
    run: async () => {
      times += 1;
      if (times === 1) throw new Error('the gate is stuck');
    },
  };
  const going = begin(here, job);
  await eventually(() => times > 1);
  await going.stop();
  assert.ok(told.some((problem) => problem instanceof Error && problem.message === 'the gate is stuck'));
});

test('the job of a process that died is taken over once it has been silent; one that is long at it keeps it', async () => {
  const name = 'water the trees';
  const [claimed] = await here.rows<{ until: string }>(
    `insert into job (name, due_at, claim, claimed_until) values ($1, now(), gen_random_uuid(), now() + interval '0.4 second')
    returning claimed_until::text as until`,
    [name],
  );
  let times = 0;
  let isEarly: boolean | undefined;
  const run = async () => {
    times += 1;
    const [asked] = await here.rows<{ early: boolean }>('select clock_timestamp() < $1::timestamptz as early', [
      claimed?.until,
    ]);
    isEarly ??= asked?.early;
    // Longer than the silence after which another would take it.
    await pause(2_400);
  };
  const processes = [begin(here, { name, every: 86_400, run }, 2), begin(there, { name, every: 86_400, run }, 2)];
  await eventually(
    async () => (await here.rows('select 1 from job where name = $1 and claim is null', [name])).length > 0,
  );
  await Promise.all(processes.map((each) => each.stop()));
  assert.equal(isEarly, false, 'the other may still be alive');
  assert.equal(times, 1);
});
