import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { formatRut } from '../../src/parsing/rut.ts';
import { partyMeeting, partyUnit, rollExtract } from '../../src/modules/party/members/index.ts';
import { dateInChile } from '../../src/platform/clock.ts';
import { chromiumPath, openBrowser, windowOf, withItsParts } from '../support/browser.ts';
import { type ServedParty, servedParty } from '../support/servedParty.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let served: ServedParty;
let browser: Browser;
let cell: string;
let meeting: string;
let extract: string;
before(
  async () => {
    if (skip) return;
    served = await servedParty({ withPages: true });
    const desk = served.house.store.house();
    cell = (
      await desk.create(partyUnit, { name: 'Núcleo Las Acacias', code: 'acacias', kind: 'cell', level: 'territorial' })
    ).id;
    meeting = (
      await desk.create(partyMeeting, { subject: 'Agua rural', unit: cell, heldOn: '2026-11-10', kind: 'ordinary' })
    ).id;
    extract = (await desk.create(rollExtract, { purpose: 'Credenciales', reason: 'Van en papel' })).id;
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

const rosa = { run: formatRut(41_000_001), name: 'Rosa Quezada Pérez' };

test(
  'Gastón opens the sheet of Rosa without script, and sees her name only for a purpose',
  { skip, timeout: 300_000 },
  () =>
    withoutScript(async (page) => {
      await page.goto(`${served.url}/fichas/members`);
      await page.getByRole('link', { name: 'Abrir una ficha' }).click();
      await page.getByLabel('En qué está su afiliación').selectOption('affiliated');
      await page.getByLabel('RUN').fill('41.000.001-1');
      await page.getByLabel('Nombre completo').fill(rosa.name);
      await page.getByLabel('Sexo').selectOption('female');
      await page.getByRole('button', { name: 'Guardar' }).click();
      if (rosa.run !== '41.000.001-1') {
        assert.match((await page.getByRole('alert').textContent()) ?? '', /dígito verificador/);
        await page.getByLabel('RUN').fill(rosa.run);
        await page.getByRole('button', { name: 'Guardar' }).click();
      }
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), rosa.name);
      await page.goto(`${served.url}/fichas/members`);
      assert.ok(!(await page.content()).includes('Quezada'), 'no name before a purpose is said');
      await page.getByLabel('Para qué abre los datos').selectOption('keepUp');
      await page.getByLabel('RUN o palabras del nombre').fill('quezada');
      await page.getByRole('button', { name: 'Ver', exact: true }).click();
      assert.equal(await page.locator('.table th a').textContent(), rosa.name);
    }),
);

test(
  'the register brings Julia, whom nobody knew, and lacks Rosa: he resolves both with a reason',
  { skip, timeout: 300_000 },
  () =>
    withoutScript(async (page) => {
      await page.goto(`${served.url}/fichas/members`);
      await page.getByRole('link', { name: 'Conciliar' }).click();
      const [number = '', digit = ''] = formatRut(41_000_002).replaceAll('.', '').split('-');
      const text = `RUN;DV;APELLIDOS;NOMBRES;SEXO;FECHA AFILIACION\n${number};${digit};VERA SOTO;JULIA;F;02-09-2026\n`;
      await page
        .getByLabel('Archivo (.csv o .xlsx)')
        .setInputFiles({ name: 'registro.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByLabel('El registro al día').fill('2026-10-31');
      await page.getByLabel('Cómo se obtuvo').selectOption('publicPost');
      await page.getByRole('button', { name: 'Comparar' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /cargo público no entra al partido/);
      await page
        .getByLabel('Archivo (.csv o .xlsx)')
        .setInputFiles({ name: 'registro.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByLabel('El registro al día').fill('2026-10-31');
      await page.getByLabel('Cómo se obtuvo').selectOption('leadership');
      await page.getByRole('button', { name: 'Comparar' }).click();
      await page.getByRole('heading', { name: '2 diferencias por resolver' }).waitFor();
      const julia = page.getByRole('article', { name: 'Sólo allá: Julia Vera Soto' });
      await julia.getByLabel('Qué se decide').selectOption('added');
      await julia.getByRole('button', { name: 'Resolver' }).click();
      assert.match((await julia.getByRole('alert').textContent()) ?? '', /Escriba el motivo/);
      await julia.getByLabel('Motivo').fill('Se afilió en línea; la recibió su núcleo.');
      await julia.getByRole('button', { name: 'Resolver' }).click();
      const missing = page.getByRole('article', { name: `Sólo aquí: ${rosa.name}` });
      await missing.getByLabel('Qué se decide').selectOption('reported');
      await missing.getByLabel('Motivo').fill('Sigue afiliada: se informó a la dirección.');
      await missing.getByRole('button', { name: 'Resolver' }).click();
      await page.getByRole('heading', { name: 'Nada por resolver' }).waitFor();
      await page.goto(`${served.url}/fichas/members?para=keepUp`);
      assert.deepEqual(await page.locator('.table th a').allTextContents(), ['Julia Vera Soto', rosa.name]);
      assert.match((await page.locator('.members-mirror').textContent()) ?? '', /al 31 oct 2026/);
    }),
);

test(
  'Julia joins a núcleo, is noted as present, becomes active and gets her certificate',
  { skip, timeout: 300_000 },
  () =>
    withoutScript(async (page) => {
      await page.goto(`${served.url}/fichas/members?para=keepUp`);
      await page.getByRole('link', { name: 'Julia Vera Soto' }).click();
      const own = page.url();
      await page.locator('summary', { hasText: 'Sumar a un organismo' }).click();
      await page.getByRole('button', { name: 'Sumar', exact: true }).click();
      await page.getByRole('link', { name: 'Núcleo Las Acacias' }).first().waitFor();
      await page.goto(`${served.url}/fichas/party-meetings/${meeting}?para=convene`);
      await page.getByRole('group', { name: 'Julia Vera Soto' }).getByLabel('Presente').check();
      await page.getByRole('button', { name: 'Guardar la asistencia' }).click();
      await page.getByRole('button', { name: 'Dar por realizada' }).click();
      await page.goto(own);
      assert.match(
        (await page.locator('section', { has: page.locator('#belongs') }).textContent()) ?? '',
        /Activo\(a\): última reunión el 10 nov 2026/,
      );
      await page.locator('summary', { hasText: 'Certificar la militancia' }).click();
      await page.getByLabel('Ante quién lo presentará la persona').fill('Tribunal Supremo');
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Emitir el PDF' }).click();
      assert.equal((await coming).suggestedFilename(), `certificado-1-${dateInChile(new Date()).slice(0, 4)}.pdf`);
    }),
);

const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);
  });
};

test('nobody meets a barrier on the pages of members, on a wide screen or a phone', {
  skip,
  timeout: 300_000,
}, async () => {
  const [sheet] = await served.house.database.rows<{ id: string }>('select id from member limit 1');
  const [reading] = await served.house.database.rows<{ id: string }>('select id from roll_reading limit 1');
  const addresses = [
    '/fichas/members?para=keepUp',
    '/fichas/members/nueva',
    `/fichas/members/${sheet?.id}?para=attend`,
    '/fichas/roll-readings',
    `/fichas/roll-readings/${reading?.id}`,
    `/fichas/party-units/${cell}?para=convene`,
    `/fichas/party-meetings/${meeting}?para=convene`,
    `/fichas/roll-extracts/${extract}`,
    '/fichas/sympathisers?para=attend',
    '/militancia/balance',
    '/militancia/aperturas',
    '/militancia/conservacion',
  ];
  const found: string[] = [];
  for (const size of [
    { width: 1280, height: 860 },
    { width: 360, height: 740 },
  ]) {
    const window = await windowOf(browser, served, size);
    const page = await window.newPage();
    for (const address of addresses) {
      const answer = await page.goto(served.url + address, withItsParts(address));
      if (answer?.status() !== 200) found.push(`${address} answered ${answer?.status()}`);
      for (const barrier of await barriers(page)) found.push(`${size.width} ${address} ${barrier}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) found.push(`${size.width} ${address} is ${sideways} px too wide`);
    }
    await window.close();
  }
  assert.deepEqual(found, []);
});
