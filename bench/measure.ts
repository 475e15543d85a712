import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/platform/database/migrate.ts';
import type { RunningDatabase } from '../src/platform/database/runningDatabase.ts';
import { startDatabase } from '../src/platform/database/supervisor.ts';
import { loadCabildo } from './cabildo/load.ts';
import { enterAsFormulator } from './cabildo/enter.ts';
import { startCabildo } from './cabildo/start.ts';
import { type Dataset, makeDataset } from './dataset.ts';
import { drive, medianOf, type Round, type Target } from './drive.ts';
import { loadFloor } from './floor/load.ts';
import { megabytesOf, watchMemory } from './memory.ts';
import { freePort, startServer } from './started.ts';
import { type Operation, serve, workload } from './workload.ts';

/** What is measured: a size, how long, and which operations. */
export interface Order {
  folder: string;
  size: number;
  rounds: number;
  seconds: number;
  only: readonly string[] | undefined;
  /** The kernel behind plain HTTP instead of the whole app. */
  kernel: boolean;
}

/** One operation at one concurrency: medians of both, and the ratio of the medians. */
export interface Line {
  operation: string;
  says: string;
  concurrency: number;
  floor: Round;
  cabildo: Round;
  ratio: number;
}

/** All figures of one size. */
export interface Figures {
  size: number;
  lines: Line[];
  startSeconds: number;
  databaseStartSeconds: number;
  idleMegabytes: number;
  peakMegabytes: number;
  exportGrowthMegabytes: number;
}

/** Loads both with the same data and measures them in turns. */
export const measure = async (order: Order): Promise<Figures> => {
  const data = makeDataset(order.size);
  const homes = {
    floor: join(order.folder, `floor-${order.size}`),
    cabildo: join(order.folder, `cabildo-${order.size}`),
  };
  await within(homes.floor, (_running, client) => loadFloor(client, data));
  const cookie = await loadWithSession(homes.cabildo, data);
  const databaseStartSeconds = await timeOfDatabase(homes.cabildo);
  const port = await freePort();
  const floor = await startServer(
    [join(import.meta.dirname, 'floor/server.ts'), homes.floor, String(port)],
    {},
    port,
    '/api/initiatives/groups',
  );
  const cabildo = await startCabildo(homes.cabildo, cookie, order.kernel, data);
  const memory = watchMemory(cabildo.pid);
  try {
    const idleMegabytes = megabytesOf(cabildo.pid) ?? 0;
    const { lines, exportGrowthMegabytes } = await measureLines(order, data, floor, cabildo);
    return {
      size: order.size,
      lines,
      startSeconds: cabildo.startSeconds,
      databaseStartSeconds,
      idleMegabytes,
      peakMegabytes: memory.peak(),
      exportGrowthMegabytes,
    };
  } finally {
    memory.stop();
    await Promise.all([floor.stop(), cabildo.stop()]);
  }
};

const within = async <Result>(
  home: string,
  work: (running: RunningDatabase, client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  mkdirSync(home, { recursive: true });
  const running = await startDatabase({ home, log: console.error });
  const client = new pg.Client(running.ownerConnection);
  await client.connect();
  try {
    return await work(running, client);
  } finally {
    await client.end();
    await running.stop();
  }
};

/** Fills a data folder with the data set, and answers the cookie of a person who has entered. */
export const loadWithSession = (home: string, data: Dataset): Promise<string> =>
  within(home, async ({ connection, ownerConnection, applicationRole }, client) => {
    const folder = join(import.meta.dirname, '../migrations');
    await migrate({ connection: ownerConnection, applicationRole, edition: 'municipality', folder });
    await loadCabildo(client, data);
    return enterAsFormulator(connection, home);
  });

const timeOfDatabase = async (home: string): Promise<number> => {
  const started = performance.now();
  const running = await startDatabase({ home, log: () => undefined });
  const client = new pg.Client(running.connection);
  await client.connect();
  const seconds = (performance.now() - started) / 1_000;
  await client.end();
  await running.stop();
  return seconds;
};

const measureLines = async (order: Order, data: Dataset, floor: Target, cabildo: Target & { pid: number }) => {
  const lines: Line[] = [];
  let exportGrowthMegabytes = 0;
  for (const operation of workload(data)) {
    if (order.only && !order.only.includes(operation.name)) continue;
    // The first export is not counted: it warms the process, and growth is asked of those that follow.
    if (operation.name === 'X1') await drive(cabildo, operation, 1, 0.1);
    const before = megabytesOf(cabildo.pid) ?? 0;
    const watch = watchMemory(cabildo.pid);
    // Analyses and exports are one person's work: they are measured alone.
    for (const concurrency of ['A1', 'X1'].includes(operation.name) ? [1] : [1, 16])
      lines.push(await measureLine(order, operation, concurrency, floor, cabildo));
    watch.stop();
    if (operation.name === 'X1') exportGrowthMegabytes = watch.peak() - before;
  }
  return { lines, exportGrowthMegabytes };
};

const measureLine = async (
  order: Order,
  operation: Operation,
  concurrency: number,
  floor: Target,
  cabildo: Target,
): Promise<Line> => {
  const rounds: { floor: Round[]; cabildo: Round[] } = { floor: [], cabildo: [] };
  for (let round = -1; round < order.rounds; round += 1)
    for (const [name, target] of [
      ['floor', floor],
      ['cabildo', cabildo],
    ] as const) {
      serve(name);
      // The first round warms both and is not counted. W2 moves what W1 made, so it gets less time.
      const seconds = order.seconds * (round < 0 ? 0.5 : operation.name === 'W2' ? 0.5 : 1);
      const figures = await drive(
        target,
        operation,
        concurrency,
        seconds,
        round < 0 ? concurrency * warming(operation) : 1,
      ).catch((problem: Error) => {
        throw new Error(`${operation.name} of ${name}: ${problem.message}`);
      });
      if (round >= 0) rounds[name].push(figures);
    }
  const [ofFloor, ofCabildo] = [middleOf(rounds.floor), middleOf(rounds.cabildo)];
  const line = {
    operation: operation.name,
    says: operation.says,
    concurrency,
    floor: ofFloor,
    cabildo: ofCabildo,
    ratio: ofCabildo.perSecond / ofFloor.perSecond,
  };
  console.log(
    `${line.operation} c${concurrency}: ${ofFloor.perSecond.toFixed(1)}/s → ${ofCabildo.perSecond.toFixed(1)}/s, ${line.ratio.toFixed(2)} × floor; CPU ${ofFloor.processor.toFixed(2)} → ${ofCabildo.processor.toFixed(2)} ms, ${(ofFloor.processor / ofCabildo.processor).toFixed(2)}`,
  );
  return line;
};

// PostgreSQL plans a prepared statement anew at each of its first five uses on a connection; then the plan is kept.
const warming = ({ name }: Operation): number => (name === 'X1' ? 1 : 8);

const middleOf = (rounds: readonly Round[]): Round => ({
  perSecond: medianOf(rounds.map(({ perSecond }) => perSecond)),
  middle: medianOf(rounds.map(({ middle }) => middle)),
  processor: rounds.reduce((sum, { processor }) => sum + processor, 0) / rounds.length,
});
