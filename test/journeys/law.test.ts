import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';

let served: ServedHouse;
let browser: Browser;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const withoutScript = async (work: (page: Page) => Promise<void>): Promise<void> => {
  const window = await browser.newContext({ javaScriptEnabled: false });
  await window.addCookies([{ ...served.cookie, url: served.url }]);
  await work(await window.newPage()).finally(() => window.close());
};

test('Ana finds what is not verified, from «Más», without script', { skip, timeout: 300_000 }, () =>
  withoutScript(async (page) => {
    await page.goto(`${served.url}/fichas`);
    await page.getByRole('link', { name: 'Valores legales', exact: true }).click();
    await page.getByLabel('Buscar', { exact: true }).last().fill('publicacion minima');
    await page.getByLabel('Sólo sin verificar').check();
    await page.getByRole('button', { name: 'Ver', exact: true }).click();
    const found = await page.locator('.law-values li').allTextContents();
    assert.equal(found.length, 2);
    for (const each of found) assert.match(each, /reducida.*sin verificar/);
  }),
);

test('she confirms one that she read in its source, and it says who and when', { skip, timeout: 300_000 }, () =>
  withoutScript(async (page) => {
    await page.goto(`${served.url}/valores-legales/ds661.pub.le_reducido`);
    assert.match((await page.locator('.law-governs').textContent()) ?? '', /al menos 5 días corridos.*sin verificar/s);
    await page.getByRole('link', { name: 'Lo leí en su fuente: confirmar' }).click();
    await page.getByLabel('Fuente que leyó').fill('leychile.cl, Decreto 661, art. 46');
    await page.getByLabel('Rige desde').fill('2024-12-12');
    await page.getByRole('button', { name: 'Guardar' }).click();
    assert.match(page.url(), /\/valores-legales\/ds661\.pub\.le_reducido/);
    assert.match((await page.locator('.law-governs').textContent()) ?? '', /✓ verificado/);
    const confirmed =
      (await page.getByRole('heading', { name: 'Quién lo confirmó' }).locator('..').textContent()) ?? '';
    assert.match(confirmed, /Ana Pincheira.*Leyó «5» por Decreto 661 en leychile\.cl/s);
  }),
);

test('she adds what the own regulation says, and both norms stand side by side', { skip, timeout: 300_000 }, () =>
  withoutScript(async (page) => {
    await page.goto(`${served.url}/valores-legales/locm.concejo.sesiones_min_mes`);
    await page.getByRole('link', { name: 'Agregar un valor propio' }).click();
    await page.getByLabel('Lo que dice').fill('4');
    await page.getByLabel('Rige desde').fill('2026-01-01');
    await page.locator('select[name=actKind]').selectOption({ label: 'Reglamento' });
    await page.getByLabel('Número').fill('7');
    await page.getByLabel('Fecha del acto').fill('2025-12-15');
    await page.getByRole('button', { name: 'Guardar' }).click();
    const cards = await page.locator('.law-governs .panel').allTextContents();
    assert.equal(cards.length, 2);
    assert.match(cards[0] ?? '', /al menos 3 sesiones al mes.*Ley 18\.695 art\. 84/s);
    assert.match(cards[1] ?? '', /4 sesiones al mes.*Reglamento 7 \(15 dic 2025\)/s);
    await page.getByLabel('Qué regía el día').fill('2025-12-31');
    await page.getByRole('button', { name: 'Ver', exact: true }).click();
    assert.equal(await page.locator('.law-governs .panel').count(), 1);
  }),
);

test('a law that has not begun says when it will; a date that is none is said', { skip, timeout: 300_000 }, () =>
  withoutScript(async (page) => {
    await page.goto(`${served.url}/valores-legales/dp.answer?dia=2026-11-30`);
    assert.match(
      (await page.locator('main').textContent()) ?? '',
      /El 30 nov 2026 todavía no regía; rige desde el 1 dic 2026/,
    );
    await page.goto(`${served.url}/valores-legales/dp.answer?dia=2026-12-01`);
    assert.match((await page.locator('.law-governs').textContent()) ?? '', /hasta 30 días corridos.*✓ verificado/s);
    await page.goto(`${served.url}/valores-legales?dia=2026-02-30`);
    assert.match((await page.locator('main').textContent()) ?? '', /«2026-02-30» no es una fecha del calendario/);
  }),
);

test('what is of the other edition, or of nobody, is not here', { skip, timeout: 300_000 }, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/valores-legales/no.existe`);
  assert.match((await page.locator('main').textContent()) ?? '', /No existe/);
  await page.goto(`${served.url}/valores-legales/statute.citation`);
  assert.match((await page.locator('main').textContent()) ?? '', /No existe/);
  await window.close();
});
