import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { resolve } from 'node:path';

/** Runs test files on Node's own runner, shows each promise, and returns for each file how many passed, failed and were skipped. */
export async function runTests(files, concurrency) {
  const absolute = files.map((file) => resolve(file));
  const outcomes = new Map(absolute.map((file) => [file, { passed: 0, failed: 0, skipped: 0 }]));
  if (files.length === 0) return outcomes;
  const events = run({
    files: absolute,
    concurrency,
    // For what hangs, and not for what is slow: a file among others on a busy machine takes several times its own.
    timeout: 900_000,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let allWell = true;
  const of = (event) => outcomes.get(event.file) ?? outcomes.get(absolute[0]);
  events.on('test:pass', (event) => countPass(event, absolute, of(event)));
  events.on('test:fail', (event) => countFailure(event, of(event)));
  events.on('test:summary', (summary) => (allWell &&= summary.success));
  const shown = events.compose(spec);
  shown.pipe(process.stdout, { end: false });
  await new Promise((resolve, reject) => shown.once('end', resolve).once('error', reject));
  if (!allWell && sumOf(outcomes).failed === 0) outcomes.get(absolute[0]).failed = 1;
  return outcomes;
}

/** Adds up what `runTests` counted. */
export function sumOf(...all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const outcome of all.flatMap((outcomes) => [...outcomes.values()]))
    for (const kind of Object.keys(total)) total[kind] += outcome[kind];
  return total;
}

function countPass(event, files, total) {
  if (event.skip !== undefined || event.todo !== undefined) total.skipped += 1;
  else if (!isOnlyAGroup(event, files)) total.passed += 1;
}

function countFailure(event, total) {
  // A group fails because a promise inside it failed, and that one is counted; only its own failed preparation counts here.
  const failure = event.details?.error?.failureType;
  if (event.details?.type === 'suite' && failure === 'subtestsFailed') return;
  if (event.todo !== undefined) total.skipped += 1;
  else if (failure !== 'subtestsFailed' || event.details?.type === 'test') total.failed += 1;
}

// The runner reports a file that holds no test as one that passed.
function isOnlyAGroup(event, files) {
  return event.details?.type === 'suite' || files.includes(resolve(event.name));
}
