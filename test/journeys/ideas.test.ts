import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { bringInstitution } from '../../src/modules/common/institution/index.ts';
import { locality } from '../../src/modules/common/territory/index.ts';
import { ideaBox, ideaCriterion } from '../../src/modules/municipality/ideas/index.ts';
import { idea } from '../../src/modules/municipality/initiatives/index.ts';
import { bytesOf, chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let served: ServedHouse;
let browser: Browser;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const desk = served.house.store.house();
    await bringInstitution(desk, { name: 'Municipalidad de Trehuelemu', edition: 'municipality' });
    await desk.create(locality, { name: 'Puente Coihue' });
    await desk.create(ideaBox, { name: 'Proponga una idea para su barrio', open: true });
    await desk.create(ideaCriterion, { name: 'Riesgo que evita', weight: 60 });
    await desk.create(ideaCriterion, { name: 'Personas que se benefician', weight: 40 });
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const phone = { viewport: { width: 360, height: 740 }, isMobile: true };
const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test('a neighbour sends an idea from a phone without script; the office orders it, decides and answers; she sees it by her code', {
  skip,
  timeout: 300_000,
}, async () => {
  const neighbour = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await neighbour.newPage();
  await page.goto(`${served.url}/portal`);
  await page.getByRole('link', { name: 'Proponer una idea' }).click();
  await page.getByLabel('Su idea en una frase').fill('Iluminar el callejón Los Aromos');
  await page.getByLabel('Qué problema resuelve').fill('Está oscuro. Llamar al 9 8765 4321.');
  await page.getByLabel('Localidad').selectOption({ label: 'Puente Coihue' });
  // People take a while to tell a problem; who does not is asked to read again.
  await page.waitForTimeout(4_200);
  await page.getByRole('button', { name: 'Enviar la idea' }).click();
  assert.match(await text(page), /aquí hay un teléfono/);
  await page.getByLabel('Qué problema resuelve').fill('Está oscuro y por ahí vuelven los niños del liceo.');
  await page.getByRole('button', { name: 'Enviar la idea' }).click();
  assert.match(await text(page), /Recibimos su idea. Gracias/);
  const code = (await page.locator('.codeshown strong').textContent()) ?? '';

  const office = await windowOf(browser, served);
  const desk = await office.newPage();
  await desk.goto(`${served.url}/ideas/prioridad`);
  await desk.getByRole('link', { name: 'Puntuar' }).click();
  await desk.getByLabel('Puntos').first().selectOption('5');
  await desk.getByLabel('Por qué', { exact: true }).first().fill('Dos asaltos este año.');
  await desk.getByLabel('Puntos').nth(1).selectOption('3');
  await desk.getByLabel('Por qué', { exact: true }).nth(1).fill('Todo el liceo pasa por ahí.');
  await desk.getByRole('button', { name: 'Guardar puntaje' }).click();
  await desk.getByRole('status').getByText('El puntaje quedó guardado').waitFor();
  assert.match(await text(desk), /84/);
  await desk.getByLabel('Prioridad de Iluminar el callejón Los Aromos').fill('1');
  await desk.getByRole('button', { name: 'Guardar la prioridad decidida' }).click();
  await desk.getByRole('status').getByText('Se guardó la prioridad de una idea').waitFor();
  await desk.getByRole('link', { name: 'Iluminar el callejón Los Aromos' }).click();
  for (const move of ['Preevaluar', 'Priorizar']) {
    await desk.getByRole('button', { name: move, exact: true }).click();
    await desk.getByRole('status').getByText(`Listo: ${move}`, { exact: false }).waitFor();
  }
  await office.close();

  await page.goto(`${served.url}/portal/ideas`);
  await page.getByLabel('Código de seguimiento').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Ver en qué va' }).click();
  assert.match(await text(page), /Quedó entre las prioridades.*La revisamos.*La idea quedó ingresada/s);
  await neighbour.close();
  const [row] = (await served.house.store.house().list(idea)).items;
  assert.deepEqual([row?.priority, row?.score, row?.locality?.name], [1, 84, 'Puente Coihue']);
});

test('the pages of ideas weigh less than 60 kB, ask for no script and put no barrier, on a phone or a wide screen', {
  skip,
  timeout: 300_000,
}, async () => {
  const [row] = (await served.house.store.house().list(idea)).items;
  const found: string[] = [];
  for (const width of [1280, 360])
    for (const colorScheme of ['light', 'dark'] as const) {
      const window = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      const page = await window.newPage();
      for (const address of ['/portal/ideas', `/portal/ideas/${row?.followUpCode}`, '/portal/ideas/AAAAA-AAAAA']) {
        const asked: Request[] = [];
        page.on('requestfinished', (request) => asked.push(request));
        await page.goto(served.url + address, { waitUntil: 'networkidle' });
        const bytes = await bytesOf(asked);
        if (asked.some((request) => request.resourceType() === 'script')) found.push(`${address} asks for a script`);
        if (bytes > 60_000) found.push(`${address} weighs ${bytes} bytes`);
        page.removeAllListeners('requestfinished');
        for (const barrier of await barriers(page)) found.push(`${width} ${colorScheme} ${address} ${barrier}`);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (sideways > 0) found.push(`${width} ${address} is ${sideways} px too wide`);
      }
      await window.close();
    }
  assert.deepEqual(found, []);
});

const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);
  });
};
