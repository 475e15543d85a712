import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const assets = join(import.meta.dirname, '../../build/client/assets');
const isBuilt = existsSync(assets);

// Each is written in one file of the server alone, and survives the making of the bundle.
const marks: Readonly<Record<string, string>> = {
  'src/platform/database/database.ts': 'idle_in_transaction_session_timeout',
  'src/records/writes.ts': 'insert into ${',
  'src/records/eventLog.ts': 'insert into event ',
  'src/modules/common/posts/facts.ts': 'floor(extract(epoch',
};

test('what the browser gets has nothing of store or platform', { skip: !isBuilt && 'the pages are not built' }, () => {
  for (const [file, mark] of Object.entries(marks))
    assert.ok(
      readFileSync(join(import.meta.dirname, '../..', file), 'utf8').includes(mark),
      `${file} no longer says «${mark}»`,
    );
  const scripts = globSync('*.js', { cwd: assets });
  assert.ok(scripts.length > 3, `only ${scripts.length} scripts were built`);
  const found = scripts.flatMap((script) => {
    const text = readFileSync(join(assets, script), 'utf8');
    const strange = [
      ...Object.values(marks).filter((mark) => text.includes(mark)),
      ...(text.match(/["'`]node:[a-z]+/g) ?? []),
    ];
    return strange.map((mark) => `${script}: ${mark}`);
  });
  assert.deepEqual(found, []);
});
