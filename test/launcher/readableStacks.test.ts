import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const readable = pathToFileURL(join(import.meta.dirname, '../../scripts/bundle/readableStacks.mjs')).href;

test('an error in the bundle is told with the file and line of its source', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-stacks-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const source = `enum Colour { Red }

export const fail = (): never => {
  throw new Error('no ' + Colour.Red);
};
`;
  const made = stripTypeScriptTypes(source, { mode: 'transform', sourceMap: true, sourceUrl: 'paint.ts' });
  const [code = '', map = ''] = made.split(/\/\/# sourceMappingURL=data:application\/json;base64,/);
  writeFileSync(join(folder, 'chunk.mjs'), code);
  writeFileSync(join(folder, 'chunk.mjs.map'), Buffer.from(map, 'base64'));
  const program = `
    const { readableStacks } = await import('${readable}');
    readableStacks('${pathToFileURL(folder).href}/');
    const { fail } = await import('${pathToFileURL(folder).href}/chunk.mjs');
    fail();`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  assert.match(stderr, /Error: no 0\n\s+at fail \(.*paint\.ts:4:/);
});
