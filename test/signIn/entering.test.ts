import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { generate } from 'otplib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { answerProblem } from '../../src/api/problems.ts';
import { sessionRoutes } from '../../src/api/session.ts';
import { knowVisitors } from '../../src/api/visitor.ts';
import { postsWith } from '../../src/charter/index.ts';
import { bringCharter, person, tenure } from '../../src/modules/common/posts/index.ts';
import { keysInMemory } from '../../src/platform/crypto/index.ts';
import { createSignIn, type SignIn } from '../../src/platform/signIn/index.ts';
import { servePages } from '../../src/web/serve.ts';
import { freePort } from '../support/freePort.ts';
import { houseForTest } from '../support/house.ts';

const program = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const isBuilt = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = existsSync(program) && isBuilt ? false : 'needs Chromium and the built pages';
const password = 'boldo canela rueda 14';

let house: Awaited<ReturnType<typeof houseForTest>>;
let app: FastifyInstance;
let signIn: SignIn;
let browser: Browser;
let origin = '';

before(async () => {
  if (skip) return;
  house = await houseForTest();
  app = Fastify();
  app.setErrorHandler(answerProblem);
  // The address is known once it listens, and passkeys are made for it.
  const port = await freePort();
  origin = `http://localhost:${port}`;
  signIn = createSignIn({ database: house.database, clock: house.clock, keys: keysInMemory(), origin, demo: false });
  knowVisitors(app, house, signIn);
  sessionRoutes(app, house, signIn);
  await servePages(app, { house, signIn, origin });
  await app.listen({ port, host: 'localhost' });
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  browser = await chromium.launch({ executablePath: program, args });
});
after(async () => {
  if (skip) return;
  await browser.close();
  await app.close();
  await house.close();
});

const invite = async (name: string, email: string) => {
  const { id } = await house.store.house().create(person, { name, email });
  return signIn.invite({ person: id, name, email });
};

const acceptIn = async (page: Page, link: string) => {
  await page.goto(link);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByLabel('La misma, otra vez').fill(password);
  await page.getByRole('button', { name: 'Guardar y continuar' }).click();
  await page.waitForURL(/segundo-paso/);
};

const enterIn = async (page: Page, email: string) => {
  await page.goto(`${origin}/ingresar`);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Ingresar', exact: true }).click();
};

const picture = async (page: Page, name: string) => {
  const folder = process.env.CABILDO_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

const cookieIn = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === 'cabildo');

test('without script, who is invited sets up a phone, leaves and comes in again', { skip }, async () => {
  const { link } = await invite('Rosa Quilodrán', 'rosa@trehuelemu.test');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await acceptIn(page, link);
  await picture(page, 'second-step');
  await page.getByRole('button', { name: 'Usar mi teléfono' }).click();
  await picture(page, 'phone');
  const secret = ((await page.locator('code').first().textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel(/seis números/).fill(await generate({ secret }));
  await page.getByRole('button', { name: 'Activar' }).click();
  const codes = await page.locator('ol.codes li').allTextContents();
  await picture(page, 'codes');
  assert.equal(codes.length, 10);
  const cookie = await cookieIn(context);
  assert.ok(cookie?.httpOnly && cookie.sameSite === 'Lax');
  await page.goto(`${origin}/cuenta`);
  await picture(page, 'account');
  assert.match((await page.textContent('main')) ?? '', /Dónde está ingresada su cuenta/);
  await page.request.post(`${origin}/salir`, { headers: { origin }, maxRedirects: 0 });
  assert.equal(await signIn.sessionOf(cookie.value), undefined);
  await context.clearCookies();
  await enterIn(page, 'rosa@trehuelemu.test');
  await picture(page, 'code');
  await page.getByLabel('Código').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.waitForURL(`${origin}/`);
  assert.ok(await signIn.sessionOf((await cookieIn(context))?.value ?? ''));
  await context.close();
});

test('a wrong password says so without telling whether the account exists', { skip }, async () => {
  const page = await browser.newPage();
  await enterIn(page, 'nadie@trehuelemu.test');
  await page.getByRole('alert').first().waitFor();
  await picture(page, 'refused');
  assert.match((await page.textContent('main')) ?? '', /El correo o la contraseña no coinciden/);
  const form = { email: 'nadie@trehuelemu.test', password: 'no es ésta' };
  const plain = await page.request.post(`${origin}/ingresar`, { headers: { origin }, form });
  assert.equal(plain.status(), 401);
  assert.match(await plain.text(), /El correo o la contraseña no coinciden/);
  await page.close();
});

test('a passkey is a second factor, and enters alone', { skip }, async () => {
  const { link } = await invite('Iván Huenul', 'ivan@trehuelemu.test');
  const context = await browser.newContext();
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await acceptIn(page, link);
  await page.getByRole('button', { name: 'Usar una llave de acceso' }).click();
  await page.getByRole('button', { name: 'Crear la llave ahora' }).click();
  await page.getByRole('heading', { name: 'Sus códigos de recuperación' }).waitFor();
  await context.clearCookies();
  await enterIn(page, 'ivan@trehuelemu.test');
  await page.getByRole('button', { name: 'Usar mi llave de acceso' }).click();
  await page.waitForURL(`${origin}/`);
  await context.clearCookies();
  await page.goto(`${origin}/ingresar?volver=/cuenta`);
  await page.getByRole('button', { name: 'Ingresar con una llave de acceso' }).click();
  await page.getByRole('heading', { name: 'Mi cuenta' }).waitFor();
  assert.match((await page.textContent('main')) ?? '', /ivan@trehuelemu.test/);
  await context.close();
});

test('who keeps the system invites others, and nobody else finds that page', { skip }, async () => {
  const desk = house.store.house();
  const email = 'marta@trehuelemu.test';
  const { id } = await desk.create(person, { name: 'Marta Huenchul', email });
  await desk.create(person, { name: 'Elsa Nahuel', email: 'elsa@trehuelemu.test' });
  const { token } = await signIn.invite({ person: id, name: 'Marta Huenchul', email, mayPostponeFactor: true });
  const entered = await signIn.accept({ token, password, where: {} });
  assert.ok('session' in entered);
  const context = await browser.newContext();
  await context.addCookies([{ name: 'cabildo', value: entered.token, url: origin }]);
  const page = await context.newPage();
  assert.equal((await page.goto(`${origin}/cuentas`))?.status(), 404);
  const { post: byCode } = await bringCharter(desk, house.charter);
  const [keeper] = postsWith(house.charter, 'ADM1');
  const post = byCode.get(keeper?.code ?? '');
  await desk.create(tenure, {
    post,
    person: id,
    capacity: 'titular',
    startAt: '2026-01-01T00:00:00Z',
    basis: 'Decreto 1',
  });
  house.forgetActors();
  await page.goto(`${origin}/cuentas`);
  await page.getByLabel('Invitar a').fill('elsa@trehuelemu.test');
  await page.getByRole('button', { name: 'Hacer invitación' }).click();
  await page.getByText('Entregue este enlace').waitFor();
  await picture(page, 'accounts');
  const elsa = page.getByRole('row', { name: /Elsa Nahuel/ });
  await elsa.getByText('hasta el').waitFor();
  const marta = page.getByRole('row', { name: /Marta Huenchul/ });
  assert.match((await marta.textContent()) ?? '', /Abierta.*Es usted/);
  const rosa = page.getByRole('row', { name: /Rosa Quilodrán/ });
  await rosa.getByRole('button', { name: 'Cerrar cuenta' }).click();
  await page.getByText('La cuenta se cerró y salió de todos los equipos.').waitFor();
  await rosa.getByText('Cerrada').waitFor();
  const refused = await page.request.post(`${origin}/cuentas`, { headers: { origin }, form: { do: 'close', id } });
  assert.equal(refused.status(), 422);
  assert.match(await refused.text(), /A su propia cuenta no le haga esto/);
  await page.setViewportSize({ width: 360, height: 740 });
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'no need to scroll sideways',
  );
  await picture(page, 'accounts-narrow');
  await context.close();
});
