import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeExcelFile from 'write-excel-file/node';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { servedHouse } from '../support/servedHouse.ts';

const csv =
  'Código BIP;Nombre iniciativa;Etapa\r\n40060001;SEDE SOCIAL LAS ACACIAS;Diseño\r\n4006;PLAZA EL ROBLE;Diseño\r\n';
const file = { name: 'cartera.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };

test('Ana brings a spreadsheet, sees what would change and why a row is refused, applies it and takes it back', {
  skip: !chromiumPath,
}, async () => {
  const place = await servedHouse();
  const browser = await openBrowser();
  try {
    const page = await (await windowOf(browser, place)).newPage();
    await page.goto(`${place.url}/importar`);
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: 'Leer el archivo' }).click();
    await page.getByRole('button', { name: 'Aplicar 1 fila' }).waitFor();
    await page.getByText('Un código BIP tiene 8 cifras').waitFor();
    await page.getByRole('button', { name: 'Aplicar 1 fila' }).click();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Deshecha. Fichas quitadas: 1.').waitFor();
    const { total } = await place.house.store.house().list(place.house.catalog.record('initiative'));
    assert.equal(total, 0);
  } finally {
    await browser.close();
    await place.close();
  }
});

test('Ana brings a workbook of several sheets and chooses the one that she wants', {
  skip: !chromiumPath,
}, async () => {
  const place = await servedHouse();
  const browser = await openBrowser();
  const titles = ['Código BIP', 'Nombre iniciativa'];
  const buffer = await writeExcelFile([
    { data: [['Cartera de la comuna']], sheet: 'Portada' },
    { data: [titles, ['40060011', 'SEDE SOCIAL EL ROBLE']], sheet: 'Cartera' },
    { data: [titles, ['40060012', 'PLAZA SANTA INÉS'], ['40060013', 'POSTA LOS BOLDOS']], sheet: 'Ideas' },
  ]).toBuffer();
  try {
    const page = await (await windowOf(browser, place)).newPage();
    await page.goto(`${place.url}/importar`);
    await page.setInputFiles('input[type=file]', { name: 'libro.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Leer el archivo' }).click();
    await page.getByRole('button', { name: 'Aplicar 1 fila' }).waitFor();
    await page.getByLabel('Hoja del libro').selectOption('Ideas');
    await page.getByRole('button', { name: 'Leer esta hoja' }).click();
    await page.getByRole('button', { name: 'Aplicar 2 filas' }).waitFor();
    assert.equal(await page.getByLabel('Hoja del libro').inputValue(), 'Ideas');
  } finally {
    await browser.close();
    await place.close();
  }
});
