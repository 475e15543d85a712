import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { person, tenure } from '../../src/modules/common/posts/index.ts';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { becomes } from '../support/eventually.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';
import { bringPortfolio } from './portfolio.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const limits = { skip, timeout: 300_000 };
const count = 120;

let served: ServedHouse;
let browser: Browser;
let ana: BrowserContext;
let rosa: BrowserContext;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    await bringPortfolio(served, count);
    browser = await openBrowser();
    ana = await windowOf(browser, served);
    rosa = await windowOf(browser, { url: served.url, cookie: await enterRosa() });
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

/** Rosa Díaz formulates in the same office. */
const enterRosa = async () => {
  const { house } = served;
  const desk = house.store.house();
  const email = 'rosa.diaz@trehuelemu.test';
  const { id } = await desk.create(person, { name: 'Rosa Díaz', email });
  const [, formulator] = house.charter.posts.filter(({ functions }) => functions.includes('E6'));
  const { items } = await desk.list(house.catalog.record('post'), { limit: 200 });
  const post = items.find((row) => Object.values(row).includes(formulator?.code))?.id;
  const basis = { capacity: 'titular', startAt: '2021-01-01T00:00:00Z', basis: 'Decreto 13' };
  await desk.create(tenure, { post, person: id, ...basis });
  return served.enter({ person: id, name: 'Rosa Díaz', email });
};

const listOf = async (window: BrowserContext, address = '?sort=-createdAt'): Promise<Page> => {
  const page = await window.newPage();
  // From the moment in which it asks what is new since a mark, it learns what others write.
  const listens = page.waitForRequest(/\/changes\?.*since=\w/, { timeout: 90_000 });
  await page.goto(`${served.url}/fichas/initiatives${address}`);
  await page.waitForSelector('[role=grid] .grid-row:not(.grid-waiting):not(.grid-spare)');
  await listens;
  return page;
};

const cell = (page: Page, line: number, column: number) => page.locator(`[data-spot="${line}:${column}"]`);
const said = (page: Page, words: string | RegExp) =>
  page.locator('.grid-said', { hasText: words }).waitFor({ state: 'attached' });
const settled = (page: Page) => page.waitForFunction(() => !document.querySelector('.grid-saving'));
const columnNamed = async (page: Page, name: string): Promise<number> => {
  const names = await page.locator('[role=columnheader] .grid-text').allTextContents();
  return names.findIndex((one) => one.startsWith(name));
};

/** What Excel puts in the clipboard, into the cell that has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

const initiatives = async (query: string) => {
  const { name, value } = served.cookie;
  const answer = await fetch(`${served.url}/api/initiatives?${query}`, { headers: { cookie: `${name}=${value}` } });
  const read: { items: Record<string, unknown>[]; total: number } = JSON.parse(await answer.text());
  return read;
};

test('two hundred rows of eight columns come from a spreadsheet at once: old ones change, new ones are made', {
  skip,
  timeout: 300_000,
}, async () => {
  await ana.addInitScript(
    (columns) => {
      const look = { columns: columns.map((key) => ({ key, width: 120 })), group: '', density: 'compact' };
      localStorage.setItem('cabildo.grid.initiative', JSON.stringify({ search: '', look }));
    },
    ['name', 'state', 'code', 'stage', 'sector', 'amount', 'year', 'startOn', 'description'],
  );
  const page = await listOf(ana);
  const header = ['Nombre', 'Código', 'Etapa', 'Sector', 'Costo total', 'Año', 'Inicio', 'Descripción'];
  const lines = Array.from({ length: 200 }, (_, n) => [
    `Obra pegada ${n}`,
    '',
    n === 3 ? 'no es una etapa' : 'Ejecución',
    'Vialidad',
    n === 150 ? 'mucha plata' : `1.234.${String(n).padStart(3, '0')}`,
    '2027',
    '21-11-2026',
    n === 0 ? '"Primera línea\nsegunda ""línea"""' : 'Pavimento y aceras',
  ]);
  await cell(page, 0, 0).click();
  await page.waitForFunction(
    (last) => document.querySelector('.grid-foot')?.textContent?.includes(`${last} filas`),
    count,
  );
  const start = performance.now();
  await paste(page, [header, ...lines].map((line) => line.join('\t')).join('\r\n'));
  // Fifteen of the old rows are closed: they stay as they were, and each cell says why.
  await said(page, /^Guardado: [\d.]+ celdas de 185 filas.*por revisar, con el motivo en la celda/);
  console.log(`# 200 rows of 8 columns, from the paste to the house: ${Math.round(performance.now() - start)} ms`);
  await settled(page);
  await page.getByRole('button', { name: 'celdas por revisar' }).click();
  assert.match((await page.locator('.grid-reason').textContent()) ?? '', /Elija una de/);
  await page.getByRole('button', { name: 'celdas por revisar' }).click();
  assert.match((await page.locator('.grid-reason').textContent()) ?? '', /ya no se edita/);
  const { items, total } = await initiatives('q=pegada&limit=500&sort=name');
  assert.equal(total, 185);
  assert.equal((await initiatives('limit=1')).total, 200);
  const named = (name: string) => items.find((row) => row.name === name);
  const first = named('Obra pegada 0');
  assert.deepEqual(
    [first?.amount, first?.startOn, first?.year, first?.stage, first?.description],
    [1_234_000, '2026-11-21', 2027, 'execution', 'Primera línea\nsegunda "línea"'],
  );
  assert.equal(named('Obra pegada 150')?.amount, null);
  await page.keyboard.press('Control+z');
  await becomes(async () => (await initiatives('q=pegada&limit=1')).total, 0);
  await becomes(async () => (await initiatives('limit=1')).total, count);
  await page.close({ runBeforeUnload: false });
});

test(
  'Ana and Rosa see each other’s change without reloading, and an undo never covers what the other wrote',
  limits,
  async () => {
    const [hers, its] = await Promise.all([listOf(ana), listOf(rosa)]);
    await cell(hers, 0, 0).click();
    await hers.keyboard.type('Plaza de Ana');
    await hers.keyboard.press('Enter');
    await settled(hers);
    await cell(its, 0, 0).getByText('Plaza de Ana').waitFor();
    await said(its, 'Ana Pincheira cambió 1 fila.');
    await cell(its, 0, 0).click();
    await its.keyboard.press('F2');
    await its.locator('.grid-input').fill('Plaza de Rosa');
    await its.keyboard.press('Enter');
    await settled(its);
    await cell(hers, 0, 0).getByText('Plaza de Rosa').waitFor();
    await hers.keyboard.press('Control+z');
    await said(hers, /1 celda no se tocó: otra persona/);
    assert.equal((await initiatives('sort=-createdAt&limit=1')).items[0]?.name, 'Plaza de Rosa');
    assert.match((await cell(hers, 0, 0).textContent()) ?? '', /Plaza de Rosa/);
    await Promise.all([hers.close(), its.close()]);
  },
);

test('both write one cell: neither is lost, and Ana chooses between the two', limits, async () => {
  const page = await listOf(ana);
  await cell(page, 2, 0).click();
  await page.keyboard.type('Lo de Ana');
  const { items } = await initiatives('sort=-createdAt&limit=3');
  const brought = page.waitForResponse((answer) => decodeURI(answer.url()).includes(`[in]=${items[2]?.id}`));
  await served.house.store.house().update(initiative, { id: String(items[2]?.id) }, { name: 'Lo de la casa' });
  await (await brought).finished();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.grid-cell.grid-conflict');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  const card = page.locator('section.grid-conflict');
  assert.match((await card.textContent()) ?? '', /Lo de Ana.*Lo de la casa/);
  await card.getByRole('button', { name: 'Dejar lo guardado' }).click();
  assert.equal((await initiatives('sort=-createdAt&limit=3')).items[2]?.name, 'Lo de la casa');
  await page.close();
});

test('an action on held rows moves those that may be moved, and the other one says why', limits, async () => {
  const page = await listOf(ana);
  const { items } = await initiatives('sort=-createdAt&limit=8');
  const states = items.map(({ state }) => state);
  await cell(page, 0, 0).click();
  for (let line = 1; line < items.length; line++) await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Acciones' }).click();
  await page.getByRole('button', { name: /^Registrar financiamiento/ }).click();
  await page.getByRole('button', { name: 'Registrar financiamiento', exact: true }).click();
  const fitting = states.filter((state) => ['prioritised', 'recommended', 'submitted'].includes(String(state))).length;
  await page.getByText(`${fitting} filas movidas`).waitFor();
  assert.equal(await page.locator('.grid-refusals li').count(), items.length - fitting);
  assert.match((await page.locator('.grid-refusals li').first().textContent()) ?? '', /ya no corresponde/);
  await page.close();
});

test('a spreadsheet’s keys serve: cut, a series by the corner, Ctrl Enter, a new row at the end', limits, async () => {
  const page = await listOf(ana);
  const year = await columnNamed(page, 'Año');
  const line = async (key: string, from: number, to: number) =>
    (await initiatives('sort=-createdAt&limit=20')).items.slice(from, to).map((row) => row[key]);
  assert.ok(year > 0, 'the year stands among the columns');
  await cell(page, 2, year).click();
  await page.keyboard.type('2030');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2032');
  await page.keyboard.press('Enter');
  await settled(page);
  await cell(page, 2, year).click();
  await page.keyboard.press('Shift+ArrowDown');
  const corner = await page.locator('[data-corner]').boundingBox();
  const goal = await cell(page, 5, year).boundingBox();
  assert.ok(corner && goal);
  await page.mouse.move(corner.x + 4, corner.y + 4);
  await page.mouse.down();
  await page.mouse.move(goal.x + 10, goal.y + 10, { steps: 3 });
  await page.mouse.up();
  await becomes(() => line('year', 2, 6), [2030, 2032, 2034, 2036]);
  await settled(page);
  await page.keyboard.type('2040');
  await page.keyboard.press('Control+Enter');
  await said(page, 'Escrito: 4 celdas.');
  await becomes(() => line('year', 2, 6), [2040, 2040, 2040, 2040]);
  await settled(page);
  await cell(page, 0, 0).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Sede nueva al final');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (total) => document.querySelector('.grid-foot')?.textContent?.includes(`${total} filas`),
    count + 1,
  );
  await becomes(async () => (await initiatives('q=final&limit=1')).total, 1);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (total) => document.querySelector('.grid-foot')?.textContent?.includes(`${total} filas`),
    count,
  );
  await becomes(async () => (await initiatives('q=final&limit=1')).total, 0);
  await page.close();
});
