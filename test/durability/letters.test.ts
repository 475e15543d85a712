import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { noticePreference } from '../../src/modules/common/notices/index.ts';
import { bringCharter, person, tenure } from '../../src/modules/common/posts/index.ts';
import { taskOf } from '../../src/modules/common/obligations/index.ts';
import { addDays } from '../../src/law/index.ts';
import { openHouse } from '../../src/modules/house.ts';
import { putDigestsOf } from '../../src/modules/notices.ts';
import { openKeys } from '../../src/platform/crypto/index.ts';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { temporaryDatabase } from '../../src/platform/database/temporaryDatabase.ts';
import { filesIn } from '../../src/platform/files.ts';
import { openOutbox } from '../../src/platform/mail/index.ts';
import { createSignIn } from '../../src/platform/signIn/index.ts';
import { decoded, startMailServer, type Taken, type TestMailServer } from '../support/mailServer.ts';
import type { WorkerOrders } from './letterWorker.ts';

const kills = Number(process.env.LETTER_KILLS ?? 32);
const people = 12;
const days = 14;
const from = '2027-03-01';
const origin = 'https://cabildo.trehuelemu.test';

let folder: string;
let place: Awaited<ReturnType<typeof temporaryDatabase>>;
let database: Database;
const running = new Set<ChildProcess>();
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'cabildo-letters-'));
});
after(() => {
  for (const worker of running) worker.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A house where each of `people` owes one task on each of the days, and has an account. */
const prepare = async (): Promise<void> => {
  place = await temporaryDatabase();
  const { ownerConnection, applicationRole } = place;
  await migrate({
    connection: ownerConnection,
    applicationRole,
    edition: 'municipality',
    folder: join(import.meta.dirname, '../../migrations'),
  });
  database = openDatabase(place.connection);
  const clock = { now: () => new Date(`${from}T12:00:00Z`) };
  const house = openHouse({ edition: 'municipality', database, files: filesIn(folder), clock, demo: true });
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  const council = house.charter.posts.find(({ functions }) => functions.includes('CON1'));
  const task = taskOf(house.charter);
  const accounts: { person: string; name: string; email: string }[] = [];
  for (let index = 1; index <= people; index += 1) {
    const who = { name: `Persona ${index}`, email: `persona${index}@trehuelemu.test` };
    const { id } = await desk.create(person, who);
    accounts.push({ person: id, ...who });
    const held = { capacity: 'titular', startAt: '2020-01-01T00:00:00Z', basis: 'Decreto 12' };
    await desk.create(tenure, { post: post.get(council?.code ?? ''), person: id, ...held });
    // Told on its day alone, so that nothing else makes up for a letter that is lost.
    await desk.create(noticePreference, { person: id, mail: true, days: ['d0'], hour: 7 });
    for (let day = 0; day < days; day += 1) {
      const owed = { name: nameOf(index, day), function: 'E5', responsible: id, plannedOn: addDays(from, day) };
      await desk.create(task, owed);
    }
  }
  const signIn = createSignIn({ database, clock, keys: openKeys(join(folder, 'keys')), origin, demo: true });
  await signIn.addDemonstrationAccounts(accounts, 'canelo-peumo-boldo-123');
};

const nameOf = (who: number, day: number): string => `Tarea ${who} del día ${day}.`;

const startWorker = (server: TestMailServer, claim: number): ChildProcess => {
  const { connection } = place;
  const orders: WorkerOrders = {
    connection,
    keys: join(folder, 'keys'),
    smtpUrl: server.url,
    origin,
    files: folder,
    from,
    days,
    claim,
  };
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'letterWorker.ts')], {
    env: { ...process.env, LETTER_WORKER: JSON.stringify(orders) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(worker);
  worker.once('exit', () => running.delete(worker));
  return worker;
};

const killed = (worker: ChildProcess): Promise<unknown> => {
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  return gone;
};

interface Kept {
  message_id: string;
  state: string;
  attempts: number;
}

const letters = (): Promise<Kept[]> => database.rows<Kept>('select message_id, state, attempts from outbox_letter');

const untilAllEnded = async (): Promise<void> => {
  for (let still = true; still; await pause(200)) {
    const [made] = await database.rows<{ count: number }>(
      'select count(*) as count from digest_day where day = $1::date',
      [addDays(from, days - 1)],
    );
    still =
      (made?.count ?? 0) < people ||
      (await letters()).some(({ state }) => ['waiting', 'sending', 'handing'].includes(state));
  }
};

/** Waits until a process begins to tell the server a letter; false when none does. */
const begins = async (server: TestMailServer): Promise<boolean> => {
  const before = server.told;
  for (let tries = 0; tries < 400 && server.told === before; tries += 1) await pause(5);
  return server.told > before;
};

/** The day after all others, when what is in doubt is told again. */
const nextMorning = async (server: TestMailServer): Promise<void> => {
  const clock = { now: () => new Date(`${addDays(from, days)}T15:00:00Z`) };
  const keys = openKeys(join(folder, 'keys'));
  const house = openHouse({ edition: 'municipality', database, files: filesIn(folder), clock, demo: false });
  const outbox = openOutbox({ database, keys, origin, smtpUrl: server.url, patience: { claim: 60, waits: [0] } });
  await putDigestsOf(house, createSignIn({ database, clock, keys, origin, demo: false }), outbox);
  await outbox.deliver();
};

const timesById = (taken: readonly Taken[]): Map<string, number> => {
  const times = new Map<string, number>();
  for (const { messageId } of taken) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  return times;
};

const doubledIn = (taken: readonly Taken[]): string[] =>
  [...timesById(taken)].filter(([, times]) => times > 1).map(([id]) => id);

/** What no letter ever told, although its day came. */
const untold = (taken: readonly Taken[]): string[] => {
  const told = taken.map(({ to, message }) => `${to} ${decoded(message)}`);
  return Array.from(
    { length: people * days },
    (_, index) => [1 + (index % people), Math.floor(index / people)] as const,
  )
    .filter(([who, day]) => !told.some((text) => text.startsWith(`persona${who}@`) && text.includes(nameOf(who, day))))
    .map(([who, day]) => nameOf(who, day));
};

test(`${kills} kills -9 of the processes that write and deliver digests: no letter twice, nothing untold`, {
  timeout: 240_000,
}, async (here) => {
  await prepare();
  const server = await startMailServer({ slowAnswer: 40 });
  const workers = [startWorker(server, 2), startWorker(server, 2)];
  let underWay = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const index = kill % workers.length;
    if (await begins(server)) underWay += 1;
    await pause(Math.random() * 60);
    const victim = workers[index];
    if (victim) await killed(victim);
    workers[index] = startWorker(server, 2);
  }
  await untilAllEnded();
  await Promise.all(workers.map(killed));
  await nextMorning(server);
  await server.stop();
  const kept = await letters();
  const times = timesById(server.taken);
  const doubtful = kept.filter(({ state }) => state === 'inDoubt');
  const again = kept.filter(({ attempts }) => attempts > 1).length;
  here.diagnostic(
    `${underWay} of ${kills} kills with a letter under way; ${kept.length} letters, ${server.told} begun, ${server.taken.length} taken; ${again} needed more than one attempt; ${doubtful.length} in doubt, of which the server had ${doubtful.filter(({ message_id }) => times.has(message_id)).length}`,
  );
  assert.deepEqual(doubledIn(server.taken), []);
  assert.deepEqual(
    kept.filter(({ state, message_id }) => state === 'sent' && times.get(message_id) !== 1),
    [],
  );
  assert.deepEqual(
    kept.filter(({ state }) => state !== 'sent' && state !== 'inDoubt'),
    [],
  );
  assert.deepEqual(untold(server.taken), []);
  await database.close();
  await place.drop();
});

test('killed between the server taking a letter and its answer: it is in doubt and not sent again; sent again, it would be seen', {
  timeout: 60_000,
}, async () => {
  await prepare();
  const first = Promise.withResolvers<void>();
  const server = await startMailServer({ slowAnswer: 3_000, onTaken: () => first.resolve() });
  const worker = startWorker(server, 1);
  await first.promise;
  await killed(worker);
  await pause(1_100);
  const outbox = openOutbox({
    database,
    keys: openKeys(join(folder, 'keys')),
    origin,
    smtpUrl: server.url,
    patience: { claim: 20, waits: [0] },
  });
  await outbox.deliver(() => false);
  const [doubtful, ...others] = (await outbox.letters(500)).filter(({ state }) => state === 'inDoubt');
  assert.ok(doubtful && others.length === 0);
  assert.match(doubtful.problem ?? '', /terminó justo al final: pudo haber llegado/);
  assert.equal(server.taken.length, 1);
  // The control: whoever sends what is in doubt again is found out by the same count.
  const other = await startMailServer();
  const careless = openOutbox({
    database,
    keys: openKeys(join(folder, 'keys')),
    origin,
    smtpUrl: other.url,
    patience: { claim: 20, waits: [0] },
  });
  assert.equal(await careless.decide(doubtful.id, 'sendAgain'), true);
  await careless.deliver();
  assert.deepEqual(doubledIn([...server.taken, ...other.taken]), [server.taken[0]?.messageId]);
  await Promise.all([server.stop(), other.stop()]);
  await database.close();
  await place.drop();
});
