import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { person, tenure } from '../../src/modules/common/posts/index.ts';
import { agendaItem, attendance, citeSession, session } from '../../src/modules/common/sessions/index.ts';
import { type Concejo, concejoIn } from '../../src/modules/common/sessions/concejo.testing.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES;

let served: ServedHouse;
let browser: Browser;
let concejo: Concejo;
let secretary: { name: string; value: string };
let assistant: { name: string; value: string };
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    concejo = await concejoIn(served.house);
    const ximena = concejo.person.get('Ximena') ?? '';
    secretary = await served.enter({ person: ximena, name: 'Ximena', email: 'ximena@trehuelemu.test' });
    // Ana, of SECPLAC, keeps the session with the secretary by her own function (G1).
    assistant = served.cookie;
    browser = await openBrowser();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await served?.close();
});

const pageOf = async (cookie: typeof secretary, size?: { width: number; height: number }): Promise<Page> =>
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

const saved = (page: Page): Promise<void> => page.getByText('Guardando').waitFor({ state: 'detached' });
/** Waits until what another person wrote stands on a page. */
const writtenOn = async (page: Page, label: string, text: string): Promise<void> => {
  await page.waitForFunction(
    ([name, wanted]) => document.querySelector<HTMLTextAreaElement>(`[aria-label="${name}"]`)?.value === wanted,
    [label, text] as const,
  );
};
const rowOf = (page: Page, legend: string): Locator => page.getByRole('group', { name: legend });

test('a council session goes from its citation to the certificate, with two people writing at once on phone and desk', {
  skip,
  timeout: 300_000,
}, async () => {
  const desk = await pageOf(secretary, { width: 1280, height: 860 });
  await desk.goto(`${served.url}/sesiones`);
  assert.deepEqual(await barriers(desk), []);
  await desk.getByRole('link', { name: 'Programar sesión: Concejo Municipal' }).click();
  await desk.getByLabel('Clase').selectOption('ordinary');
  await desk.getByLabel('Comienza').fill('2026-11-25T10:00');
  await desk.getByLabel('Lugar').fill('Salón Los Aromos');
  await desk.getByRole('button', { name: 'Guardar' }).click();
  await desk.getByText('Agregar un punto…').click();
  await desk.getByLabel('Punto 1').fill('Subvención a la junta de vecinos Las Acacias');
  await desk.getByRole('button', { name: 'Agregar', exact: true }).click();
  await desk.getByRole('heading', { name: /1\. Subvención/ }).waitFor();
  await desk.getByText('Citar…').click();
  await picture(desk, 'citing');
  await desk.getByRole('button', { name: 'Citar a la sesión' }).click();
  await desk.getByRole('heading', { name: /Sesión ordinaria 1\/2026 · Concejo Municipal/ }).waitFor();
  assert.deepEqual(await barriers(desk), []);

  const phone = await pageOf(assistant, { width: 360, height: 740 });
  await phone.goto(desk.url());
  for (const name of ['Teresa', 'Víctor', 'Gabriela'])
    await rowOf(phone, `Asistencia de ${name}`).getByRole('button', { name: 'Presente' }).click();
  for (const name of ['Manuel', 'Lidia', 'Wladimir', 'Marta'])
    await rowOf(desk, `Asistencia de ${name}`).getByRole('button', { name: 'Presente' }).click();
  await Promise.all([saved(desk), saved(phone)]);
  await desk.getByRole('heading', { name: 'Asistencia: 7 de 7' }).waitFor();
  await desk.getByRole('button', { name: 'Abrir la sesión' }).click();
  await desk.getByText('En curso').waitFor();
  await phone.getByText('En curso').waitFor();
  assert.deepEqual(await barriers(phone), []);

  const words = 'Lo que se dijo en «Subvención a la junta de vecinos Las Acacias»';
  await phone.getByLabel(words).waitFor();
  await phone.getByLabel(words).fill('La junta explica el proyecto.');
  await writtenOn(desk, words, 'La junta explica el proyecto.');
  for (const [page, names] of [
    [phone, ['Teresa', 'Víctor', 'Gabriela']],
    [desk, ['Manuel', 'Lidia']],
  ] as const)
    for (const name of names) await rowOf(page, `Voto de ${name}`).getByRole('button', { name: 'A favor' }).click();
  await rowOf(desk, 'Voto de Wladimir').getByRole('button', { name: 'En contra' }).click();
  await Promise.all([saved(desk), saved(phone)]);
  await desk.getByText('Hubo 5 a favor, 1 en contra').waitFor();
  await phone.getByText('Hubo 5 a favor, 1 en contra').waitFor();
  await picture(phone, 'voting-360');
  await picture(desk, 'voting-1280');

  await desk.getByText('Registrar el acuerdo…').click();
  await desk.getByLabel('Texto del acuerdo').fill('Otorgar a la junta de vecinos Las Acacias $ 2.000.000.');
  await desk.getByLabel('Lo ejecuta').selectOption({ label: 'Director(a) de Administración y Finanzas' });
  await desk.getByLabel('Plazo para ejecutarlo').fill('2026-12-30');
  assert.deepEqual(await barriers(desk), []);
  await desk.getByRole('button', { name: 'Registrar el acuerdo' }).click();
  await desk.getByRole('link', { name: 'Acuerdo 1/2026 · Concejo Municipal' }).waitFor();
  await desk.getByRole('button', { name: 'Certificar el acuerdo' }).click();
  await desk
    .getByText(/Certificado de acuerdo CER-\d{4}-0001/)
    .first()
    .waitFor();
  await desk.getByRole('button', { name: 'Cerrar la sesión' }).click();
  await desk.getByRole('button', { name: 'Redactar el acta' }).click();
  const minutes = desk.getByLabel('Texto del acta');
  await minutes.waitFor();
  assert.match(
    await minutes.inputValue(),
    /La junta explica el proyecto[\s\S]*Wladimir: en contra[\s\S]*Acuerdo 1\/2026/,
  );
  await picture(desk, 'minutes-1280');
  assert.deepEqual(await barriers(desk), []);
  const [certificate] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: /PDF de Certificado/ }).click(),
  ]);
  assert.match(certificate.suggestedFilename(), /^cer-\d{4}-0001\.pdf$/);
  await desk.context().close();
  await phone.context().close();
});

const openSession = async (title: string): Promise<string> => {
  const desk = await concejo.desk('Ximena');
  const values = { body: concejo.body, kind: 'ordinary', startsAt: '2026-12-02T13:00:00Z', place: 'Salón' };
  const { id } = await desk.create(session, values);
  await desk.create(agendaItem, { session: id, position: 1, title, matter: 'general' });
  await citeSession(desk, { origin: served.url }, { id });
  const filters = [{ field: 'session', operator: 'eq' as const, value: id }];
  for (const { id: row } of (await desk.list(attendance, { filters })).items)
    await desk.update(attendance, { id: row }, { presence: 'present' });
  await desk.act(session, { id }, 'open');
  return id;
};

test('what two people write in the same place at once is shown as two versions, and the one that is chosen stays', {
  skip,
  timeout: 300_000,
}, async () => {
  const address = `${served.url}/sesiones/${await openSession('Ordenanza de ferias')}`;
  const label = 'Lo que se dijo en «Ordenanza de ferias»';
  const [ximena, ana] = [await pageOf(secretary), await pageOf(assistant, { width: 360, height: 740 })];
  await Promise.all([ximena.goto(address), ana.goto(address)]);
  // Neither save leaves before both have written, however slow one of them is.
  const bothWrote = Promise.withResolvers<void>();
  for (const page of [ximena, ana])
    await page.route('**/guardar', (route) => bothWrote.promise.then(() => route.continue()));
  await ximena.getByLabel(label).fill('Lo escribió Ximena.');
  await ana.getByLabel(label).fill('Lo escribió Ana.');
  bothWrote.resolve();
  await Promise.any([ximena, ana].map((page) => page.getByRole('alert').waitFor()));
  const [loser, lost, kept] = (await ana.getByRole('alert').count())
    ? [ana, 'Lo escribió Ana.', 'Lo escribió Ximena.']
    : [ximena, 'Lo escribió Ximena.', 'Lo escribió Ana.'];
  await loser.getByRole('alert').getByText(lost).waitFor();
  await loser.getByRole('alert').getByText(kept).waitFor();
  assert.deepEqual(await barriers(loser), []);
  await picture(loser, 'two-versions');
  await loser.getByRole('button', { name: 'Dejar la mía' }).click();
  await loser.getByRole('alert').waitFor({ state: 'detached' });
  const winner = loser === ana ? ximena : ana;
  await writtenOn(winner, label, lost);
  await ximena.context().close();
  await ana.context().close();
});

test('votes tapped without a line wait on the phone, survive the page and reach the house when the line is back', {
  skip,
  timeout: 300_000,
}, async () => {
  const id = await openSession('Subvención al club de cueca');
  const phone = await pageOf(assistant, { width: 360, height: 740 });
  await phone.goto(`${served.url}/sesiones/${id}`);
  await phone.route('**/guardar', (route) => route.abort());
  for (const name of ['Teresa', 'Víctor'])
    await rowOf(phone, `Voto de ${name}`).getByRole('button', { name: 'A favor' }).click();
  await phone.getByText('Sin conexión: 2 cambios por enviar').waitFor();
  await picture(phone, 'without-line');
  await phone.unroute('**/guardar');
  await phone.reload();
  await phone.getByText('Hubo 2 a favor').waitFor();
  await phone.context().close();
});

test('a post in which nobody can act is seen by the secretary, and the agreement that appoints somebody ends it', {
  skip,
  timeout: 300_000,
}, async () => {
  const desk = served.house.store.house();
  const post = concejo.post.get('director-juridico') ?? '';
  const { id: luis } = await desk.create(person, { name: 'Luis Ojeda', email: 'luis@trehuelemu.test' });
  const act = {
    capacity: 'titular',
    startAt: '2024-12-06T04:00:00Z',
    endAt: '2026-10-01T04:00:00Z',
    basis: 'Decreto 9',
  };
  await desk.create(tenure, { post, person: luis, ...act });
  const page = await pageOf(secretary, { width: 1280, height: 860 });
  await page.goto(served.url);
  await page.getByText('Cargos en que nadie puede actuar').waitFor();
  await page
    .getByText(/Director\(a\) jurídico\(a\): está vacante y nadie tiene su reemplazo\. Falta el acuerdo/)
    .waitFor();
  await page.goto(`${served.url}/cargos/${post}`);
  await page.getByText(/la suplencia termina y se nombra un titular a más tardar el/).waitFor();

  await page.goto(`${served.url}/sesiones/${await openSession('Subvención al club de rayuela')}`);
  await page.getByText('Agregar un punto…').click();
  await page.getByLabel('Punto 2').fill('Dirección jurídica');
  await page.getByText('Designa a alguien en un cargo').click();
  await page.getByLabel('Cargo', { exact: true }).selectOption({ label: 'Director(a) jurídico(a)' });
  await page.getByLabel('En qué calidad').selectOption('titular');
  await page.getByLabel('A quién').selectOption({ label: 'Luis Ojeda' });
  assert.deepEqual(await barriers(page), []);
  await picture(page, 'appointing-1280');
  await page.getByRole('button', { name: 'Agregar', exact: true }).click();
  const point = page.getByRole('article', { name: /2\. Dirección jurídica/ });
  await point.getByText('Luis Ojeda queda como titular en Director(a) jurídico(a)').waitFor();
  await point.getByRole('button', { name: /A favor los 7 que faltan/ }).click();
  await point.getByText('Hubo 7 a favor').waitFor();
  await point.getByText('Registrar el acuerdo…').click();
  await point.getByRole('button', { name: 'Registrar el acuerdo' }).click();
  await point.getByText(/Hecho con este acuerdo: Luis Ojeda queda como titular/).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  assert.deepEqual(await barriers(page), []);
  await picture(page, 'appointed-360');
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.goto(`${served.url}/cargos/${post}`);
  await page
    .getByText(/Acuerdo \d+\/2026 · Concejo Municipal/)
    .first()
    .waitFor();
  await page.goto(served.url);
  assert.equal(await page.getByText(/Director\(a\) jurídico\(a\): está vacante/).count(), 0);
  await page.context().close();
});
