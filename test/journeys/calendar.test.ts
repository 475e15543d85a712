import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { municipality } from '../../src/charter/index.ts';
import { taskOf } from '../../src/modules/common/obligations/index.ts';
import { bringTasksOf } from '../../src/modules/obligations.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const task = taskOf(municipality);

let served: ServedHouse;
let browser: Browser;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    await bringTasksOf(served.house);
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const withPage = async (work: (page: Page) => Promise<void>, script = true): Promise<void> => {
  const window = script ? await windowOf(browser, served) : await browser.newContext({ javaScriptEnabled: false });
  if (!script) await window.addCookies([{ ...served.cookie, url: served.url }]);
  await work(await window.newPage()).finally(() => window.close());
};

/** The first duty of Ana that is counted in working days: the monthly account of funded projects. */
const firstAccount = async () => {
  const [found] = await served.house.database.rows<{ id: string; name: string; dueOn: string }>(
    `select id, name, due_on as "dueOn" from task
    where obligation = 'rendicion-mensual' and state = 'pending' order by due_on limit 1`,
  );
  assert.ok(found);
  return found;
};

test(
  'the director sees what expires, opens how it was counted, closes one with evidence and the calendar shows it',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      const { id, name, dueOn } = await firstAccount();
      await page.goto(served.url);
      const line = page.getByRole('region', { name: 'Vence' }).getByRole('listitem').filter({ hasText: name }).first();
      await line.getByText('cómo se contó').click();
      await line.getByText('15 días hábiles', { exact: false }).first().waitFor();
      await page.keyboard.press('Escape');
      const certificate = await page.request.get(`${served.url}/tareas/${id}/certificado`);
      assert.equal((await certificate.body()).subarray(0, 5).toString(), '%PDF-');

      await line.getByText('Cerrar…').click();
      await line.getByRole('button', { name: 'Dar por hecha' }).click();
      await page.getByRole('alert').getByText('Falta la evidencia.', { exact: false }).waitFor();
      await page.getByLabel('o dónde está').fill('Comprobante 4.512 de la rendición FRIL');
      await page.getByRole('button', { name: 'Dar por hecha' }).click();
      await page.getByRole('heading', { level: 1, name: 'Mis funciones' }).waitFor();
      assert.equal((await served.house.store.house().one(task, id)).state, 'done');

      await page.goto(`${served.url}/calendario?mes=${dueOn.slice(0, 7)}&vista=lista&estado=cerradas`);
      const closed = page.getByRole('listitem').filter({ hasText: name });
      await closed.getByText('Hecha', { exact: false }).waitFor();
    }),
);

test(
  'in the month one goes from day to day with the arrows, and from month to month with the page keys',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/calendario?mes=2027-01`);
      await page.locator('td[data-day="2027-01-13"] .day').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      const focused = () => page.evaluate(() => document.activeElement?.closest('td')?.dataset.day);
      assert.equal(await focused(), '2027-01-21');
      await page.keyboard.press('PageDown');
      await page.getByRole('heading', { level: 2, name: 'febrero de 2027' }).waitFor();
    }),
);

test(
  'without script a term is opened with the day on which it begins, and it is counted from there',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/calendario/plazo`);
      const options = page.getByLabel('Plazo');
      await options.selectOption(await options.getByText('Observar el anteproyecto regional').getAttribute('value'));
      await page.getByLabel('Día que le da inicio').fill('2027-05-10');
      await page.getByLabel('Sobre qué').fill('ARI 2028');
      await page.getByRole('button', { name: 'Abrir el plazo' }).click();
      await page.getByRole('heading', { level: 2, name: 'Vence el 1 jun 2027' }).waitFor();
    }, false),
);
