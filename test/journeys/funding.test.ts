import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { bringUnitValues } from '../../src/modules/common/units/index.ts';
import { bringSources, fundingCall } from '../../src/modules/municipality/funding/index.ts';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { addDays } from '../../src/law/index.ts';
import { dateInChile } from '../../src/platform/clock.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const inDays = (days: number): string => addDays(dateInChile(new Date()), days);

let served: ServedHouse;
let browser: Browser;
let square: string;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const desk = served.house.store.house();
    const sources = await desk.together(async (inside) => {
      await bringUnitValues(inside);
      return bringSources(inside);
    });
    const days = { opensOn: inDays(-10), closesOn: inDays(9) };
    await desk.create(fundingCall, { name: 'FRIL, segundo llamado', source: sources.get('FRIL'), ...days });
    const { id } = await desk.create(initiative, {
      name: 'Reposición plaza Las Acacias',
      stage: 'execution',
      type: 'project',
      sector: 'urban',
      amount: 120_000_000,
      source: sources.get('FRIL'),
    });
    square = id;
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const example = new URL('../../src/modules/municipality/funderBudget/example.csv', import.meta.url);

const withPage = async (work: (page: Page) => Promise<void>): Promise<void> => {
  const window = await windowOf(browser, served);
  await work(await window.newPage()).finally(() => window.close());
};

const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test(
  'Ana opens the radar from the rail, sees what closes soon, and announces a call that takes its place by its days',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      await page.goto(served.url);
      await page.getByRole('link', { name: 'Fuentes de financiamiento' }).first().click();
      await page.getByRole('heading', { name: 'Fuentes y llamados' }).waitFor();
      assert.match(await text(page), /Cierran en los próximos 15 días.*FRIL, segundo llamado.*Calza una iniciativa/s);
      await page.getByRole('link', { name: 'Anunciar un llamado' }).click();
      await page.getByLabel('Llamado', { exact: false }).first().fill('PMU de verano');
      await page.locator('#campo-source').fill('PMU');
      await page.getByRole('option', { name: 'PMU' }).first().click();
      await page.locator('#campo-opensOn').fill(inDays(20));
      await page.locator('#campo-closesOn').fill(inDays(50));
      await page.getByRole('button', { name: 'Guardar' }).click();
      await page.getByRole('heading', { name: 'PMU de verano' }).waitFor();
      await page.goto(`${served.url}/fuentes`);
      const announced = page.locator('section', { has: page.getByRole('heading', { name: /^Anunciados/ }) });
      await announced.getByRole('link', { name: 'PMU de verano' }).waitFor();
    }),
);

test(
  'on the page of the square Ana reads which sources it could win and why not the others; a higher cost is warned of',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/fichas/initiatives/${square}`);
      const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Fuentes que podría ganar' }) });
      await panel.locator('summary', { hasText: /^FRIL/ }).click();
      assert.match(
        (await panel.textContent()) ?? '',
        /✓ Puede postular.*el tope es menos de 5\.000 UTM de enero de 2026/s,
      );
      await panel.locator('summary', { hasText: 'Por qué no las otras' }).click();
      await panel.locator('summary', { hasText: 'Fondo Común Municipal' }).click();
      assert.match((await panel.textContent()) ?? '', /No se postula: se reparte por fórmula/);
      const desk = served.house.store.house();
      await desk.update(initiative, { id: square }, { amount: 400_000_000 });
      await page.reload();
      await page.getByText(/400\.000\.000 no cabe en FRIL/).waitFor();
      await desk.update(initiative, { id: square }, { amount: 120_000_000 });
      await page.reload();
      await panel.locator('summary', { hasText: /^FRIL/ }).click();
      await panel.getByRole('link', { name: 'Preparar la postulación' }).first().click();
      await page.waitForURL(/fichas\/applications\/nueva/);
      assert.equal(await page.locator('#campo-call').inputValue(), 'FRIL, segundo llamado');
      assert.match(await page.locator('#campo-amount').inputValue(), /120\.?000\.?000/);
    }),
);

test(
  'a cost over the ceiling is told while it is typed, in the form and in a cell, and stops nobody',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      const over = /400\.000\.000 no cabe en FRIL, que da menos de 5\.000 UTM de enero de 2026 = /;
      await page.goto(`${served.url}/fichas/initiatives/${square}/editar`);
      await page.locator('#campo-amount').fill('400.000.000');
      await page.locator('#campo-amount-consejo', { hasText: over }).waitFor();
      await page.locator('#campo-amount').fill('120.000.000');
      await page.locator('#campo-amount-consejo:empty').waitFor({ state: 'attached' });
      await page.goto(`${served.url}/fichas/initiatives?sort=-createdAt`);
      const names = page.locator('[role=columnheader] .grid-text');
      await page.locator('[role=grid] .grid-row:not(.grid-waiting)').first().waitFor();
      const column = (await names.allTextContents()).findIndex((name) => name.startsWith('Costo total'));
      const cell = page.locator(`[data-spot="0:${column}"]`);
      await cell.click();
      await page.keyboard.type('400000000');
      await cell.locator('.grid-advice', { hasText: over }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.grid-advice').waitFor({ state: 'detached' });
    }),
);

test(
  'the page of a source says which initiatives it could finance and which papers it asks for',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/fuentes`);
      await page.getByRole('table').getByRole('link', { name: 'FRIL', exact: true }).click();
      await page.getByRole('heading', { name: 'Iniciativas de la cartera que podría financiar' }).waitFor();
      assert.match(await text(page), /Reposición plaza Las Acacias.*Dominio vigente con hipotecas y gravámenes/s);
      await page.getByRole('link', { name: /^Copiar para \d{4}$/ }).click();
      await page.getByRole('button', { name: /^Copiar «FRIL \d{4}»$/ }).click();
      await page.getByText('Listo: copiada, todo por confirmar').waitFor();
      assert.match(await text(page), /La del año anterior\s*FRIL.*Dominio vigente con hipotecas y gravámenes/s);
      await page.locator('main dd, main td').getByRole('link', { name: 'FRIL', exact: true }).first().click();
      await page.getByText('Ya está escrita').waitFor();
    }),
);

test(
  'Ana drops the amendment that the regional government published, says its year where the file is silent, and the square is told',
  { skip, timeout: 60_000 },
  () =>
    withPage(async (page) => {
      await served.house.store.house().update(initiative, { id: square }, { budgetLine: '33.03.125' });
      const silent = readFileSync(example, 'utf8').replace(' AÑO 2026', '');
      await page.goto(`${served.url}/importar`);
      await page.getByLabel('Lista que recibe las filas').selectOption({ label: 'Modificaciones de quien financia' });
      const file = { name: 'MODIFICACIÓN N°4.csv', mimeType: 'text/csv', buffer: Buffer.from(silent) };
      await page.setInputFiles('input[type=file]', file);
      await page.getByRole('button', { name: 'Leer el archivo' }).click();
      await page.getByLabel('Año, en todo el archivo').fill(dateInChile(new Date()).slice(0, 4));
      await page.getByRole('button', { name: 'Revisar con estas columnas' }).click();
      await page.getByRole('button', { name: 'Aplicar 1 fila' }).click();
      await page.getByRole('button', { name: 'Deshacer' }).waitFor();
      await page.goto(`${served.url}/fichas/initiatives/${square}`);
      await page.getByText(/rebaja la línea 33\.03\.125, de donde se paga/).waitFor();
    }),
);
