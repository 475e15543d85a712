import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import writeExcelFile from 'write-excel-file/node';
import { actorWith } from '../../../../test/support/house.ts';
import { Refused } from '../../../records/refused.ts';
import { chooseSheet, importRun, receiveFile, settled, viewImport } from './index.ts';
import { openWorkbench, sheet } from './workbench.testing.ts';

const { house, ana, review, close } = await openWorkbench();
after(close);

test('the file of who may not write the list does not stay on the disk', async () => {
  const kept = await house.files.save(Buffer.from('Nombre\nx\n'));
  const file = { name: 'x.csv', type: '', kept };
  await assert.rejects(receiveFile(house, actorWith(['G1']), 'initiatives', file), Refused);
  assert.equal(existsSync(house.files.pathOf(kept.id)), false);
});

test('of a workbook the first sheet that looks like a table is read; the person may choose another', async () => {
  const titles = ['BIP', 'Nombre iniciativa'];
  const content = await writeExcelFile([
    { data: [['Cartera de la comuna'], ['Actualizada en noviembre']], sheet: 'Portada' },
    { data: [titles, ['40050070', 'ESTADIO SANTA INÉS']], sheet: 'Cartera' },
    { data: [titles, ['40050071', 'SALA CUNA EL ROBLE'], ['40050072', 'POSTA EL PERAL']], sheet: 'Ideas' },
    { data: [], sheet: 'En blanco' },
  ]).toBuffer();
  const id = await review(content, 'libro.xlsx');
  const first = await viewImport(house, ana, id);
  assert.deepEqual([first.sheet, first.sheets, first.counts.new], ['Cartera', ['Portada', 'Cartera', 'Ideas'], 1]);
  await chooseSheet(house, ana, id, 'Ideas');
  await settled(id);
  const second = await viewImport(house, ana, id);
  assert.deepEqual([second.sheet, second.counts.new, second.problem], ['Ideas', 2, null]);
  await assert.rejects(chooseSheet(house, ana, id, 'En blanco'), /Elija una de: Portada, Cartera, Ideas/);
});

test('a file that is no table is refused with a reason', async () => {
  const id = await review(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34, 0x0a, 0x00]), 'informe.pdf');
  const view = await viewImport(house, ana, id);
  assert.equal(view.state, 'refused');
  assert.ok(view.problem);
});

test('a file whose reading was cut off by a stop is read from its beginning when somebody looks', async () => {
  const { id, size } = await house.files.save(
    await sheet(['BIP', 'Nombre iniciativa'], ['40050060', 'ESCUELA EL NOGAL']),
  );
  const file = { id, name: 'cortada.csv', size, type: 'text/csv' };
  const run = await house.store
    .house()
    .create(importRun, { record: 'initiative', person: ana.person, fileName: 'cortada.csv', file });
  assert.notEqual((await viewImport(house, ana, run.id)).step, 'idle');
  await settled(run.id);
  const view = await viewImport(house, ana, run.id);
  assert.deepEqual([view.state, view.counts.new], ['reviewed', 1]);
});
