import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVersion } from './readVersion.ts';

test('a version that is no whole number of ours is one that no row has', () => {
  assert.deepEqual([readVersion('3'), readVersion(' 12 ')], [3, 12]);
  const forged = [null, '', 'texto', '-1', '1.5', 'NaN', '9999999999', '999999999999999999', 'a\0b', new File([], 'x')];
  for (const said of forged) assert.equal(readVersion(said), 0);
});
