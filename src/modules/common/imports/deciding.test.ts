import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { actorWith } from '../../../../test/support/house.ts';
import { Refused } from '../../../records/refused.ts';
import { fundingSource } from '../../municipality/funding/index.ts';
import { initiative } from '../../municipality/initiatives/index.ts';
import { mapColumns, receiveFile, reviewedRows, settled, viewImport } from './index.ts';
import { openWorkbench, sheet } from './workbench.testing.ts';

const { house, ana, desk, review, apply, undo, close } = await openWorkbench();
after(close);

test('the unit of a column is said and may be switched, and the decision is remembered', async () => {
  const file = await sheet(
    ['Código BIP', 'Nombre iniciativa', 'Costo total'],
    ['40050020', 'SEDE LOS AROMOS', '85.300'],
  );
  const id = await review(file);
  const cost = (view: Awaited<ReturnType<typeof viewImport>>) =>
    view.mapping.columns.find(({ target }) => target === 'amount');
  const view = await viewImport(house, ana, id);
  assert.deepEqual([cost(view)?.unit, cost(view)?.isSure], ['thousands', false]);
  const columns = view.mapping.columns.map((column) =>
    column.target === 'amount' ? { ...column, unit: 'pesos' } : column,
  );
  await mapColumns(house, ana, id, { ...view.mapping, columns });
  await settled(id);
  const [row] = await reviewedRows(house, id);
  assert.equal(row?.shown.find(({ field }) => field === 'Costo total')?.after, '$\u00a085.300');
  assert.equal(cost(await viewImport(house, ana, await review(file)))?.unit, 'pesos');
});

test('a row that somebody changed after the import stays, with its reason; the others are undone', async () => {
  const file = await sheet(
    ['BIP', 'Nombre iniciativa', 'Fuente', 'Año', 'Monto aprobado M$'],
    ['40050030', 'PUENTE AROMOS', 'PMU', '2026', '10'],
    ['40050031', 'PUENTE PERAL', 'PMU', '2026', '20'],
  );
  const id = await review(file);
  await apply(id);
  const [one] = (await desk().list(initiative, { q: 'puente aromos' })).items;
  await desk().update(initiative, { id: one?.id ?? '' }, { description: 'Con veredas' });
  const view = await undo(id);
  assert.equal(view.state, 'undone', view.problem ?? '');
  assert.deepEqual(
    view.undo?.kept.map(({ name, reason }) => [name, reason]),
    [
      ['PUENTE AROMOS', 'Alguien la modificó después de la importación.'],
      ['PMU', 'La usan otras filas: línea de financiamiento.'],
    ],
  );
  const left = (await desk().list(initiative, { q: 'puente' })).items;
  assert.deepEqual(
    left.map(({ name, approved }) => [name, approved]),
    [['PUENTE AROMOS', 10_000]],
  );
  assert.equal((await desk().list(fundingSource, { q: 'pmu' })).total, 1);
});

test('an import that would now repeat what somebody wrote meanwhile is reviewed again instead', async () => {
  const id = await review(await sheet(['BIP', 'Nombre iniciativa'], ['40050040', 'BIBLIOTECA LA ESTACIÓN']));
  await desk().create(initiative, { name: 'Biblioteca la Estación', code: '40050040' });
  const view = await apply(id);
  assert.deepEqual([view.state, view.counts.new, view.counts.changes], ['reviewed', 0, 1]);
  assert.match(view.problem ?? '', /se revisó de nuevo/);
});

test('who may not write the list may neither bring a file nor see one', async () => {
  const stranger = actorWith(['G1']);
  const kept = await house.files.save(Buffer.from('Nombre\nx\n'));
  await assert.rejects(receiveFile(house, stranger, 'initiatives', { name: 'x.csv', type: '', kept }), Refused);
  const id = await review(await sheet(['BIP', 'Nombre iniciativa'], ['40050050', 'GIMNASIO']));
  await assert.rejects(viewImport(house, stranger, id), Refused);
});
