import { relative } from 'node:path';
import { runTests } from './runTests.mjs';

// More journeys than these at once are a break of the product, and no bad luck of the browser.
const mostUnlucky = 2;

/**
 * Walks the journeys one by one. A browser on a busy machine stumbles now and then: one or two files that fell are walked
 * once more, whole, and the second walk counts. That it was needed is said aloud, since it is a fault to be mended.
 */
export async function walkJourneys(files) {
  const outcomes = await runTests(files, 1);
  const fallen = files.filter((_, index) => [...outcomes.values()][index].failed > 0);
  if (fallen.length === 0 || fallen.length > mostUnlucky) return outcomes;
  for (const file of fallen) console.log(`\n⚠ INESTABLE: ${relative('.', file)} cayó; se camina otra vez.`);
  const second = await runTests(fallen, 1);
  return new Map([...outcomes, ...second]);
}
