import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { externalProject } from '../../src/modules/municipality/external/index.ts';
import { publicOrganization } from '../../src/modules/municipality/publicOrganizations/index.ts';
import { dateInChile } from '../../src/platform/clock.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';

let served: ServedHouse;
let browser: Browser;
let vialidad: string;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const long = { now: () => new Date(Date.now() - 200 * 86_400_000) };
    const desk = served.house.store.house(long);
    vialidad = (await desk.create(publicOrganization, { name: 'Dirección de Vialidad', kind: 'publicService' })).id;
    await desk.create(externalProject, { name: 'Reposición puente Coihue', organization: vialidad, sphere: 'public' });
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test('Ana says that a project of others stands as it stood, and it is asked for again later', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/proyectos-de-otros/por-preguntar`);
  assert.match(await text(page), /Reposición puente Coihue.*Dirección de Vialidad.*En preparación.*Nunca/s);
  await page.getByRole('button', { name: 'Sigue igual: Reposición puente Coihue' }).click();
  await page.getByRole('status').getByText('Quedó revisado hoy.').waitFor();
  assert.match(await text(page), /Todos están al día/);
  await page.getByRole('link', { name: 'Ver los proyectos de otros' }).click();
  await page.getByText('Reposición puente Coihue').first().click();
  await window.close();
});

test('a meeting of lobby asks which authority attended; its commitment is a task until it is kept', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  const desk = served.house.store.house();
  await page.goto(`${served.url}/fichas/meetings/nueva?organization=${vialidad}`);
  await page.getByLabel('Materia').fill('Desvíos del puente Coihue');
  await page.getByLabel('Fecha').first().fill(dateInChile(new Date()));
  await page.getByLabel(/^Es lobby/).selectOption({ label: 'Sí' });
  await page.getByRole('button', { name: 'Guardar' }).first().click();
  await page
    .getByText(/qué autoridad obligada asistió/)
    .first()
    .waitFor();
  await page.getByLabel('Autoridad obligada que asistió').fill('Alcaldesa');
  await page.getByRole('button', { name: 'Guardar' }).first().click();
  await page.getByRole('heading', { name: 'Desvíos del puente Coihue' }).waitFor();
  const meeting = page.url().split('/').at(-1)?.split('?')[0] ?? '';
  const owed = () =>
    desk.sql.rows<{ name: string; state: string }>(
      `select name, state from task where obligation in ('lobby-registrar', 'compromiso-de-reunion') order by created_at`,
    );
  assert.match((await owed())[0]?.name ?? '', /Registrar la audiencia .* Desvíos del puente Coihue/);
  const commitments = desk.catalog.record('commitment');
  const { id } = await served.house.store
    .for((await served.house.actorFor(served.ana)) ?? desk.actor)
    .create(commitments, {
      meeting,
      name: 'Enviar el plano',
      side: 'theirs',
      responsible: served.ana,
      dueOn: '2100-01-04',
    });
  await page.goto(`${served.url}/fichas/commitments/${id}`);
  await page.getByText('Se cumplió…').click();
  await page.locator('#keep-outcome').fill('Llegó con dos láminas.');
  await page.getByRole('button', { name: 'Se cumplió', exact: true }).click();
  await page.getByRole('status').getByText('Listo: Se cumplió').waitFor();
  assert.equal((await owed())[1]?.state, 'done');
  await window.close();
});
