import { spawnSync } from 'node:child_process';

/** Runs the steps in order, each with its seconds; all run even when one fails, and then the exit code is not zero. */
export async function runSteps(steps) {
  const failed = [];
  for (const step of steps) {
    if (step.when === false) console.log(`– ${step.name}: todavía no existe lo que revisa`);
    else if (!passes(step)) failed.push(step.name);
  }
  process.exit(failed.length > 0 ? 1 : 0);
}

function passes({ name, run: [program, ...args], shown }) {
  const started = performance.now();
  const ended = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: shown ? 'inherit' : 'pipe',
    maxBuffer: 64 * 2 ** 20,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const well = ended.status === 0;
  if (shown) return well; // its own last line is the count
  console.log(`${well ? '✓' : '✗'} ${name} ${seconds} s`);
  if (!well) console.log(`${ended.stdout}${ended.stderr}${ended.error ?? ''}`.trimEnd());
  return well;
}
