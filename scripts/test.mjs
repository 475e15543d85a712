/** Runs the promises of the project; the last line is their count. Words given choose the files whose path has one of them. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './testing/findChromium.mjs';
import { runTests, sumOf } from './testing/runTests.mjs';
import { walkJourneys } from './testing/walkJourneys.mjs';
import { startTestServer } from '../src/platform/database/testServer.ts';

const words = process.argv.slice(2);
const chosen = (file) => words.length === 0 || words.some((word) => file.includes(word));
const all = globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).sort().filter(chosen);
const isJourney = (file) => file.startsWith('test/journeys/');
const journeys = all.filter(isJourney);

// Each file is a process of its own: what one has compiled, the others read.
const compiled = mkdtempSync(join(tmpdir(), 'cabildo-compiled-'));
process.env.NODE_COMPILE_CACHE ??= compiled;

const server = await startTestServer().catch((problem) => console.log(problem.message));
if (server) process.env.CABILDO_TEST_SERVER = JSON.stringify(server);

const promises = await runTests(
  all.filter((file) => !isJourney(file)),
  2,
);
let walked = new Map();

if (journeys.length > 0) {
  const chromium = findChromium();
  const demanded = Boolean(process.env.CABILDO_DEMAND_JOURNEYS);
  if (chromium) {
    process.env.CHROMIUM = chromium;
    walked = await walkJourneys(journeys);
  } else {
    console.log(`\n⚠ No hay Chromium y no se pudo instalar: ${journeys.length} recorridos quedan sin probar.`);
    const count = journeys.length;
    walked.set('unwalked', { passed: 0, failed: demanded ? count : 0, skipped: demanded ? 0 : count });
  }
}

await server?.stop();
rmSync(compiled, { recursive: true, force: true });
const total = sumOf(promises, walked);
const nothingRan = total.passed + total.failed === 0;
if (nothingRan) console.log('\nNo corrió ninguna prueba.');
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 || nothingRan ? 1 : 0);
