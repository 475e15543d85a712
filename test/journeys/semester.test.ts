import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, openBrowser, patient } from '../support/browser.ts';
import { newFolder } from '../support/newFolder.ts';
import { type Product, startDemonstration } from '../support/product.ts';

const project = join(import.meta.dirname, '../..');
const built = existsSync(join(project, 'build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';

// A regional portfolio as it really comes: a title first, thousands of pesos, names as dirty as they are.
const portfolio = [
  ';CARTERA REGIONAL 2026;;;;;;;;',
  'CODIGO BIP;NOMBRE INICIATIVA;AÑO PRESUPUESTARIO;TIPOLOGIA;ETAPA;MONTO FNDR POSTULADO M$;MONTO FNDR ADJUDICADO M$;ESTADO;AVANCE;DIVISIÓN Y SUBTÍTULO',
  '40990001;REPOSICIÓN SEDE SOCIAL LOS COIGÜES;2026;SOCIAL;EJECUCION;"$1.395.820";"$ 1.300.000";7. EN EJECUCIÓN;25%;SUBT. 33 - FRIL -DIPIR',
  '40990002;CONSTRUCCION PLAZA EL QUILLAY;2026;DESARROLLO URBANO;EJECUCION;$120,500;$ -;4. CONVENIO FIRMADO;0%;SUBT. 33 - FRIL -DIPIR',
  '40990003;;2026;SOCIAL;EJECUCION;$90,000;$ -;4. CONVENIO FIRMADO;0%;SUBT. 33 - FRIL -DIPIR',
  ';TOTAL;;;;$1,606,320;$1,300,000;;;',
].join('\r\n');

let product: Product;
let browser: Browser;
before(
  async () => {
    if (skip) return;
    product = await startDemonstration();
    browser = await openBrowser();
  },
  { timeout: 600_000 },
);
after(async () => {
  await browser?.close();
  await product?.stop();
});

const enter = async (account: string): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width: 1280, height: 900 },
    locale: 'es-CL',
  });
  const page = await patient(context).newPage();
  await page.goto('/ingresar');
  await page.fill('input[name=email]', `${account}@demo.cabildo.test`);
  await page.fill('input[name=password]', product.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mis funciones' }).waitFor();
  return page;
};

test('a formulator brings a real portfolio, ties it to the plan, and the director issues the semester report', {
  skip,
  timeout: 600_000,
}, async (t) => {
  const formulator = await enter('formulador');
  await t.test('she drops the spreadsheet and applies what was understood', async () => {
    const file = join(newFolder(), 'cartera.csv');
    writeFileSync(file, portfolio);
    await formulator.goto('/importar');
    await formulator.setInputFiles('input[name=file]', file);
    await formulator.getByRole('button', { name: 'Leer el archivo' }).click();
    await formulator.waitForURL(/\/importar\/[0-9a-f-]{36}/);
    await formulator.getByRole('button', { name: /Aplicar 2 filas/ }).click({ timeout: 240_000 });
    await formulator.getByRole('button', { name: /Deshacer/ }).waitFor();
    await formulator.getByRole('link', { name: /1 Rechazada/ }).click();
    await formulator.getByText('Falta «Nombre».').waitFor();
  });
  await t.test('she finds it in the grid and its money in the footer', async () => {
    await formulator.goto('/fichas/initiatives?q=coigues');
    await formulator.getByText('REPOSICIÓN SEDE SOCIAL LOS COIGÜES').first().waitFor();
  });
  await t.test('she ties it to an objective of the plan', async () => {
    const found = await formulator.request.get('/api/initiatives?q=coigues');
    const [row] = (await found.json()).items;
    assert.equal(row.requested, 1_395_820_000);
    assert.equal(row.approved, 1_300_000_000);
    assert.equal(row.state, 'executing');
    await formulator.goto(`/fichas/initiatives/${row.id}/editar`);
    await formulator.getByRole('combobox', { name: /Objetivo del plan/ }).click();
    await formulator.locator('.options [role=option]').first().click();
    await formulator
      .getByRole('button', { name: /Guardar/ })
      .first()
      .click();
    await formulator.waitForURL(new RegExp(`/fichas/initiatives/${row.id}$`));
    const after = await (await formulator.request.get(`/api/initiatives/${row.id}`)).json();
    assert.ok(after.objective?.id);
  });
  await formulator.context().close();

  const director = await enter('directora');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' }).format(new Date());
  await t.test('the director begins the report and each figure opens its rows as of the cut', async () => {
    await begin(director, 'Informe al día', today, '2026-06-30');
    const figure = director.locator('article.paper a[href*="/fichas/initiatives"]').first();
    const address = (await figure.getAttribute('href')) ?? '';
    assert.match(address, new RegExp(`asOf=${today}`));
    const shown = Number((await figure.textContent())?.replace(/\D/g, ''));
    const list = await director.request.get(address.replace('/fichas/', '/api/'));
    assert.equal((await list.json()).total, shown);
  });
  await t.test('it goes its way to the concejo and is frozen as DOCX and PDF', async () => {
    // Figures of a day that has not ended are not final, so the report that is issued has an earlier cut.
    await begin(director, 'Primer semestre 2026', '2026-06-30', '2025-12-31');
    const address = new URL(director.url()).pathname;
    await press(director, 'Enviar a aprobación');
    await director.context().close();
    const mayor = await enter('alcaldia');
    await mayor.goto(address);
    await press(mayor, 'Aprobar');
    await mayor.context().close();
    const secretary = await enter('secretaria');
    await secretary.goto(address);
    await secretary.locator('summary', { hasText: 'Registrar presentación' }).click();
    await secretary.locator('details[open] input[type=date]').fill(today);
    await secretary.locator('details[open] input:not([type=hidden]):not([type=date])').fill('27');
    await secretary.locator('details[open] button').click();
    await press(secretary, 'Congelar');
    await secretary.getByText(/SHA-256 [0-9a-f]{64}/).waitFor();
    for (const [format, start] of papers) {
      const paper = await secretary.request.get(`${address}/documento/${format}`);
      assert.equal(paper.status(), 200);
      assert.equal((await paper.body()).subarray(0, start.length).toString('latin1'), start);
    }
    await secretary.context().close();
  });
});

const begin = async (page: Page, name: string, cutOn: string, previousCutOn: string): Promise<void> => {
  await page.goto('/informes');
  await page.getByLabel('Nombre del informe').fill(name);
  await page.getByLabel('Fecha de corte').fill(cutOn);
  await page.getByLabel('Corte anterior').fill(previousCutOn);
  await page.locator('form.new-report button').click();
  await page.waitForURL(/\/informes\/[0-9a-f-]{36}/);
};

const papers = [
  ['pdf', '%PDF'],
  ['docx', 'PK'],
] as const;

/** Presses the button of an action and waits until the page no longer offers it. */
const press = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' }).catch(async (problem) => {
    const said = await page.getByRole('alert').allTextContents();
    throw new Error(`«${name}» stayed: ${said.join(' ')}`, { cause: problem });
  });
};
