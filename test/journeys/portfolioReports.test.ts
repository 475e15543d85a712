import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { liveFourSources } from '../../src/modules/municipality/portfolioReports/asked.example.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES;
const kinds = ['semana', 'anexos', 'fuentes', 'estados', 'llamados'];

let served: ServedHouse;
let browser: Browser;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    await liveFourSources(served.house.store);
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);
  });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return sideways > 0 ? [...found, `${sideways} px too wide`] : found;
};

test('nobody meets a barrier in the reports of the portfolio, on a wide screen or a phone', {
  skip,
  timeout: 300_000,
}, async () => {
  const every = kinds.map((kind) => `/cartera/${kind}?al=2026-11-20`);
  for (const [width, addresses] of [
    [1280, every.slice(0, 2)],
    [360, ['', ...every]],
  ] as const) {
    const window = await windowOf(browser, served, { width, height: 860 });
    const page = await window.newPage();
    for (const address of addresses) {
      await page.goto(`${served.url}/informes${address}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.deepEqual(await barriers(page), [], `${width} ${address}`);
      await picture(page, `informe${address.replace(/\W+/g, '-')}-${width}`);
    }
    await window.close();
  }
});

test('Ana opens the annexes at a cut, goes from a figure to its rows, and takes them as PDF, DOCX and XLSX', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/informes`);
  await page.getByRole('link', { name: 'Anexos de proyectos para el concejo', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Anexos de proyectos para el concejo' }).waitFor();
  await page.getByLabel('Fecha de corte').fill('2026-11-20');
  await page.getByRole('button', { name: 'Ver a ese día' }).click();
  await page.getByText('Cifras al 20 nov 2026').first().waitFor();
  // What was approved is said by the convenio that was signed, and what was spent still by the lines of its source.
  const spent = page.getByRole('link', { name: /^20\.000\.000: ver las filas de Pasarela El Boldo.*Gastado/ });
  const address = (await spent.getAttribute('href')) ?? '';
  const list = await page.request.get(`${served.url}${address.replace('/fichas/', '/api/')}`);
  assert.equal((await list.json()).sums.spent, 20_000_000);
  await page.getByRole('link', { name: /^90\.000\.000: ver las filas de Pasarela El Boldo.*Aprobado/ }).click();
  const agreed = page.getByRole('row', { name: /^Transferencia FNDR, pasarela El Boldo.*Monto vigente.*90\.000\.000/ });
  await agreed.waitFor();
  await page.goBack();
  await page.getByRole('link', { name: /^1: ver las filas de Por presentar/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Por presentar' }).waitFor();
  await page.getByRole('link', { name: /^Biblioteca itinerante/ }).click();
  await page.getByText('Así estaba al 20 nov 2026').waitFor();
  await page.getByText('En preparación').first().waitFor();
  const beginnings = { pdf: '%PDF', docx: 'PK', xlsx: 'PK' };
  for (const kind of kinds)
    for (const [form, beginning] of Object.entries(beginnings)) {
      const file = await page.request.get(`${served.url}/informes/cartera/${kind}/documento/${form}?al=2026-11-20`);
      assert.equal(file.status(), 200, `${kind} ${form}`);
      assert.equal((await file.body()).subarray(0, beginning.length).toString('latin1'), beginning);
      assert.match(file.headers()['content-disposition'] ?? '', new RegExp(`${kind}-2026-11-20\\.${form}`));
    }
  const days = ['2999-01-01', 'ayer', '2026-02-30', '0000-01-01'].map((day) => `cartera/semana?al=${day}`);
  for (const wrong of ['cartera/nada', ...days])
    assert.ok([400, 404].includes((await page.request.get(`${served.url}/informes/${wrong}`)).status()), wrong);
  await window.close();
});
