import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { writeReport } from './report.ts';

// npm run bench [-- --size 20000 --rounds 9 --seconds 0.4 --growth --huge --kernel --only R1,W1 --dry]
const { values: asked } = parseArgs({
  options: {
    size: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '0.4' },
    only: { type: 'string' },
    growth: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    kernel: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'cabildo-bench-'));
const options = {
  folder,
  rounds: Number(asked.rounds),
  seconds: Number(asked.seconds),
  only: asked.only?.split(','),
  kernel: asked.kernel,
};
try {
  const main = await measure({ ...options, size: Number(asked.size) });
  const sizes = asked.growth || asked.huge ? [2_000, ...(asked.huge ? [200_000] : [])] : [];
  const grown = [];
  for (const size of sizes) grown.push(await measure({ ...options, size, rounds: 3 }));
  const subject = asked.kernel ? 'the kernel behind plain HTTP' : 'the whole app, signed in by cookie';
  writeReport([main, ...grown], { toFile: !asked.dry && !asked.only && !asked.kernel, subject });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
