import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { initiative } from '../../municipality/initiatives/index.ts';
import { countsOf } from './index.ts';
import { openWorkbench } from './workbench.testing.ts';

const { house, desk, review, apply, undo, close } = await openWorkbench();
after(close);

const shared = join(process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../../shared'), 'data/projects');
const skip = existsSync(shared) ? false : 'the shared data is not here';

// How many rows: new, merged with another row of the file, refused, none of the list's.
const real: [string, [number, number, number, number]][] = [
  ['bip_rengo_muestra.csv', [27, 3, 1, 0]],
  ['gore_nuble_maestra_dipir.csv', [1135, 39, 28, 65]],
  ['gore_nuble_fril/31 Avan. y Adj..csv', [26, 20, 2, 1]],
  ['gore_nuble_fril/Fril Lic. y Con..csv', [36, 1, 0, 1]],
  ['gore_nuble_programas/CARTERA PROGRAMAS 2026.csv', [15, 0, 0, 2]],
];
for (const [file, expected] of real)
  test(`${file}: every row is accounted for, applied, the same a second time, and undone`, { skip }, async () => {
    const before = (await desk().list(initiative)).total;
    const id = await review(readFileSync(join(shared, file)), file);
    const counts = await countsOf(house, id);
    assert.deepEqual([counts.new, counts.merged, counts.refused, counts.aside], expected);
    assert.equal((await apply(id)).state, 'applied');
    const again = await countsOf(house, await review(readFileSync(join(shared, file)), file));
    assert.deepEqual([again.new, again.changes, again.same], [0, 0, counts.new]);
    const view = await undo(id);
    assert.deepEqual([view.state, view.undo?.kept], ['undone', []], view.problem ?? '');
    assert.equal((await desk().list(initiative)).total, before);
  });

test('the initiatives of IDIS after those of MAESTRA: what is there is changed, not repeated', { skip }, async () => {
  const [before, after] = ['gore_nuble_maestra_dipir.csv', 'gore_nuble_idis_cleaned.csv'].map((file) =>
    join(shared, file),
  );
  const first = await review(readFileSync(before ?? ''), 'maestra.csv');
  assert.equal((await apply(first)).state, 'applied');
  const second = await review(readFileSync(after ?? ''), 'idis.csv');
  assert.deepEqual(await countsOf(house, second), {
    new: 838,
    changes: 868,
    same: 0,
    refused: 14,
    merged: 0,
    aside: 1,
  });
});
