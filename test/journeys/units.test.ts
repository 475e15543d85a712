import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { bringInstitution } from '../../src/modules/common/institution/index.ts';
import { bringTerritory } from '../../src/modules/common/territory/index.ts';
import { bringUnitValues } from '../../src/modules/common/units/index.ts';
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
    await served.house.store.house().together(async (desk) => {
      await bringTerritory(desk);
      await bringInstitution(desk, { name: 'Municipalidad de Arica', edition: 'municipality', commune: '15101' });
      await bringUnitValues(desk);
    });
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const withPage = async (work: (page: Page) => Promise<void>, { script = true } = {}): Promise<void> => {
  const window = script ? await windowOf(browser, served) : await browser.newContext({ javaScriptEnabled: false });
  if (!script) await window.addCookies([{ ...served.cookie, url: served.url }]);
  await work(await window.newPage()).finally(() => window.close());
};

const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test(
  'without script Ana turns 500 UTM into pesos; the month is named and the address holds the case',
  { skip, timeout: 300_000 },
  () =>
    withPage(
      async (page) => {
        await page.goto(`${served.url}/unidades`);
        await page.getByLabel('Monto', { exact: true }).fill('500');
        await page.getByLabel('Valor del día', { exact: true }).fill('2026-01-15');
        await page.getByRole('button', { name: 'Convertir' }).click();
        assert.match(page.url(), /monto=500.*unidad=UTM.*dia=2026-01-15/);
        assert.match(
          await text(page),
          /500 UTM = \$\s34\.875\.500.*UTM de enero de 2026: \$\s69\.751.*medio peso sube/s,
        );
        await page.getByLabel('Valor del día', { exact: true }).fill('2027-03-01');
        await page.getByRole('button', { name: 'Convertir' }).click();
        assert.match(await text(page), /No está cargado el valor de la UTM de marzo de 2027/);
        await page.getByLabel('Monto', { exact: true }).fill('muchas');
        await page.getByRole('button', { name: 'Convertir' }).click();
        assert.match((await page.getByRole('alert').textContent()) ?? '', /Ingrese el monto/);
      },
      { script: false },
    ),
);

test(
  'Ana pastes what the SII published, reviews it and applies it: the month is no longer missing',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/unidades`);
      await page
        .getByLabel('O pegue aquí la tabla')
        .fill('Mes\tUTM\tUTA\nSeptiembre\t71.721\t860.652\nOctubre\t71.793\t861.516');
      await page.getByLabel('Año, si la tabla no lo dice').fill('2026');
      await page.getByLabel('Fuente').fill('SII, tabla UTM 2026');
      await page.getByRole('button', { name: 'Leer la tabla' }).click();
      await page.getByText('«UTA»: 2 valores que no se guardan aquí.').waitFor();
      await page.getByRole('link', { name: 'Revisar y aplicar' }).click();
      await page.getByRole('button', { name: /^Aplicar/ }).click();
      await page.getByRole('button', { name: /Deshacer/ }).waitFor({ timeout: 120_000 });
      await page.goto(`${served.url}/unidades?monto=1&unidad=UTM&dia=2026-10-05`);
      assert.match(
        await text(page),
        /1 UTM = \$\s71\.793.*UTM de octubre de 2026.*Fuente del valor: SII, tabla UTM 2026/s,
      );
    }),
);

test('a table that is none of the known ones is refused with what serves', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/unidades`);
    await page.getByLabel('O pegue aquí la tabla').fill('Nombre\tCosto\nPlaza\t100');
    await page.getByRole('button', { name: 'Leer la tabla' }).click();
    await page
      .getByRole('alert')
      .getByText(/No se reconoce la tabla/)
      .waitFor();
  }),
);

test(
  'Ana confirms the holidays of 2027; a day added by hand asks for it again and says which',
  {
    skip,
    timeout: 300_000,
  },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/dias-inhabiles?ano=2027`);
      assert.match(await text(page), /2027: sin confirmar.*Asalto y Toma del Morro de Arica.*regional/s);
      await page.getByLabel('Con qué los comparó').fill('Calendario oficial');
      await page.getByRole('button', { name: 'Confirmar los feriados de 2027' }).click();
      await page.getByText(/✓ Confirmado por Ana Pincheira · /).waitFor();
      await page.getByRole('link', { name: 'Agregar una excepción' }).click();
      await page.locator('#campo-dayOn').fill('2027-06-14');
      await page.getByLabel('Motivo').fill('Plebiscito comunal');
      await page.getByLabel('Norma').fill('DS 12 de 2027');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await page.getByText('Cambió desde que se confirmó').waitFor();
      assert.match(await text(page), /Se agregó 14 jun 2027: Plebiscito comunal/);
      assert.match(page.url(), /dias-inhabiles\?ano=2027/);
    }),
);

test('the holidays of another region are seen without leaving the page', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/dias-inhabiles?ano=2027`);
    await page.getByLabel('Feriados que rigen en').selectOption('13');
    await page.getByRole('button', { name: 'Ver', exact: true }).click();
    await page.waitForURL(/region=13/);
    // The address changes a moment before the page does.
    await page.getByText(/Morro de Arica/).waitFor({ state: 'detached' });
    assert.match(await text(page), /Días inhábiles de 2027/);
  }),
);
