import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { becomes } from '../support/eventually.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';
import { bringPortfolio } from './portfolio.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const count = 20_000;

let served: ServedHouse;
let browser: Browser;
let window: BrowserContext;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    await bringPortfolio(served, count);
    browser = await openBrowser();
    window = await windowOf(browser, served);
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const openList = async (address = ''): Promise<Page> => {
  const page = await window.newPage();
  await page.goto(`${served.url}/fichas/initiatives${address}`);
  await page.waitForSelector('[role=grid] .grid-row:not(.grid-waiting)');
  return page;
};

const cell = (page: Page, line: number, column: number) => page.locator(`[data-spot="${line}:${column}"]`);
const columnNamed = async (page: Page, name: string): Promise<number> => {
  const names = await page.locator('[role=columnheader] .grid-text').allTextContents();
  return names.findIndex((one) => one.startsWith(name));
};
const ask = async (
  address: string,
): Promise<{ items: Record<string, unknown>[]; sums: Record<string, number>; total: number }> => {
  const { name, value } = served.cookie;
  const answer = await fetch(`${served.url}/api/${address}`, { headers: { cookie: `${name}=${value}` } });
  return JSON.parse(await answer.text());
};

test('twenty thousand initiatives scroll from the first to the last without a blank', {
  skip,
  timeout: 300_000,
}, async () => {
  const page = await openList('?sort=-createdAt');
  await cell(page, 0, 0).click();
  await page.keyboard.press('Control+End');
  await page.waitForFunction(
    (last) => document.querySelector(`[data-spot="${last}:0"]`)?.textContent?.includes('sector'),
    count - 1,
    { timeout: 200_000 },
  );
  const blanks = await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    let blank = 0;
    const box = grid?.getBoundingClientRect();
    for (let step = 0; grid && box && step < 120; step++) {
      grid.scrollTop = (grid.scrollHeight / 120) * step;
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const row = document.elementFromPoint(box.left + 60, box.top + 200)?.closest('.grid-row');
      if (!row || row.classList.contains('grid-waiting')) blank++;
    }
    return blank;
  });
  assert.equal(blanks, 0);
  await page.close();
});

test('Ana edits with the keyboard alone: she sees it at once, and the house has it', {
  skip,
  timeout: 300_000,
}, async () => {
  const page = await openList('?sort=-createdAt');
  const echoes: number[] = [];
  await cell(page, 0, 0).focus();
  for (const name of ['Plaza de Las Acacias', 'Plaza del Molino', 'Plaza de la Estación']) {
    await page.keyboard.type(name);
    await page.evaluate(() => {
      Reflect.deleteProperty(globalThis, 'echo');
      const input = document.querySelector('.grid-input');
      input?.addEventListener(
        'keydown',
        (event) => {
          const start = event.timeStamp;
          requestAnimationFrame(() => Reflect.set(globalThis, 'echo', performance.now() - start));
        },
        { capture: true },
      );
    });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => Reflect.get(globalThis, 'echo') !== undefined);
    echoes.push(Number(await page.evaluate(() => Reflect.get(globalThis, 'echo'))));
  }
  assert.equal(
    await cell(page, 2, 0)
      .locator('.grid-text')
      .or(cell(page, 2, 0))
      .first()
      .textContent(),
    'Plaza de la Estación',
  );
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-spot') === '3:0');
  await page.waitForFunction(() => !document.querySelector('.grid-saving'));
  await becomes(
    async () => (await ask('initiatives?sort=-createdAt&limit=3')).items.map((row) => row.name),
    ['Plaza de Las Acacias', 'Plaza del Molino', 'Plaza de la Estación'],
  );
  console.log(`# edit to frame: ${echoes.map((echo) => echo.toFixed(1)).join(', ')} ms`);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('[data-spot="2:0"]')?.textContent?.includes('sector 3'));
  await page.close();
});

test('what cannot be read stays in its cell with the reason, until it is mended', {
  skip,
  timeout: 300_000,
}, async () => {
  const page = await openList('?sort=-createdAt');
  const amount = await columnNamed(page, 'Costo total');
  const place = cell(page, 4, amount);
  await place.click();
  await page.keyboard.type('mucha plata');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  assert.match((await place.textContent()) ?? '', /^mucha plata/);
  assert.equal(await place.getAttribute('aria-invalid'), 'true');
  assert.ok((await page.locator('.grid-reason').textContent())?.length);
  await page.keyboard.press('F2');
  assert.equal(await page.locator('.grid-input').inputValue(), 'mucha plata');
  await page.locator('.grid-input').fill('$ 7.500.000');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('.grid-saving, .grid-refused'));
  await becomes(async () => (await ask('initiatives?sort=-createdAt&limit=5')).items[4]?.amount, 7_500_000);
  await page.close();
});

test('Ana drags the corner of two cells down with Ctrl: they repeat in turn, and one undo takes all back', {
  skip,
  timeout: 300_000,
}, async () => {
  const page = await openList('?sort=-createdAt');
  const sectors = await columnNamed(page, 'Sector');
  const amounts = await columnNamed(page, 'Costo total');
  const written = async (key: string) =>
    (await ask('initiatives?sort=-createdAt&limit=16')).items.map((row) => row[key]);
  const settled = async (said: string) => {
    await page.locator('.grid-said', { hasText: said }).waitFor({ state: 'attached' });
    await page.waitForFunction(() => !document.querySelector('.grid-saving'));
  };
  const before = await written('amount');
  await cell(page, 8, amounts).click();
  await page.keyboard.press('Shift+ArrowDown');
  const corner = await page.locator('[data-corner]').boundingBox();
  const goal = await cell(page, 12, amounts).boundingBox();
  assert.ok(corner && goal);
  await page.mouse.move(corner.x + 4, corner.y + 4);
  await page.mouse.down();
  await page.mouse.move(goal.x + 10, goal.y + 10, { steps: 4 });
  assert.equal(await page.locator('.grid-aimed').count(), 3);
  await page.keyboard.down('Control');
  await page.mouse.up();
  await page.keyboard.up('Control');
  await settled('Rellenado: 3 celdas.');
  const [one, two] = [before[8], before[9]];
  await becomes(async () => (await written('amount')).slice(8, 13), [one, two, one, two, one]);
  await page.keyboard.press('Control+z');
  await settled('Deshecho: 3 celdas.');
  await becomes(() => written('amount'), before);
  const sector = (await written('sector'))[8];
  await cell(page, 8, sectors).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await settled('Rellenado: 2 celdas.');
  await becomes(async () => (await written('sector')).slice(8, 11), [sector, sector, sector]);
  await page.close();
});

test('Ctrl R reads each cell as its own field: a state is no amount, and says so', {
  skip,
  timeout: 300_000,
}, async () => {
  const page = await openList('?sort=-createdAt');
  const amounts = await columnNamed(page, 'Costo total');
  await cell(page, 12, amounts).click();
  await page.keyboard.press('Control+r');
  await page.waitForSelector('.grid-refused');
  assert.ok((await page.locator('.grid-reason').textContent())?.length);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.grid-refused').count(), 0);
  await page.close();
});

test('when another person wrote first, both versions are shown and Ana chooses', {
  skip,
  timeout: 300_000,
}, async () => {
  const page = await openList('?sort=-createdAt');
  const { items } = await ask('initiatives?sort=-createdAt&limit=6');
  const id = String(items[5]?.id);
  await cell(page, 5, 0).click();
  await page.keyboard.type('Lo que escribió Ana');
  await served.house.store.house().update(initiative, { id }, { name: 'Lo que escribió Rosa' });
  await page.keyboard.press('Enter');
  await page.waitForSelector('.grid-cell.grid-conflict');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  const card = page.locator('section.grid-conflict');
  assert.match((await card.textContent()) ?? '', /Lo que escribió Ana.*Lo que escribió Rosa/);
  await card.getByRole('button', { name: 'Guardar lo mío' }).click();
  await page.waitForFunction(() => !document.querySelector('.grid-saving, .grid-conflict'));
  await becomes(async () => (await ask('initiatives?sort=-createdAt&limit=6')).items[5]?.name, 'Lo que escribió Ana');
  await page.close();
});

test('a filter shows in the address, and its sum is the one of the API', { skip, timeout: 300_000 }, async () => {
  const page = await openList();
  await page.getByRole('button', { name: 'Columna Estado' }).click();
  await page.getByRole('button', { name: 'Filtrar…' }).click();
  await page.getByRole('checkbox', { name: 'Postulada', exact: true }).check();
  await page.getByRole('button', { name: 'Filtrar', exact: true }).last().click();
  await page.waitForURL(/filter\[state\]=submitted/);
  await page.waitForFunction(() => document.querySelector('.grid-foot')?.textContent?.includes('2.500 filas'));
  const { sums } = await ask('initiatives?filter[state]=submitted&sums=amount&limit=1');
  const shown = await page.locator('[data-sum="amount"]').textContent();
  assert.equal(Number(shown?.replace(/\D/g, '')), sums.amount);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('.grid-foot')?.textContent?.includes('20.000 filas'));
  await page.close();
});

test('a view that Ana keeps is there after a reload, with its filter and its columns', {
  skip,
  timeout: 300_000,
}, async () => {
  const page = await openList('?filter[state]=executing');
  await page.getByRole('button', { name: 'Columna Tipo' }).click();
  await page.getByRole('button', { name: 'Ocultar' }).click();
  await page.getByRole('button', { name: 'Todas las filas' }).click();
  await page.getByRole('textbox', { name: 'Guardar lo que se ve como' }).fill('Obras en marcha');
  await page.getByRole('button', { name: 'Guardar vista' }).click();
  await page.waitForURL(/#vista=/);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('button', { name: 'Obras en marcha' }).waitFor();
  await page.waitForFunction(() => document.querySelector('.grid-foot')?.textContent?.includes('2.500 filas'));
  await page.waitForFunction(
    () => ![...document.querySelectorAll('[role=columnheader]')].some((head) => head.textContent?.startsWith('Tipo')),
  );
  await page.close();
});

test('rows gather by state with their counts, and a group opens', { skip, timeout: 300_000 }, async () => {
  const page = await openList();
  await page.getByRole('button', { name: 'Agrupar', exact: false }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Estado' }).click();
  await page.waitForSelector('.grid-group');
  assert.equal(await page.locator('.grid-group').count(), 8);
  await cell(page, 0, 0).click();
  await page.waitForFunction(() => document.querySelector('.grid-row[aria-rowindex="3"][data-id]'));
  const head = await cell(page, 0, 0).textContent();
  assert.ok(head?.includes((await cell(page, 1, 1).textContent()) ?? '?'));
  await page.close();
});

test('Escape closes each panel, and the focus is again where it was opened', { skip, timeout: 300_000 }, async () => {
  const page = await openList();
  for (const name of ['Filtrar', 'Columnas', 'Agrupar', 'Columna Estado']) {
    await page.getByRole('button', { name }).first().click();
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    await page.waitForFunction(() => document.querySelector('[role=dialog]')?.contains(document.activeElement));
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.waitForFunction((opener) => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent)?.startsWith(opener);
    }, name);
  }
  await cell(page, 3, 1).click();
  await page.keyboard.press(' ');
  const panel = page.getByRole('complementary', { name: 'Ficha' });
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-spot') === '3:1');
  await page.keyboard.press(' ');
  await panel.waitFor();
  await cell(page, 4, 1).click();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-spot') === '4:1');
  await page.close();
});

test('axe finds nothing, neither in the grid nor on a telephone', { skip, timeout: 300_000 }, async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const narrow = await windowOf(browser, served, { width: 360, height: 740 });
  for (const context of [window, narrow]) {
    const page = await context.newPage();
    await page.goto(`${served.url}/fichas/initiatives`);
    await page.waitForSelector('.grid-row:not(.grid-waiting), .grid-card a');
    if (context === window) await cell(page, 2, 1).click();
    await page.evaluate(axe);
    const found = await page.evaluate(() => Reflect.get(globalThis, 'axe').run('.grid-root'));
    const wrong = found.violations.map(
      (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`,
    );
    assert.deepEqual(wrong, []);
    await page.close();
  }
  await narrow.close();
});
