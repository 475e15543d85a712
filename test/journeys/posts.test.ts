import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { absenceOf, person, tenure } from '../../src/modules/common/posts/index.ts';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';
import { textOfPdf } from '../support/textOfPdf.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Where somebody wants to look at the pages.
const pictures = process.env.PICTURES;

let served: ServedHouse;
let browser: Browser;
let berta: { name: string; value: string };
let irene: { name: string; value: string };
let plaza: string;
const posts = new Map<string, string>();
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const desk = served.house.store.house();
    for (const { id, code } of await served.house.database.rows<{ id: string; code: string }>(
      'select id, code from post',
    ))
      posts.set(code, id);
    const comes = async (name: string, code: string) => {
      const email = `${code}@trehuelemu.test`;
      const { id } = await desk.create(person, { name, email });
      const act = { capacity: 'titular', startAt: '2021-02-01T03:00:00Z', basis: 'Decreto alcaldicio 190 de 2021' };
      await desk.create(tenure, { post: posts.get(code), person: id, ...act });
      return served.enter({ person: id, name, email });
    };
    berta = await comes('Berta Lagos', 'asesor-urbanista');
    irene = await comes('Irene Pavez', 'secretario-municipal');
    plaza = (await desk.create(initiative, { name: 'Plaza Las Acacias', unit: served.units[0] })).id;
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const as = async (cookie: { name: string; value: string }, size?: { width: number; height: number }) => {
  const window = await windowOf(browser, { url: served.url, cookie }, size);
  const page = await window.newPage();
  return { page, close: () => window.close() };
};

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

/** No barrier on a wide screen nor on a phone. */
const sound = async (page: Page, name: string): Promise<void> => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await barriersOf(page), [], `${name} at ${width}`);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
};

test('Ana says in two taps that she is away, Berta signs as (S), and Ana returns and reads what was done', {
  skip,
  timeout: 300_000,
}, async () => {
  const [ana, deputy] = [await as(served.cookie), await as(berta)];
  await ana.page.goto(served.url);
  await ana.page.getByRole('link', { name: 'Declarar ausencia' }).click();
  await ana.page.getByRole('heading', { name: 'Declarar mi ausencia' }).waitFor();
  await sound(ana.page, 'declarar');
  await ana.page.getByRole('button', { name: 'Declarar ausencia' }).click();
  await ana.page.getByText('La ausencia quedó declarada').waitFor();
  await ana.page.getByText('Berta Lagos (S)').waitFor();

  await deputy.page.goto(served.url);
  await deputy.page.getByText('Usted actúa como').waitFor();
  assert.match((await deputy.page.locator('.bar .post').textContent()) ?? '', /Director\(a\) SECPLAC \(S\)/);
  await sound(deputy.page, 'funciones-subrogante');
  await deputy.page.getByRole('link', { name: /Qué recibe/ }).click();
  await deputy.page.getByRole('heading', { name: 'Qué vence en el cargo' }).waitFor();
  await sound(deputy.page, 'ausencia-subrogante');
  await deputy.page.goto(`${served.url}/fichas/initiatives/${plaza}`);
  await deputy.page.getByRole('button', { name: 'Comenzar formulación' }).click();
  await deputy.page.getByRole('status').getByText('Listo: Comenzar formulación.').waitFor();

  await ana.page.goto(served.url);
  await ana.page.getByText('Usted está ausente como Director(a) SECPLAC').waitFor();
  await ana.page.getByRole('link', { name: 'Volví' }).click();
  await ana.page.getByRole('button', { name: 'Volví' }).click();
  await ana.page.getByText('Su regreso quedó registrado').waitFor();
  await ana.page.getByRole('heading', { name: 'Qué se hizo en su nombre' }).waitFor();
  await ana.page.getByText('Berta Lagos · Director(a) SECPLAC (S)').waitFor();
  await sound(ana.page, 'ausencia-de-vuelta');
  await ana.page.goto(served.url);
  await ana.page.getByText(/se firmó una cosa como Director/).waitFor();
  await ana.page.getByRole('link', { name: 'Leer qué se hizo en su nombre' }).click();
  await ana.page.getByRole('link', { name: 'Plaza Las Acacias' }).first().click();
  await ana.page.getByRole('heading', { level: 1, name: 'Plaza Las Acacias' }).waitFor();
  await Promise.all([ana.close(), deputy.close()]);
});

test('anybody reads the organigram and the page of a post, by keyboard, on a phone and on paper', {
  skip,
  timeout: 300_000,
}, async () => {
  const { page, close } = await as(irene);
  await page.goto(`${served.url}/organigrama`);
  await page.getByText('Ana Pincheira').waitFor();
  await sound(page, 'organigrama');
  await page.getByRole('link', { name: 'Director(a) SECPLAC' }).click();
  await page.getByRole('heading', { level: 1, name: 'Director(a) SECPLAC' }).waitFor();
  await page.getByText('Berta Lagos (S)').first().waitFor();
  await sound(page, 'cargo');
  await close();
});

test('Irene asks who acted at a minute, gets the certificate with its folio, the log and its sheet, and hands her post over to Berta, who signs too', {
  skip,
  timeout: 300_000,
}, async () => {
  const { page, close } = await as(irene);
  await page.goto(`${served.url}/quien-ejercia`);
  await page.getByLabel('Cargo').selectOption({ label: 'Director(a) SECPLAC' });
  await page.getByLabel('Día y hora').fill('2026-05-11T12:00');
  await page.getByRole('button', { name: 'Responder' }).click();
  await page.getByRole('heading', { name: 'Director(a) SECPLAC, el 11 may 2026, 12:00' }).waitFor();
  await page.getByText('Ana Pincheira').waitFor();
  await sound(page, 'quien-ejercia');
  await page.getByRole('button', { name: 'Emitir certificado con folio' }).click();
  await page.getByText('Verificado: la misma pregunta').waitFor();
  await sound(page, 'certificado');
  const given = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF del certificado' }).click();
  assert.match((await given).suggestedFilename(), /^eje-\d{4}-0001\.pdf$/);
  const words = await textOfPdf(await (await given).path());
  assert.match(words, /Certificado de ejercicio de un cargo.*Ana Pincheira.*Decreto 12.*Emitido por Irene Pavez/s);

  await page.goto(`${served.url}/reemplazos`);
  await page.getByRole('cell', { name: 'Subrogante (S)' }).waitFor();
  await sound(page, 'reemplazos');
  const sheet = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Planilla CSV' }).click();
  const lines = readFileSync(await (await sheet).path(), 'utf8').split('\r\n');
  assert.match(lines[1] ?? '', /^Director\(a\) SECPLAC;Berta Lagos;Subrogante \(S\);.*;1$/);

  const url = `${served.url}/cargos/${posts.get('secretario-municipal')}/entrega`;
  await page.goto(url);
  await sound(page, 'entrega');
  await page.getByLabel('Recibe').fill('Berta Lagos');
  await page.getByLabel('Llaves, accesos y bienes').fill('Timbre de la secretaría\nLlave de la bóveda 3');
  await page.getByRole('button', { name: 'Preparar el acta' }).click();
  await page.getByText('Llave de la bóveda 3').waitFor();
  await sound(page, 'acta-de-entrega');
  await page.getByRole('button', { name: 'Firmar la entrega' }).click();
  await page.getByText('Falta quien recibe').waitFor();
  const deputy = await as(berta);
  await deputy.page.goto(page.url());
  await deputy.page.getByRole('button', { name: 'Firmar la recepción' }).click();
  await deputy.page.getByText('folio ENT-').waitFor();
  await sound(deputy.page, 'acta-firmada');
  const act = deputy.page.waitForEvent('download');
  await deputy.page.getByRole('link', { name: 'PDF', exact: true }).click();
  const told = await textOfPdf(await (await act).path());
  assert.match(told, /Acta de entrega de un cargo.*SMU1.*Llave de la bóveda 3.*Irene Pavez.*Berta Lagos/s);
  await deputy.close();
  await close();
});

test('an absence of Ana that is recorded late lists what she signed, and Irene ratifies it with its decree', {
  skip,
  timeout: 300_000,
}, async () => {
  const before = new Date().toISOString();
  const [held] = await served.house.database.rows<{ id: string }>('select id from tenure where person = $1', [
    served.ana,
  ]);
  const ana = await served.house.actorFor(served.ana);
  if (!ana || !held) throw new Error('Ana holds nothing');
  await served.house.store.for(ana).create(initiative, { name: 'Sede de El Boldo' });
  const absence = absenceOf(served.house.charter);
  const values = { tenure: held.id, startAt: before, endAt: new Date().toISOString(), cause: 'medical' };
  await served.house.store.house().create(absence, values);
  const { page, close } = await as(irene);
  await page.goto(served.url);
  await page.getByText('Actos firmados por quien no podía').waitFor();
  await page.goto(`${served.url}/ratificaciones`);
  await page.getByText('Crear · Sede de El Boldo').waitFor();
  await sound(page, 'ratificaciones');
  const line = page.getByRole('listitem').filter({ hasText: 'Sede de El Boldo' }).first();
  await line.getByLabel('Fundamento').fill('Estaba citada esa tarde.');
  await line.getByRole('button', { name: 'Ratificar' }).click();
  await line.getByText('Falta «Acto o acuerdo que lo resuelve».').first().waitFor();
  await line.getByLabel('Acto o acuerdo que lo resuelve').fill('Decreto alcaldicio 812 de 2026');
  await line.getByLabel('Fundamento').fill('Estaba citada esa tarde.');
  await line.getByRole('button', { name: 'Ratificar' }).click();
  await page.getByText('El acto quedó ratificado.').waitFor();
  await close();
});
