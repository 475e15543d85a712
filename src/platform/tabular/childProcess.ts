import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ChildLine, ReadOrder } from './child.ts';
import { type ReadLimits, TableRefused } from './table.ts';

const longestLine = 64_000_000;
const childFile = fileURLToPath(new URL('./child.ts', import.meta.url));
// Where a folder is a link, the child reads from the place it leads to.
const readable = ['./', '../../../node_modules/', '../../../package.json'].map((place) =>
  realpathSync(fileURLToPath(new URL(place, import.meta.url))),
);

/** Lines from the reading child as they come; the child is killed when it takes too much time or memory, and when the walk ends. */
export async function* childLines(order: ReadOrder, limits: ReadLimits): AsyncGenerator<ChildLine> {
  const child = startChild(order, limits);
  const watch = watchChild(child, limits);
  let pending = '';
  try {
    const { stdout } = child;
    if (!stdout) throw new Error('the reading child has no stdout');
    stdout.setEncoding('utf8');
    const pieces: AsyncIterator<string> = stdout[Symbol.asyncIterator]();
    while (true) {
      const piece = await watch.during(pieces.next());
      if (piece.done) break;
      pending += piece.value;
      if (pending.length > longestLine) throw new TableRefused('Una fila del archivo es demasiado larga para leerla.');
      const lines = pending.split('\n');
      pending = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line);
    }
    await watch.ended();
  } finally {
    watch.stop();
    child.kill('SIGKILL');
  }
}

/** No environment, no writing, no other programs; it may read this folder, the packages and the one file. */
function startChild(order: ReadOrder, limits: ReadLimits): ChildProcess {
  const flags = [
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--max-semi-space-size=8',
    '--no-warnings',
    '--permission',
    ...[...readable, order.path].map((place) => `--allow-fs-read=${place}`),
  ];
  const env: NodeJS.ProcessEnv = {};
  return spawn(process.execPath, [...flags, childFile, JSON.stringify(order)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Kills the child when waiting for it (the reader's own time does not count) or its resident memory passes the limit. */
function watchChild(child: ChildProcess, limits: ReadLimits) {
  let reason: string | null = null;
  const waiting = stopwatch();
  const ended = endOf(child);
  const refuse = (why: string) => {
    reason ??= why;
    child.kill('SIGKILL');
  };
  const timer = setInterval(async () => {
    if (waiting.seconds() > limits.seconds) refuse(tooSlow(limits));
    if ((await residentMegabytes(child.pid)) > limits.residentMegabytes) refuse(tooLarge);
  }, 50);
  timer.unref();
  return {
    during: waiting.during,
    stop: () => clearInterval(timer),
    async ended(): Promise<void> {
      const { code, errors } = await ended;
      if (reason) throw new TableRefused(reason);
      if (code === 0) return;
      // A reader that could not start says nothing about the file.
      if (neverBegan.test(errors)) throw new Error('the reading child could not start', { cause: errors });
      throw new TableRefused(/heap out of memory|heap limit/i.test(errors) ? tooLarge : broken, { cause: errors });
    },
  };
}

/** Adds up the time spent inside the waits given to it. */
function stopwatch() {
  let total = 0;
  let since = 0;
  return {
    seconds: () => (total + (since === 0 ? 0 : performance.now() - since)) / 1000,
    async during<T>(wait: Promise<T>): Promise<T> {
      since = performance.now();
      const result = await wait;
      total += performance.now() - since;
      since = 0;
      return result;
    },
  };
}

/** The child's exit code (null when killed or not started) and the end of what it wrote to stderr. */
function endOf(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4000);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, errors: String(error) }));
    child.once('close', (code) => resolve({ code, errors }));
  });
}

const neverBegan = /ERR_ACCESS_DENIED|ERR_MODULE_NOT_FOUND/;
const tooLarge = 'El archivo necesita demasiada memoria para leerse. Divídalo en partes o guárdelo como CSV.';
const broken = 'El archivo no se pudo leer: parece dañado. Guárdelo de nuevo como .xlsx o CSV y vuelva a subirlo.';

function tooSlow(limits: ReadLimits): string {
  return `El archivo tardó más de ${limits.seconds} segundos en leerse. Divídalo en partes o guárdelo como CSV.`;
}

/** Resident memory of a process from /proc, in megabytes; 0 where there is no /proc. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(statm.split(' ')[1] ?? 0) * 4096) / 1_000_000;
}
