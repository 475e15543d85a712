import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { tenure } from '../../src/modules/common/posts/index.ts';
import { initiative, milestone } from '../../src/modules/municipality/initiatives/index.ts';
import { addDays } from '../../src/law/index.ts';
import { dateInChile } from '../../src/platform/clock.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { startMailServer, type TestMailServer } from '../support/mailServer.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let served: ServedHouse;
let server: TestMailServer;
let browser: Browser;
before(
  async () => {
    if (skip) return;
    server = await startMailServer({
      judge: (message) => (/lento/.test(message) ? { code: 451, text: 'Try later' } : undefined),
    });
    served = await servedHouse({ smtpUrl: server.url });
    const desk = served.house.store.house();
    const plaza = await desk.create(initiative, { name: 'Reposición plaza Las Acacias', responsible: served.ana });
    const plannedOn = addDays(dateInChile(new Date()), 7);
    await desk.create(milestone, { initiative: plaza.id, name: 'Entrega de terreno', plannedOn });
    const [keeper] = await served.house.database.rows<{ id: string }>(
      "select id from post where 'ADM1' = any(functions) limit 1",
    );
    const basis = { capacity: 'titular', startAt: '2020-01-01T00:00:00Z', basis: 'Decreto 13' };
    await desk.create(tenure, { post: keeper?.id, person: served.ana, ...basis });
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
  await server?.stop();
});

const barriersOf = async (page: Page): Promise<string[]> => {
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

test('without script Ana chooses her reminders, and finds them chosen', { skip, timeout: 300_000 }, async () => {
  const window = await browser.newContext({ javaScriptEnabled: false });
  await window.addCookies([{ ...served.cookie, url: served.url }]);
  const page = await window.newPage();
  await page.goto(`${served.url}/avisos`);
  await page.getByText('Entrega de terreno').waitFor();
  await page.getByLabel('15 días antes').uncheck();
  await page.getByLabel('Hora del correo').fill('25');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('Hora del correo').fill('9');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Guardado.').waitFor();
  assert.equal(await page.getByLabel('15 días antes').isChecked(), false);
  assert.equal(await page.getByLabel('7 días antes').isChecked(), true);
  assert.equal(await page.getByLabel('Hora del correo').inputValue(), '9');
  await window.close();
});

test('she makes her calendar address, a program reads it, and ends it', { skip, timeout: 300_000 }, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/avisos`);
  await page.getByRole('button', { name: 'Hacer mi dirección' }).click();
  const address = await page.getByLabel('Cópiela ahora').inputValue();
  const { pathname } = new URL(address);
  const answer = await fetch(served.url + pathname);
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.match(await answer.text(), /SUMMARY:Entrega de terreno\r\n/);
  await page.goto(`${served.url}/avisos`);
  assert.equal(await page.getByLabel('Cópiela ahora').count(), 0);
  await page.getByRole('button', { name: 'Anular la dirección' }).click();
  await page.getByText('Todavía no tiene dirección.').waitFor();
  assert.equal((await fetch(served.url + pathname)).status, 404);
  await window.close();
});

test('who keeps the system tries the mail, and sees why a letter waits', { skip, timeout: 300_000 }, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/correos`);
  await page.getByRole('button', { name: 'Enviarme una carta de prueba' }).click();
  await page.getByText(/El servidor aceptó una carta para ana/).waitFor();
  assert.equal(server.taken.filter(({ message }) => message.includes('Subject: Prueba de correo')).length, 1);
  await served.invite('persona.lento@trehuelemu.test');
  await page.reload();
  await page.getByText(/no aceptó la carta. Dijo: «451 Try later»/).waitFor();
  await page.getByRole('button', { name: /^No enviar/ }).click();
  await page.getByText('No se enviará.').waitFor();
  await window.close();
});

test('nobody meets a barrier on these pages, on a wide screen or a phone', { skip, timeout: 300_000 }, async () => {
  const found: string[] = [];
  for (const size of [
    { width: 1280, height: 860 },
    { width: 360, height: 740 },
  ]) {
    const window = await windowOf(browser, served, size);
    const page = await window.newPage();
    for (const path of ['/avisos', '/correos']) {
      await page.goto(served.url + path);
      for (const barrier of await barriersOf(page)) found.push(`${size.width} ${path} ${barrier}`);
      if (process.env.PICTURES)
        await page.screenshot({
          path: join(process.env.PICTURES, `${path.slice(1)}-${size.width}.png`),
          fullPage: true,
        });
    }
    await page.goto(`${served.url}/avisos`);
    await page.getByRole('button', { name: /Hacer (mi|otra) dirección/ }).click();
    await page.getByLabel('Cópiela ahora').waitFor();
    for (const barrier of await barriersOf(page)) found.push(`${size.width} address ${barrier}`);
    await window.close();
  }
  assert.deepEqual(found, []);
});
