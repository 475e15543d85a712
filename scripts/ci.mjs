/** Every check of the project, as one list to read from top to bottom. The tests come last: their count is the last line. */
import { existsSync, globSync } from 'node:fs';
import { runSteps } from './testing/runSteps.mjs';

const tool = (name, ...args) => [process.execPath, `node_modules/.bin/${name}`, ...args];
const ours = (path, ...args) => [process.execPath, path, ...args];
const pagesExist = existsSync('vite.config.ts');

// Here journeys that cannot run are a failure, not a warning.
process.env.CABILDO_DEMAND_JOURNEYS = '1';

await runSteps([
  { name: 'page types', run: tool('react-router', 'typegen'), when: pagesExist },
  { name: 'types', run: tool('tsc', '--noEmit') },
  { name: 'lint', run: tool('biome', 'ci', '--error-on-warnings') },
  { name: 'imports', run: tool('depcruise', 'src'), when: existsSync('.dependency-cruiser.cjs') },
  { name: 'unused', run: tool('knip'), when: globSync('knip.{json,ts}').length > 0 },
  { name: 'generated', run: ours('scripts/generate.ts', '--check'), when: existsSync('scripts/generate.ts') },
  { name: 'pages', run: ours('scripts/run.mjs', 'build'), when: pagesExist },
  { name: 'tests', run: ours('scripts/test.mjs'), shown: true },
]);
