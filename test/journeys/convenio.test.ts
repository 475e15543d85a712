import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addDays } from '../../src/law/index.ts';
import { bringUnitValues, unitValue } from '../../src/modules/common/units/index.ts';
import { convenio, monthlyReport, rendition } from '../../src/modules/municipality/convenios/index.ts';
import { fundingSource } from '../../src/modules/municipality/funding/index.ts';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { dateInChile } from '../../src/platform/clock.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES;
const today = dateInChile(new Date());
const inDays = (days: number): string => addDays(today, days);
/** The last 30 June that is past. */
const lastJune = `${today < `${today.slice(0, 4)}-06-30` ? Number(today.slice(0, 4)) - 1 : today.slice(0, 4)}-06-30`;
const beforeJune = (days: number): string => addDays(lastJune, -days);

let served: ServedHouse;
let browser: Browser;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const desk = served.house.store.house();
    await desk.together(bringUnitValues);
    await knowUtmOf(beforeJune(90).slice(0, 7));
    await desk.create(fundingSource, { name: 'FRIL', renditionDays: 15, renditionUnit: 'businessDays' });
    await desk.create(initiative, { name: 'Plaza Las Acacias', code: '40050001-1', stage: 'execution' });
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
/** In a year whose figures Cabildo does not bring yet, somebody enters them. */
const knowUtmOf = async (period: string): Promise<void> => {
  const desk = served.house.store.house();
  const filters = [
    { field: 'unit', operator: 'eq' as const, value: 'UTM' },
    { field: 'period', operator: 'eq' as const, value: period },
  ];
  if ((await desk.list(unitValue, { filters })).total === 0)
    await desk.create(unitValue, { unit: 'UTM', period, value: '70000', source: 'SII' });
};

after(async () => {
  await browser?.close();
  await served?.close();
});

const withPage = async (work: (page: Page) => Promise<void>): Promise<void> => {
  const window = await windowOf(browser, served);
  await work(await window.newPage()).finally(() => window.close());
};

const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);
  });
};

/** Chooses an action on the page of a thing and fills what it asks. */
const act = async (page: Page, label: string, values: Readonly<Record<string, string>>): Promise<void> => {
  await page.locator('summary', { hasText: label }).first().click();
  for (const [field, value] of Object.entries(values)) await page.locator(`[name="${field}"]:visible`).fill(value);
  await page.getByRole('button', { name: label, exact: true }).last().click();
  await page.getByText(`Listo: ${label}.`).waitFor();
};

const oneId = async (record: typeof convenio | typeof rendition | typeof monthlyReport): Promise<string> =>
  (await served.house.store.house().list(record, { limit: 1 })).items[0]?.id ?? '';

test(
  'Ana writes a convenio, which finds its initiative by the code, and signs it; its terms appear, counted',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/convenios`);
      await page.getByText('No hay convenios en curso').waitFor();
      await page.getByRole('link', { name: 'Agregar convenio' }).click();
      await page.locator('[name="name"]').fill('Transferencia FRIL, plaza Las Acacias');
      await page.locator('[name="code"]').fill('40050001-1');
      await page.locator('#campo-source').fill('FRIL');
      await page.getByRole('option', { name: 'FRIL' }).first().click();
      await page.locator('[name="mandator"]').fill('Gobierno Regional');
      await page.locator('[name="technicalUnit"]').fill('Municipalidad de Trehuelemu');
      await page.locator('[name="amount"]').fill('90000000');
      await page.getByRole('button', { name: 'Guardar' }).first().click();
      await page.getByRole('heading', { name: 'Transferencia FRIL, plaza Las Acacias' }).waitFor();
      assert.match(await text(page), /Plaza Las Acacias/);
      await act(page, 'Registrar firma', { signedOn: beforeJune(90) });
      assert.match(await text(page), /500 UTM o más .* requieren mayoría absoluta del concejo/);
      await act(page, 'Registrar resolución', { resolution: 'Resolución exenta 118', approvedOn: beforeJune(80) });
      await act(page, 'Poner en vigencia', { startsOn: beforeJune(80), endsOn: inDays(45) });
      await page.goto(`${served.url}/convenios`);
      await page.getByRole('link', { name: 'Transferencia FRIL, plaza Las Acacias' }).waitFor();
      assert.match(await text(page), /Informar .*cómo se contó/s);
      await picture(page, 'convenios-lista');
    }),
);

test(
  'a remittance is added on its page; more than what was agreed is refused with the way out',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      const id = await oneId(convenio);
      await page.goto(`${served.url}/fichas/convenios/${id}?agregar=remittances#remittances`);
      const form = page.locator('#remittances form');
      await form.locator('[name="kind"]').selectOption('received');
      await form.locator('[name="number"]').fill('1');
      await form.locator('[name="movedOn"]').fill(beforeJune(40));
      await form.locator('[name="amount"]').fill('95000000');
      await form.getByRole('button', { name: /Guardar|Agregar/ }).click();
      await page.getByText('pasaría de lo convenido', { exact: false }).first().waitFor();
      await page.locator('#remittances form [name="amount"]').fill('40000000');
      await page
        .locator('#remittances form')
        .getByRole('button', { name: /Guardar|Agregar/ })
        .click();
      await page.locator('#remittances').getByText('40.000.000').first().waitFor();
      await picture(page, 'convenio-ficha');
    }),
);

test('the month without movement is reported from what is due', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    const id = await oneId(monthlyReport);
    await page.goto(`${served.url}/fichas/monthly-reports/${id}/editar`);
    await page.locator('[name="withoutMovement"]').selectOption('si');
    await page.locator('[name="sentOn"]').fill(today);
    await page.getByRole('button', { name: 'Guardar' }).first().click();
    await page.waitForURL((address) => !address.pathname.endsWith('editar'));
    const row = await served.house.store.house().one(monthlyReport, id);
    assert.deepEqual([row.withoutMovement, row.sentOn], [true, today]);
  }),
);

test(
  'a rendition is submitted, observed, answered and accepted for less; the balance of last June stays what it was',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      const id = await oneId(convenio);
      await page.goto(`${served.url}/fichas/convenios/${id}?agregar=renditions#renditions`);
      const form = page.locator('#renditions form');
      await form.locator('[name="period"]').fill(beforeJune(45).slice(0, 7));
      await form.locator('[name="number"]').fill('1');
      await form.locator('[name="amount"]').fill('25000000');
      await form.getByRole('button', { name: /Guardar|Agregar/ }).click();
      await page.locator('#renditions').getByText('25.000.000').first().waitFor();
      const june = async (): Promise<string> => {
        await page.goto(`${served.url}/convenios/${id}?al=${lastJune}`);
        return text(page);
      };
      const own = await oneId(rendition);
      await page.goto(`${served.url}/fichas/renditions/${own}`);
      await act(page, 'Presentar', { submittedOn: beforeJune(10), folio: 'SISREC 4411' });
      await act(page, 'Registrar observaciones', {
        observedOn: beforeJune(-5),
        observations: 'Falta la factura 31',
        answerBy: inDays(4),
      });
      await page.goto(`${served.url}/convenios/${id}`);
      assert.match(await text(page), /Responder la rendición/);
      assert.match(await june(), /Rendido\$\s25\.000\.000.*En revisión\$\s25\.000\.000.*Por rendir\$\s15\.000\.000/s);
      await page.goto(`${served.url}/fichas/renditions/${own}`);
      await act(page, 'Responder observaciones', { answer: 'Se adjunta la factura 31' });
      await act(page, 'Registrar aceptación', {
        acceptedOn: today,
        acceptedAmount: '24000000',
        resolution: 'Oficio 77',
      });
      assert.match(await june(), /Rendido\$\s25\.000\.000.*En revisión\$\s25\.000\.000.*Por rendir\$\s15\.000\.000/s);
      await page.goto(`${served.url}/convenios/${id}`);
      assert.match(await text(page), /Aceptado\$\s24\.000\.000.*Por rendir\$\s16\.000\.000/s);
      await picture(page, 'convenio-dinero');
      await page
        .locator('dt', { hasText: /^Por rendir$/ })
        .locator('..')
        .getByRole('link')
        .click();
      await page.getByText('Ver todos').waitFor();
      assert.match(await text(page), /Remesa 1.*Rendición de .*, presentada.*parte no aceptada/s);
      const [plaza] = (await served.house.store.house().list(initiative, { limit: 1 })).items;
      assert.deepEqual([plaza?.approved, plaza?.spent], [90_000_000, 24_000_000]);
    }),
);

test('on a telephone both pages fit without barriers, and the slider moves the balance', {
  skip,
  timeout: 300_000,
}, async () => {
  const window = await windowOf(browser, served, { width: 360, height: 720 });
  const page = await window.newPage();
  const id = await oneId(convenio);
  for (const path of ['/convenios', `/convenios/${id}`]) {
    await page.goto(served.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${path} is ${wide} wide`);
    assert.deepEqual(await barriers(page), [], path);
    await picture(page, `telefono${path.length > 12 ? '-dinero' : '-lista'}`);
  }
  await page.locator('input[type="range"]').focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/al=/);
  await window.close();
});
