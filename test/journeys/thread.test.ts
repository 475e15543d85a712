import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axis, objective, plan } from '../../src/modules/common/plans/index.ts';
import { convenio, remittance } from '../../src/modules/municipality/convenios/index.ts';
import { externalProject } from '../../src/modules/municipality/external/index.ts';
import { fundingSource } from '../../src/modules/municipality/funding/index.ts';
import {
  fundingLine,
  idea,
  initiative,
  milestone,
  progress,
} from '../../src/modules/municipality/initiatives/index.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });

let served: ServedHouse;
let browser: Browser;
let plaza: string;
let sede: string;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const desk = served.house.store.house();
    const term = { startOn: '2024-01-01', endOn: '2030-12-31' };
    const pladeco = await desk.create(plan, { name: 'PLADECO', kind: 'pladeco', edition: '2024', ...term });
    await desk.act(plan, pladeco, 'bringIntoForce', { agreement: 'Acuerdo 12' });
    const line = await desk.create(axis, { plan: pladeco.id, number: '1', name: 'Barrios' });
    const sedes = await desk.create(objective, { axis: line.id, number: '1.1', name: 'Sedes dignas' });
    const source = (await desk.create(fundingSource, { name: 'FRIL de prueba' })).id;
    const work = await desk.create(initiative, {
      name: 'Sede Las Acacias',
      objective: sedes.id,
      place: at(-72.24, -36.5),
      startOn: '2026-01-05',
      endOn: '2026-12-20',
    });
    sede = work.id;
    const asked = { origin: 'neighbours', receivedOn: '2026-03-02' };
    await desk.create(idea, { name: 'Una sede para Las Acacias', ...asked, initiative: work.id });
    await desk.create(fundingLine, { initiative: work.id, source, year: 2026, approved: 110_000_000 });
    const { id } = await desk.create(convenio, {
      name: 'Transferencia FRIL, sede',
      kind: 'financing',
      amount: 110_000_000,
      initiative: work.id,
    });
    await desk.create(remittance, {
      convenio: id,
      number: 1,
      kind: 'received',
      amount: 55_000_000,
      movedOn: '2026-04-10',
    });
    await desk.create(progress, { initiative: work.id, measuredOn: '2026-06-30', physical: 20 });
    await desk.create(milestone, { initiative: work.id, name: 'Entrega de terreno', plannedOn: '2026-03-02' });
    plaza = (await desk.create(initiative, { name: 'Plaza El Boldo' })).id;
    await desk.create(fundingLine, { initiative: plaza, source, year: 2026, approved: 50_000_000 });
    await desk.create(externalProject, { name: 'Doble vía norte', sphere: 'public', place: at(-72.242, -36.502) });
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const withPage = async (work: (page: Page) => Promise<void>, size = { width: 1280, height: 860 }): Promise<void> => {
  const window = await windowOf(browser, served, size);
  await work(await window.newPage()).finally(() => window.close());
};

const hilo = (page: Page) => page.getByRole('region', { name: 'Hilo' });
const isAt = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test(
  'Ana walks the thread from the objective to the money received, and from an idea back to its objective',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/fichas/initiatives/${sede}`);
      await isAt(page, 'Sede Las Acacias');
      await hilo(page).getByRole('link', { name: 'Sedes dignas' }).click();
      await isAt(page, 'Sedes dignas');
      await hilo(page).getByRole('link', { name: 'Transferencia FRIL, sede' }).click();
      await isAt(page, 'Transferencia FRIL, sede');
      await hilo(page).getByText('$ 55.000.000').waitFor();
      await hilo(page).getByText('20 %').waitFor();
      await hilo(page).getByRole('link', { name: 'Una sede para Las Acacias' }).click();
      await isAt(page, 'Una sede para Las Acacias');
      await hilo(page).getByRole('link', { name: 'Sedes dignas' }).click();
      await isAt(page, 'Sedes dignas');
    }),
);

test(
  'money without a line of the plan is found among the breaks, mended in one step, and gone',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      await page.goto(served.url);
      await page.getByText('1 · Dinero sin línea del plan').waitFor();
      await page.goto(`${served.url}/roturas`);
      await page.getByRole('link', { name: 'Elegir el objetivo: Plaza El Boldo' }).click();
      await page.waitForURL(/editar#objective/);
      const desk = served.house.store.house();
      const [sedes] = (await desk.list(objective)).items;
      await desk.update(initiative, { id: plaza }, { objective: sedes?.id });
      await page.goto(`${served.url}/roturas?ver=moneyWithoutObjective`);
      await page.getByText('De esta clase no queda ninguna.').waitFor();
    }),
);

test(
  'on a phone she goes from a work to its place, sees the projects of others and hides them',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(
      async (page) => {
        await page.goto(`${served.url}/fichas/initiatives?q=sede`);
        await page.getByRole('link', { name: 'Sede Las Acacias' }).first().click();
        await page.getByRole('link', { name: 'Ver en el mapa' }).click();
        await page.getByText('Rodeada, al centro:').waitFor();
        await page.locator('.map-focus').waitFor({ state: 'attached' });
        await page.getByRole('link', { name: 'Ver toda la cartera' }).click();
        await page.getByText('1 proyecto de otros a la vista').waitFor();
        await page.getByRole('link', { name: 'ocultar en el mapa' }).click();
        await page.getByText('1 iniciativa a la vista', { exact: true }).waitFor();
      },
      { width: 360, height: 740 },
    ),
);

test('the bar of a work opens it, as of the day that is looked at', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/cronograma`);
    await page.locator('a.bars').first().click();
    await isAt(page, 'Sede Las Acacias');
    await page.goto(`${served.url}/cronograma?asOf=2020-01-01`);
    await page.getByText('Así estaba al 1 ene 2020').waitFor();
    assert.equal(await page.locator('a.bars').count(), 0, 'nothing was known then');
  }),
);

test('with the keyboard alone the place of a work is moved by the arrows', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/mapa/lugar/${sede}`);
    const field = page.getByLabel('Lugar: latitud; longitud');
    const before = await field.inputValue();
    await page.locator('.leaflet-marker-icon.map-mark').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.notEqual(await field.inputValue(), before);
    assert.match(await field.inputValue(), /^-36,4\d{4}; -72,2400\d$/);
  }),
);
