import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { person, tenure } from '../../src/modules/common/posts/index.ts';
import { fundingSource, paperKind, sourcePaper } from '../../src/modules/municipality/funding/index.ts';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { newFolder } from '../support/newFolder.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' }).format(new Date());

let served: ServedHouse;
let browser: Browser;
let centre: string;
let mayor: { name: string; value: string };
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    centre = await settle(served);
    mayor = await letTheMayorIn(served);
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

/** A source that asks for two papers, and the social centre that wants its money. */
const settle = async ({ house }: ServedHouse): Promise<string> => {
  const desk = house.store.house();
  const source = await desk.create(fundingSource, {
    name: 'FNDR',
    evaluator: 'mdsf',
    institution: 'Gobierno Regional',
  });
  const rule = { source: source.id, required: true, norm: 'Bases FNDR', confidence: 'confirmed' };
  const title = await desk.create(paperKind, { name: 'Dominio vigente', folder: 'land', validityDays: 60 });
  const budget = await desk.create(paperKind, { name: 'Presupuesto por partidas', folder: 'budget' });
  for (const { id } of [title, budget]) await desk.create(sourcePaper, { ...rule, paperKind: id });
  const made = await desk.create(initiative, {
    name: 'Reposición sede social Las Acacias',
    code: '40991234-5',
    stage: 'execution',
    type: 'project',
  });
  return made.id;
};

const letTheMayorIn = async ({ house, enter }: ServedHouse): Promise<typeof mayor> => {
  const desk = house.store.house();
  const email = 'marta.quezada@trehuelemu.test';
  const { id } = await desk.create(person, { name: 'Marta Quezada', email });
  const [post] = await house.database.rows<{ id: string }>("select id from post where code = 'alcalde'");
  const held = { capacity: 'titular', startAt: '2024-12-06T12:00:00Z', basis: 'Sentencia de proclamación' };
  await desk.create(tenure, { post: post?.id, person: id, ...held });
  return enter({ person: id, name: 'Marta Quezada', email });
};

const pageOf = async (cookie = served.cookie, size = { width: 1280, height: 900 }): Promise<Page> =>
  (await windowOf(browser, { url: served.url, cookie }, size)).newPage();

const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

const barriers = async (page: Page): Promise<string[]> => {
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

const lineOf = (page: Page, kind: string) =>
  page.locator('.checklist > li').filter({ has: page.locator('.what strong', { hasText: kind }) });

const did = (page: Page, says: string): Promise<void> => page.getByRole('status').getByText(says).waitFor();

test('from an initiative to its recommendation: papers, letter, entry, observation answered in time, package', {
  skip,
  timeout: 300_000,
}, async (t) => {
  const page = await pageOf();
  await t.test('she begins from the initiative and sees what the source asks for', async () => {
    await page.goto(`${served.url}/fichas/applications/nueva?initiative=${centre}`);
    await page.getByLabel('Etapa que postula').selectOption('execution');
    await page.getByLabel('Año presupuestario').fill(String(Number(today.slice(0, 4)) + 1));
    await page.getByRole('combobox', { name: /Fuente de financiamiento/ }).fill('FNDR');
    await page.locator('.options [role=option]').first().click();
    await page.getByLabel('Monto solicitado').fill('180.000.000');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('0 de 2 están').waitFor();
    await page.getByText('No puede salir todavía').waitFor();
    await picture(page, 'application-begun');
  });
  const address = new URL(page.url()).pathname;
  await t.test('she brings both papers, one with its file, and how long each serves is counted', async () => {
    const file = join(newFolder(), 'dominio.pdf');
    writeFileSync(file, '%PDF-1.4 dominio de la sede');
    const title = lineOf(page, 'Dominio vigente');
    await title.getByRole('link', { name: 'Agregar «Dominio vigente»' }).click();
    await title.getByLabel('Emitido el').fill(today);
    await title.locator('input[type=file]').setInputFiles(file);
    await title.getByRole('button', { name: 'Agregar documento' }).click();
    await did(page, 'Antecedente agregado');
    await page.getByText('1 de 2 están').waitFor();
    assert.match((await title.textContent()) ?? '', /Al día.*sirve hasta el/);
    const budget = lineOf(page, 'Presupuesto por partidas');
    await budget.getByRole('link', { name: 'Agregar «Presupuesto por partidas»' }).click();
    await budget.getByLabel('Enlace o lugar').fill('Carpeta compartida');
    await budget.getByRole('button', { name: 'Agregar documento' }).click();
    await page.getByText('2 de 2 están').waitFor();
    assert.deepEqual(await barriers(page), []);
  });
  await t.test('the mayor signs the letter, which gets its folio', async () => {
    await page.locator('summary', { hasText: 'Enviar a firma' }).click();
    await page.locator('#requestSignature-addressee').fill('Gobernador Regional');
    await page.locator('details[open]').getByRole('button', { name: 'Enviar a firma' }).click();
    await did(page, 'Enviar a firma');
    const hers = await pageOf(mayor);
    await hers.goto(served.url + address);
    await hers.getByRole('button', { name: 'Firmar el oficio' }).click();
    await did(hers, 'Oficio firmado');
    const letter = await hers.getByText(/^Oficio OF-\d{4}-0001$/).textContent();
    assert.match(letter ?? '', /OF-\d{4}-0001/);
    assert.deepEqual(await barriers(hers), []);
    await hers.context().close();
  });
  await t.test(
    'she sends it and registers that information is missing; the term is counted and explains itself',
    async () => {
      await page.goto(served.url + address);
      await page.locator('summary', { hasText: 'Postular' }).first().click();
      await page.locator('#submit-platform').fill('BIP');
      await page.locator('#submit-reference').fill('Ingreso 5512');
      await page.locator('#submit-submittedOn').fill(today);
      await page.locator('details[open]').getByRole('button', { name: 'Postular' }).click();
      await did(page, 'Postular');
      await page.getByText('Registrar resultado…').click();
      await page.locator('#resultado-rate').selectOption('FI');
      await page.locator('#resultado-resultOn').fill(today);
      await page
        .locator('#resultado-observations')
        .fill('El dominio no menciona los deslindes\nFalta el desglose de gastos generales');
      await page.getByRole('button', { name: 'Registrar resultado' }).click();
      await did(page, 'Resultado registrado');
      assert.equal(await page.locator('[aria-current=step]').textContent(), 'Con observaciones (FI)');
      await page.locator('#observaciones').getByText('cómo se contó').first().click();
      await page
        .getByText(/60 días hábiles desde el/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await picture(page, 'application-observed');
      assert.deepEqual(await barriers(page), []);
    },
  );
  await t.test(
    'she answers both and sends it again; it is recommended, with the day until which that is valid',
    async () => {
      for (const name of ['El dominio no menciona los deslindes', 'Falta el desglose de gastos generales']) {
        const one = page.locator('.observations > li', { hasText: name });
        await one.getByText(`Responder «${name}»`).click();
        await one.getByLabel('Respuesta', { exact: false }).first().fill('Se adjunta corregido.');
        await one.getByRole('button', { name: 'Guardar la respuesta' }).click();
        // The first answer left the same words on the page.
        await one.getByRole('button', { name: 'Volver a responder' }).waitFor();
      }
      await page.locator('summary', { hasText: 'Reingresar con las respuestas' }).click();
      await page.locator('#reenter-reference').fill('Ingreso 5890');
      await page.locator('#reenter-reenteredOn').fill(today);
      await page.locator('details[open]').getByRole('button', { name: 'Reingresar con las respuestas' }).click();
      await did(page, 'Reingresar');
      await page.getByText('Registrar resultado…').click();
      await page.locator('#resultado-rate').selectOption('RS');
      await page.locator('#resultado-resultOn').fill(today);
      await page.getByRole('button', { name: 'Registrar resultado' }).click();
      await did(page, 'Resultado registrado');
      assert.equal(await page.locator('[aria-current=step]').textContent(), 'Recomendada');
      assert.match((await page.locator('dl.summary').textContent()) ?? '', /Vigente hasta31 dic/);
      await picture(page, 'application-recommended');
    },
  );
  await t.test('she downloads the package, and it has the folders of the BIP', async () => {
    const answer = await page.request.get(`${served.url}${address}/carpeta`);
    assert.equal(answer.status(), 200);
    const bytes = (await answer.body()).toString('latin1');
    assert.equal(bytes.slice(0, 2), 'PK');
    assert.match(
      Buffer.from(bytes, 'latin1').toString('utf8'),
      /08 Terreno\/01 Dominio vigente.*06 Oficios|06 Oficios\/01 Oficio OF-/s,
    );
  });
  await t.test('the board and the page are whole on a telephone', async () => {
    const phone = await pageOf(served.cookie, { width: 360, height: 740 });
    for (const [place, name] of [
      [address, 'application-phone'],
      ['/postulaciones?ver=recommended', 'board-phone'],
    ] as const) {
      await phone.goto(served.url + place);
      await picture(phone, name);
      assert.deepEqual(await barriers(phone), [], place);
    }
    await phone.goto(`${served.url}/postulaciones?ver=recommended`);
    await phone.getByRole('link', { name: /Reposición sede social Las Acacias/ }).waitFor();
    await phone.context().close();
  });
});
