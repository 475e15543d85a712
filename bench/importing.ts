import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startCabildo } from './cabildo/start.ts';
import { type Dataset, makeDataset } from './dataset.ts';
import { send, type Target } from './drive.ts';
import { importFile } from './importFile.ts';
import { type ImportFigures, writeImportReport } from './importReport.ts';
import { loadWithSession } from './measure.ts';
import { watchMemory } from './memory.ts';

// npm run bench:import [-- --rows 50000 --size 20000 --dry]: what an import costs the others, and how long it takes.
const { values: asked } = parseArgs({
  options: {
    rows: { type: 'string', default: '50000' },
    size: { type: 'string', default: '20000' },
    dry: { type: 'boolean', default: false },
  },
});

const perSecond = 20;

/** Asks for lists at a steady pace, whether or not the answers come, until `stop`; answers the milliseconds of each. */
const readSteadily = (target: Target, paths: readonly string[]) => {
  const times: number[] = [];
  const pending = new Set<Promise<void>>();
  let asks = 0;
  const timer = setInterval(() => {
    asks += 7;
    const path = paths[asks % paths.length] ?? '';
    const started = performance.now();
    const answered = send(target, undefined, { method: 'GET', path }).then(({ status }) => {
      if (status !== 200) throw new Error(`${path}: ${status}`);
      times.push(performance.now() - started);
    });
    pending.add(answered);
    answered.finally(() => pending.delete(answered)).catch(() => undefined);
  }, 1_000 / perSecond);
  return {
    stop: async (): Promise<number[]> => {
      clearInterval(timer);
      await Promise.all(pending);
      return times;
    },
  };
};

const pathsOf = ({ units }: Dataset): string[] =>
  units.flatMap(({ id }) =>
    ['submitted', 'executing', 'closed'].map(
      (state) => `/api/initiatives?filter[state]=${state}&filter[unit]=${id}&limit=50`,
    ),
  );

interface View {
  step: string;
  state: string;
  problem: string | null;
  counts: Record<string, number>;
}

const upload = async ({ port, headers }: Target, content: string): Promise<string> => {
  const form = new FormData();
  form.set('record', 'initiatives');
  form.set('file', new Blob([content], { type: 'text/csv' }), 'cartera.csv');
  const answer = await fetch(`http://127.0.0.1:${port}/api/imports`, { method: 'POST', headers, body: form });
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
  const { id }: { id: string } = JSON.parse(await answer.text());
  return id;
};

const untilIdle = async (target: Target, id: string): Promise<View> => {
  while (true) {
    await wait(1_000);
    const { body } = await send(target, undefined, { method: 'GET', path: `/api/imports/${id}` });
    const view: View = JSON.parse(body.toString());
    if (view.step === 'idle') return view;
  }
};

/** Runs one piece of work while somebody reads, and says what that reader and the event loop felt. */
const during = async <Result>(server: Target, data: Dataset, lagFile: string, work: () => Promise<Result>) => {
  await lagOf(server, lagFile);
  const reader = readSteadily(server, pathsOf(data));
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1_000;
  const times = (await reader.stop()).toSorted((a, b) => a - b);
  const lag = await lagOf(server, lagFile);
  return { result, figures: { seconds, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN, ...lag } };
};

const lagOf = async ({ pid }: Target, file: string): Promise<{ p99: number; highest: number }> => {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (let tries = 0; tries < 400; tries += 1) {
    await wait(25);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // Not written yet.
    }
  }
  throw new Error('the program does not tell its lag');
};

const measure = async (folder: string): Promise<ImportFigures> => {
  const data = makeDataset(Number(asked.size));
  const home = join(folder, 'home');
  const lagFile = join(folder, 'lag.json');
  const cookie = await loadWithSession(home, data);
  process.env.BENCH_LAG_FILE = lagFile;
  const server = await startCabildo(home, cookie, false, data, [join(import.meta.dirname, 'cabildo/loopLag.ts')]);
  const memory = watchMemory(server.pid);
  try {
    const content = importFile(data, Number(asked.rows));
    // Plans and code are warmed before anything is counted.
    await during(server, data, lagFile, () => wait(3_000));
    const { figures: idle } = await during(server, data, lagFile, () => wait(10_000));
    const { result, figures: review } = await during(server, data, lagFile, async () => {
      const id = await upload(server, content);
      return { id, view: await untilIdle(server, id) };
    });
    if (result.view.state !== 'reviewed') throw new Error(`review: ${JSON.stringify(result.view).slice(0, 500)}`);
    const { result: view, figures: apply } = await during(server, data, lagFile, async () => {
      await send(server, undefined, { method: 'POST', path: `/api/imports/${result.id}/actions/apply`, body: '{}' });
      return untilIdle(server, result.id);
    });
    if (view.state !== 'applied') throw new Error(`apply: ${JSON.stringify(view).slice(0, 500)}`);
    return {
      rows: Number(asked.rows),
      size: data.initiatives.length,
      counts: view.counts,
      idle,
      review,
      apply,
      peak: memory.peak(),
    };
  } finally {
    memory.stop();
    await server.stop();
  }
};

const folder = mkdtempSync(join(tmpdir(), 'cabildo-bench-import-'));
try {
  writeImportReport(await measure(folder), { toFile: !asked.dry });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
