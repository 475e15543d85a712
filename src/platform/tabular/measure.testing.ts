/** Reads the files named on stdin (a JSON list) in a process of its own, one after another, and prints what each cost. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { readTable } from './readTable.ts';

/** One file's outcome: rows read, or why not (`error` names the class of the error), milliseconds, peak of the child in megabytes. */
export type Measured = {
  path: string;
  rows: number;
  error?: string;
  reason?: string;
  ms: number;
  childMegabytes: number;
};

/** All outcomes, and how much this process grew at its worst, in megabytes. */
export type Measures = { files: Measured[]; grownMegabytes: number };

const paths: string[] = JSON.parse(await text(process.stdin));
const start = process.memoryUsage().rss;
let peak = start;
let childPeak = 0;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
  childPeak = Math.max(childPeak, childMegabytes());
}, 4);
const files: Measured[] = [];
for (const path of paths) files.push(await measure(path));
clearInterval(timer);
const measures: Measures = { files, grownMegabytes: (peak - start) / 1_000_000 };
process.stdout.write(JSON.stringify(measures));

async function measure(path: string): Promise<Measured> {
  childPeak = 0;
  const began = performance.now();
  const outcome: Measured = { path, rows: 0, ms: 0, childMegabytes: 0 };
  try {
    for await (const _row of (await readTable(path)).rows) outcome.rows++;
  } catch (error) {
    outcome.error = error instanceof Error ? error.name : 'unknown';
    outcome.reason = error instanceof Error ? error.message : String(error);
  }
  return { ...outcome, ms: performance.now() - began, childMegabytes: childPeak };
}

/** The highest resident memory of our children so far; 0 where the system does not tell. */
function childMegabytes(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const peaks = children.map((id) =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.max(0, ...peaks) / 1000;
  } catch {
    return 0;
  }
}
