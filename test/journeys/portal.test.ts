import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { bringInstitution } from '../../src/modules/common/institution/index.ts';
import { canaries, type OpenTown, settleOpenTown } from '../../src/modules/municipality/openData/town.example.ts';
import { bytesOf, chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let served: ServedHouse;
let browser: Browser;
let town: OpenTown;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const { house } = served;
    await bringInstitution(house.store.house(), { name: 'Municipalidad de Trehuelemu', edition: 'municipality' });
    town = await settleOpenTown(house);
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

/** A neighbour: nobody has signed in. */
const asNeighbour = async (work: (page: Page) => Promise<void>, options: object = {}): Promise<void> => {
  const window = await browser.newContext({ javaScriptEnabled: false, ...options });
  await work(await window.newPage()).finally(() => window.close());
};

const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test(
  'without script a neighbour searches, opens an initiative and sees its photograph and its money',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    asNeighbour(async (page) => {
      await page.goto(`${served.url}/portal`);
      await page.getByLabel('Buscar', { exact: true }).fill('acacias');
      await page.getByRole('button', { name: 'Buscar' }).click();
      assert.match(await text(page), /1 iniciativa.*Costo total.*\$\s90\.000\.000/s);
      await page.getByRole('link', { name: 'Reposición plaza Las Acacias' }).click();
      assert.match(await text(page), /En preparación.*UV 7 Las Acacias.*FRIL.*Entrega de terreno/s);
      const photograph = page.getByRole('img', { name: 'Fotografía de Reposición plaza Las Acacias' });
      await photograph.scrollIntoViewIfNeeded();
      assert.equal((await page.request.get(`${served.url}/portal/documentos/${town.photograph}`)).status(), 200);
      assert.doesNotMatch(await page.content(), canaries(town));
      assert.equal((await page.goto(`${served.url}/portal/iniciativas/${town.secret}`))?.status(), 404);
      await page.getByRole('link', { name: 'Ver todas las iniciativas' }).click();
      assert.equal(new URL(page.url()).pathname, '/portal');
    }),
);

test(
  'a page weighs less than 60 kB with its style, asks for no script and sets no cookie',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    asNeighbour(
      async (page) => {
        for (const address of ['/portal', '/portal/mapa', '/portal/datos', `/portal/iniciativas/${town.plaza}`]) {
          const asked: Request[] = [];
          page.on('requestfinished', (request) => asked.push(request));
          await page.goto(served.url + address, { waitUntil: 'networkidle' });
          const kinds = new Set(asked.map((request) => request.resourceType()));
          const bytes = await bytesOf(asked.filter((request) => request.resourceType() !== 'image'));
          assert.ok(bytes > 500 && bytes < 60_000, `${address}: ${bytes} bytes`);
          assert.ok(!kinds.has('script') && !kinds.has('font') && !kinds.has('fetch'), [...kinds].join());
          page.removeAllListeners('requestfinished');
        }
        assert.deepEqual(await page.context().cookies(), []);
      },
      { javaScriptEnabled: true },
    ),
);

test('nobody meets a barrier on the public pages, on a wide screen or a phone, in light or in dark', {
  skip,
  timeout: 300_000,
}, async () => {
  const found: string[] = [];
  for (const width of [1280, 360])
    for (const colorScheme of ['light', 'dark'] as const)
      await asNeighbour(
        async (page) => {
          for (const address of [
            '/portal',
            '/portal?estado=En+preparación',
            '/portal?q=nada',
            '/portal?color=rojo',
            '/portal/mapa',
            '/portal/datos',
            `/portal/iniciativas/${town.plaza}`,
            '/portal/iniciativas/nada',
          ]) {
            await page.goto(served.url + address);
            for (const barrier of await barriers(page)) found.push(`${width} ${colorScheme} ${address} ${barrier}`);
            const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (sideways > 0) found.push(`${width} ${address} is ${sideways} px too wide`);
          }
        },
        { javaScriptEnabled: true, bypassCSP: true, colorScheme, viewport: { width, height: 800 } },
      );
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

test('Ana publishes what she marked; a neighbour sees it, and no more once she withdraws it', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/publicar`);
  assert.deepEqual(await barriers(page).catch(() => []), []);
  await page.getByLabel('Marcar Canario escondido').check();
  await page.getByLabel(/^Motivo/).fill('Acuerdo 12');
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await page.getByRole('status').getByText('Listo: 1 publicadas.').waitFor();
  await asNeighbour(async (neighbour) => {
    await neighbour.goto(`${served.url}/portal?q=escondido`);
    assert.match(await text(neighbour), /Canario escondido/);
  });
  await page.goto(`${served.url}/publicar?mostrar=publicadas&q=escondido`);
  assert.match(await text(page), /Publicada · Ana Pincheira, /);
  await page.getByLabel(/Todas las que coinciden/).check();
  await page.getByRole('button', { name: 'Retirar del portal' }).click();
  await page.getByRole('status').getByText('Listo: 1 retiradas.').waitFor();
  await window.close();
  await asNeighbour(async (neighbour) => {
    await neighbour.goto(`${served.url}/portal?q=escondido`);
    assert.match(await text(neighbour), /Nada coincide/);
  });
});

test('the page to publish does not exist for who has not signed in, and asks to mark something', {
  skip,
  timeout: 300_000,
}, async () => {
  await asNeighbour(async (page) => {
    await page.goto(`${served.url}/publicar`);
    assert.match(page.url(), /\/ingresar/);
  });
  const window = await browser.newContext({ javaScriptEnabled: false });
  await window.addCookies([{ ...served.cookie, url: served.url }]);
  const page = await window.newPage();
  await page.goto(`${served.url}/publicar`);
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await page.getByRole('alert').getByText('Marque al menos una fila.').waitFor();
  await window.close();
});
