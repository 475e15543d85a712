import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { locality } from '../../src/modules/common/territory/index.ts';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });

let served: ServedHouse;
let browser: Browser;
let sede: string;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const desk = served.house.store.house();
    const acacias = (await desk.create(locality, { name: 'Las Acacias', place: at(-72.24, -36.5) })).id;
    await desk.create(initiative, { name: 'Plaza Las Acacias', amount: 120_000_000, place: at(-72.24, -36.5) });
    await desk.create(initiative, { name: 'Puente Coihue', amount: 900_000_000, place: at(-72.4, -36.6) });
    sede = (await desk.create(initiative, { name: 'Sede Las Acacias', locality: acacias })).id;
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const withPage = async (work: (page: Page) => Promise<void>): Promise<void> => {
  const window = await windowOf(browser, served, { width: 1280, height: 860 });
  const page = await window.newPage();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(served.url)) outside.push(request.url());
  });
  await work(page).finally(() => window.close());
  assert.deepEqual(outside, [], 'nothing was asked of another site');
};

test('Ana sees two works on the map and opens one from its mark by keyboard', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/mapa`);
    await page.getByText('2 iniciativas a la vista').waitFor();
    await page.getByRole('button', { name: 'Plaza Las Acacias: Perfilada' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-told').getByRole('link', { name: 'Plaza Las Acacias' }).click();
    await page.getByRole('heading', { level: 1, name: 'Plaza Las Acacias' }).waitFor();
  }),
);

test(
  'the one without a place is put where its locality is, by pressing the map, and the work list ends',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/mapa`);
      await page.getByRole('link', { name: 'sin lugar: 1' }).click();
      await page.getByRole('link', { name: 'Ubicar Sede Las Acacias' }).click();
      const map = page.locator('.leaflet-container');
      await map.click({ position: { x: 300, y: 200 } });
      assert.match(await page.getByLabel('Lugar: latitud; longitud').inputValue(), /^-36,\d{5}; -72,\d{5}$/);
      await page.getByRole('button', { name: 'Guardar y seguir con la próxima' }).click();
      await page.getByText('Todas tienen lugar.').waitFor();
      assert.ok((await served.house.store.house().one(initiative, sede)).place);
    }),
);

test(
  'a layer of sectors is uploaded and drawn; what is no layer is refused with what to do',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      const ring = [
        [-72.3, -36.6],
        [-72.2, -36.6],
        [-72.2, -36.4],
        [-72.3, -36.6],
      ];
      const sector = {
        type: 'Feature',
        properties: { nombre: 'Norte' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
      const give = async (text: string): Promise<void> => {
        await page.getByLabel('Nombre').fill('Sectores');
        const file = { name: 'sectores.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) };
        await page.getByLabel('Archivo GeoJSON').setInputFiles(file);
        await page.getByRole('button', { name: 'Agregar la capa' }).click();
      };
      await page.goto(`${served.url}/mapa/capas`);
      await give('<kml/>');
      await page.getByRole('alert').getByText('no es GeoJSON').waitFor();
      await give(JSON.stringify(sector));
      await page.getByText('Capa agregada con 1 figura.').waitFor();
      await page.goto(`${served.url}/mapa`);
      await page.locator('path.map-figure.sectors').waitFor({ state: 'attached' });
    }),
);
