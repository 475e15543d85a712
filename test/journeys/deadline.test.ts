import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';
import { canReadPdf, textOfPdf } from '../support/textOfPdf.ts';

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

const openCalculator = async (script: boolean): Promise<Page> => {
  const window = script ? await windowOf(browser, served) : await browser.newContext({ javaScriptEnabled: false });
  if (!script) await window.addCookies([{ ...served.cookie, url: served.url }]);
  const page = await window.newPage();
  await page.goto(`${served.url}/plazos/calcular`);
  return page;
};

const askSixWorkingDays = async (page: Page): Promise<void> => {
  await page.getByLabel('Desde').first().fill('2026-09-10');
  await page.getByLabel('Qué ocurrió ese día').fill('notificación');
  await page.getByLabel('Cuánto dura').fill('6');
  await page.getByLabel('Norma que fija el plazo').fill('Ley 19.880 art. 59');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await page.getByRole('heading', { name: 'Vence el lun 21 sep 2026' }).waitFor();
};

for (const script of [true, false])
  test(`${script ? 'with' : 'without'} script Ana counts six working days over Fiestas Patrias; the certificate tells every day`, {
    skip,
    timeout: 300_000,
  }, async (t) => {
    const page = await openCalculator(script);
    await askSixWorkingDays(page);
    const told = (await page.locator('.answer').textContent()) ?? '';
    for (const said of [
      '6 días hábiles desde el jue 10 sep 2026 (notificación)',
      'Independencia Nacional (Ley 2.977 art. 1)',
      '✓ verificada',
    ])
      assert.ok(told.includes(said), `${said} in ${told}`);
    assert.match(new URL(page.url()).search, /desde=2026-09-10.*cantidad=6/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Certificado PDF' }).click(),
    ]);
    if (!canReadPdf) return t.diagnostic('the certificate was not read: pdftotext is not here');
    const text = await textOfPdf(await download.path());
    for (const said of [
      'Certificado de cómputo de plazo',
      'Vence el lun 21 sep 2026',
      'Ana Pincheira',
      ...['jue 10 sep 2026', 'Notificación: no se cuenta', 'vie 11 sep 2026', '1.º', 'sáb 12 sep 2026', 'sábado'],
      ...['dom 13 sep 2026', 'lun 14 sep 2026', '2.º', 'mar 15 sep 2026', '3.º', 'mié 16 sep 2026', '4.º'],
      ...['jue 17 sep 2026', '5.º', 'vie 18 sep 2026', 'Independencia Nacional', 'Ley 2.977 art. 1'],
      // The name of that day may take two lines of its cell.
      ...[
        'sáb 19 sep 2026',
        'Día de las Glorias del',
        'Ejército',
        'dom 20 sep 2026',
        'domingo',
        '6.º, vence',
        'Ley 19.880 art. 25',
      ],
    ])
      assert.ok(text.includes(said), `${said} in ${text}`);
  });

test('an address that holds a case opens it for a colleague, with its suspension and what is not verified', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served, { width: 360, height: 740 });
  const page = await window.newPage();
  const suspended = 'suspendeDesde=2026-09-14&suspendeHasta=2026-09-16&suspendeMotivo=feria&suspendeNorma=Decreto+812';
  await page.goto(`${served.url}/plazos/calcular?desde=2026-09-10&cantidad=6&regimen=habiles&lugar=&${suspended}`);
  await page.getByRole('heading', { name: 'Vence el jue 24 sep 2026' }).waitFor();
  const told = (await page.locator('.answer').textContent()) ?? '';
  assert.match(told, /plazo suspendido: feria \(Decreto 812\)/);
  assert.match(told, /sin verificar.*No se indicó qué norma fija la duración/s);
  assert.equal(await page.locator('#sd0').inputValue(), '2026-09-14');
  await window.close();
});

test('a letter counts from the third working day at the post office, and the page tells both counts', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/plazos/calcular?lugar=`);
  await page.getByLabel('Desde').first().fill('2026-09-16');
  await page.getByLabel('Cómo llegó').selectOption('carta');
  await page.getByLabel('Cuánto dura').fill('5');
  await page.getByLabel('Norma que fija el plazo').fill('Ley 19.880 art. 59');
  await page.getByRole('button', { name: 'Calcular' }).click();
  await page.getByRole('heading', { name: 'Vence el mar 29 sep 2026' }).waitFor();
  const opener = page.getByText('cómo se contó');
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.locator('.deadline-over').getByText('3.º, se entiende notificado').last().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.deadline-over').waitFor({ state: 'hidden' });
  await window.close();
});

test('a case that cannot be counted says at its field what to mend, and gives no certificate', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served);
  const page = await window.newPage();
  await page.goto(`${served.url}/plazos/calcular?desde=2026-02-30&cantidad=6&regimen=habiles`);
  assert.match((await page.getByRole('alert').textContent()) ?? '', /«2026-02-30» no es una fecha del calendario/);
  await page.goto(`${served.url}/plazos/calcular?desde=2026-09-10&cantidad=6&regimen=habiles&lugar=Macondo`);
  assert.match((await page.getByRole('alert').textContent()) ?? '', /No hay comuna ni región llamada «Macondo»/);
  assert.equal(await page.getByRole('link', { name: 'Certificado PDF' }).count(), 0);
  const refused = await page.request.get(`${served.url}/plazos/calcular/certificado?desde=2026-09-10&cantidad=nada`);
  assert.equal(refused.status(), 422);
  await window.close();
});
