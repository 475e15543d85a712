import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { convenio, remittance } from '../../src/modules/municipality/convenios/index.ts';
import { idea, initiative, milestone } from '../../src/modules/municipality/initiatives/index.ts';
import { bringTasksOf } from '../../src/modules/obligations.ts';
import { chromiumPath, openBrowser, windowOf, withItsParts } from '../support/browser.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sizes = [
  { width: 1280, height: 860 },
  { width: 360, height: 740 },
];

let served: ServedHouse;
let browser: Browser;
let plaza: string;
let agreed: string;
let task: string;
let other: string;
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    const desk = served.house.store.house();
    plaza = (
      await desk.create(initiative, {
        name: 'Reposición plaza Las Acacias',
        amount: 120_000_000,
        unit: served.units[0],
      })
    ).id;
    await bringTasksOf(served.house, { from: '2026-01-01' });
    const [first] = await served.house.database.rows<{ id: string }>(
      'select id from task where due_on is not null order by due_on limit 1',
    );
    task = first?.id ?? '';
    await desk.create(milestone, { initiative: plaza, name: 'Entrega de terreno', plannedOn: '2026-03-02' });
    other = (await desk.create(initiative, { name: 'Mirador del cerro', unit: served.units[0] })).id;
    await desk.create(milestone, { initiative: other, name: 'Entrega de terreno', plannedOn: '2026-03-02' });
    const money = { name: 'Transferencia FRIL', amount: 90_000_000, signedOn: '2026-01-10', endsOn: '2026-12-30' };
    agreed = (await desk.create(convenio, { ...money, initiative: plaza, approvedOn: '2026-01-20' })).id;
    const remitted = { convenio: agreed, kind: 'received', number: 1, movedOn: '2026-03-02', amount: 40_000_000 };
    await desk.create(remittance, remitted);
    await desk.create(idea, {
      name: 'Iluminar el callejón Los Aromos',
      origin: 'neighbours',
      receivedOn: '2026-05-04',
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
  const page = await window.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await work(page).finally(() => window.close());
  assert.deepEqual(faults, [], 'no script of the page failed');
};

const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);
  });
};

const addresses = (): string[] => [
  '/',
  '/fichas',
  '/fichas/ideas?panel=filtros',
  '/fichas/initiatives',
  '/fichas/initiatives?filter[nope]=1&sort=color',
  `/fichas/initiatives/${plaza}`,
  `/fichas/initiatives/${plaza}?agregar=milestones`,
  `/fichas/initiatives/${plaza}/editar`,
  `/fichas/initiatives/${plaza}/historia`,
  '/fichas/initiatives/nueva',
  '/buscar?q=acacias',
  '/mapa?panel=filtros&contar=state',
  '/mapa/sin-lugar',
  '/terreno',
  '/mapa/capas',
  `/mapa/lugar/${plaza}`,
  '/postulaciones',
  '/cronograma?escala=anio&comparado=2026-01-31',
  '/gasto',
  '/fuentes',
  '/convenios',
  `/convenios/${agreed}?al=2026-06-30&ver=received`,
  '/roturas',
  '/valores-legales',
  '/valores-legales?q=garantia',
  '/valores-legales/ley19886.fiel_pct',
  '/unidades?monto=500&unidad=UTM&dia=2026-01-15',
  '/dias-inhabiles?ano=2027',
  '/plazos/calcular',
  '/plazos/calcular?desde=2026-09-10&cantidad=6&regimen=habiles&hecho=notificación&norma=Ley+19.880+art.+59',
  '/plazos/calcular?desde=2026-02-30&cantidad=6',
  '/calendario',
  '/sesiones',
  '/calendario?vista=lista&funcion=todas',
  '/calendario?estado=vencidas&vista=lista',
  '/calendario/plazo',
  `/fichas/tasks/${task}`,
  `/tareas/${task}/cerrar`,
  '/organigrama',
  '/quien-ejercia',
  '/reemplazos',
  '/ausencias/nueva',
  `/personas/${served.ana}`,
  '/cuenta',
  '/avisos',
  '/publicar',
  '/ideas/prioridad',
  '/proyectos-de-otros/por-preguntar',
  '/fichas/external-projects',
  '/fichas/meetings/nueva',
  '/publicar?ver=documentos&mostrar=todas',
  '/no-hay-tal-pagina',
];

test('nobody meets a barrier on any page, on a wide screen or a phone, nor has to scroll sideways', {
  skip,
  timeout: 900_000,
}, async () => {
  const found: string[] = [];
  for (const size of sizes) {
    const window = await windowOf(browser, served, size);
    const page = await window.newPage();
    for (const address of addresses()) {
      await page.goto(served.url + address, withItsParts(address));
      for (const barrier of await barriers(page)) found.push(`${size.width} ${address} ${barrier}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) found.push(`${size.width} ${address} is ${sideways} px too wide`);
    }
    await window.close();
  }
  assert.deepEqual(found, []);
});

test(
  'without script Ana adds an idea; what she typed wrong is kept, said at its field and saved once mended',
  { skip, timeout: 300_000 },
  () =>
    withPage(
      async (page) => {
        await page.goto(`${served.url}/fichas/ideas/nueva`);
        await page.getByLabel('Idea').first().fill('Cancha techada en El Boldo');
        await page.getByLabel('Costo estimado').fill('mucha plata');
        await page.getByRole('button', { name: 'Guardar' }).click();
        assert.equal(await page.getByLabel('Idea').first().inputValue(), 'Cancha techada en El Boldo');
        assert.equal(await page.getByLabel('Costo estimado').inputValue(), 'mucha plata');
        assert.match((await page.getByRole('alert').textContent()) ?? '', /Revise 3 campos.*Origen.*Falta «Origen»/s);
        await page.getByLabel('Costo estimado').fill('45.000.000');
        await page.getByLabel('Origen').selectOption('neighbours');
        await page.getByLabel('Recibida el').fill('2026-05-04');
        await page.getByRole('button', { name: 'Guardar' }).click();
        assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Cancha techada en El Boldo');
        assert.match((await page.textContent('main')) ?? '', /\$\s45\.000\.000/);
      },
      { script: false },
    ),
);

test(
  'Ana moves an initiative by its next action, and the history says who did it and from what to what',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      await page.goto(`${served.url}/fichas/initiatives/${plaza}`);
      await page.getByRole('button', { name: 'Comenzar formulación' }).click();
      await page.getByRole('status').getByText('Listo: Comenzar formulación.').waitFor();
      assert.equal(await page.locator('[aria-current=step]').textContent(), 'En formulación');
      await page.getByRole('link', { name: 'Historia de cambios' }).click();
      const newest = page.locator('ol.changes > li').first();
      assert.match(
        (await newest.textContent()) ?? '',
        /Comenzar formulación.*Ana Pincheira · .*Decreto 12.*Estado.*Perfilada → En formulación/s,
      );
    }),
);

test('a milestone is added, mended and removed on the page of its initiative', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/fichas/initiatives/${plaza}`);
    const milestones = page.getByRole('region', { name: 'Hitos' }).first();
    await page.getByRole('link', { name: 'Agregar hito' }).click();
    await page.getByLabel('Hito', { exact: false }).last().waitFor();
    await page.locator('#milestones-name').fill('Recepción');
    await page.locator('#milestones-plannedOn').fill('2026-12-01');
    await page.locator('#milestones').getByRole('button', { name: 'Guardar' }).click();
    await milestones.getByText('Recepción').first().waitFor();
    await page.getByRole('link', { name: 'Editar Recepción' }).click();
    await page.getByRole('button', { name: 'Quitar Recepción' }).click();
    await page.getByRole('link', { name: 'Editar Recepción' }).waitFor({ state: 'detached' });
  }),
);

test('a unit is chosen from a searchable list by keyboard alone', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/fichas/initiatives/${plaza}/editar`);
    const unit = page.getByRole('combobox', { name: 'Unidad responsable' });
    await unit.fill('obras');
    await page.getByRole('option', { name: 'Dirección de Obras Municipales' }).waitFor();
    await unit.press('ArrowDown');
    await unit.press('ArrowUp');
    await unit.press('Enter');
    assert.equal(await unit.inputValue(), 'Dirección de Obras Municipales');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('link', { name: 'Dirección de Obras Municipales' }).waitFor();
  }),
);

test('two people edit the same row: the second sees both versions and decides', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(`${served.url}/fichas/initiatives/${plaza}/editar`);
    await served.house.store.house().update(initiative, { id: plaza }, { technicalUnit: 'Dirección de Obras' });
    await page.getByLabel('Unidad técnica').fill('SECPLAC');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('alert').getByRole('row', { name: 'Unidad técnica SECPLAC Dirección de Obras' }).waitFor();
    // Who pressed «Guardar» at the foot of a long form is brought to what is wrong.
    await page.locator('.refusal:focus').waitFor();
    await page.getByRole('button', { name: 'Guardar lo mío de todos modos' }).click();
    await page.getByText('SECPLAC', { exact: true }).waitFor();
  }),
);

test('Ctrl-K finds a thing while one types, without its accents', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    await page.goto(served.url);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('reposicion plaza');
    const found = page.getByRole('dialog').getByRole('link', { name: 'Reposición plaza Las Acacias' });
    await found.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('dialog a:focus').waitFor();
    await found.click();
    await page.getByRole('heading', { level: 1, name: 'Reposición plaza Las Acacias' }).waitFor();
  }),
);

test(
  'an old link with a filter that is not there is told so, and leads to the list without it',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      const answer = await page.goto(`${served.url}/fichas/initiatives?filter[nope]=1&q=plaza`);
      assert.equal(answer?.status(), 400);
      const words = (await page.textContent('main')) ?? '';
      assert.match(words, /El filtro «nope», puesto en «1», no existe en Iniciativas\..*Costo total/s);
      await page.getByRole('link', { name: 'Ver la lista sin eso' }).click();
      await page.getByText('Reposición plaza Las Acacias').first().waitFor();
      assert.equal(new URL(page.url()).search, '?q=plaza');
    }),
);

test('what hangs from a thing of a past day is shown as it stood that day', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' }).format(new Date());
    const stands = async (heading: string): Promise<void> => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByText(/^Así estaba al/).waitFor();
      assert.equal(await page.getAttribute('html', 'data-asof'), '');
      assert.equal(new URL(page.url()).searchParams.get('asOf'), today);
    };
    const unit = served.house.charter.units[0]?.label ?? '';
    await page.goto(`${served.url}/fichas/initiatives/${other}?asOf=${today}`);
    await page.getByRole('link', { name: unit }).first().click();
    await stands(unit);
    await page.getByRole('link', { name: 'Mirador del cerro' }).click();
    await stands('Mirador del cerro');
    await page.getByRole('link', { name: 'Historia de cambios' }).click();
    await stands('Mirador del cerro');
    await page.getByRole('navigation', { name: 'Hilo' }).getByRole('link', { name: 'Mirador del cerro' }).click();
    await stands('Mirador del cerro');
    await page.getByText('Entrega de terreno').first().waitFor();
    assert.equal((await page.goto(`${served.url}/fichas/initiatives/${other}?asOf=ayer`))?.status(), 400);
    await page.getByText('La fecha de corte no puede ser «ayer».').waitFor();
    await page.getByRole('link', { name: 'Ver como está hoy' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mirador del cerro' }).waitFor();
  }),
);

test('the pages run no script but their own, nobody frames them and a form of another site is refused', {
  skip,
}, async () => {
  const cookie = `${served.cookie.name}=${served.cookie.value}`;
  const page = await fetch(`${served.url}/fichas/ideas`, { headers: { cookie } });
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /script-src 'self' 'nonce-[\w+/=]+';.*frame-ancestors 'none'/,
  );
  const foreign = await fetch(`${served.url}/fichas/initiatives/${plaza}`, {
    method: 'POST',
    headers: { cookie, origin: 'https://otro-sitio.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'intent=remove&version=1',
  });
  assert.equal(foreign.status, 403);
  assert.equal((await served.house.store.house().one(initiative, plaza)).id, plaza);
});
