import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { person, tenure } from '../../src/modules/common/posts/index.ts';
import { siteVisit, visitPhotograph } from '../../src/modules/municipality/fieldVisits/index.ts';
import { initiative, progress } from '../../src/modules/municipality/initiatives/index.ts';
import { chromiumPath, patient, quiet } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { type Line, lineTo } from '../support/line.ts';
import { newFolder } from '../support/newFolder.ts';
import { type ServedHouse, servedHouse } from '../support/servedHouse.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES;

let served: ServedHouse;
let line: Line;
let luis: { id: string; cookie: ServedHouse['cookie'] };
const phoneFolder = newFolder();
const opened = new Set<BrowserContext>();
before(
  async () => {
    if (skip) return;
    served = await servedHouse();
    line = await lineTo(served.url);
    luis = await newFormulator('Luis Lento');
  },
  { timeout: 300_000 },
);
after(async () => {
  for (const context of opened) await context.close().catch(() => undefined);
  await line?.close();
  await served?.close();
});

const newFormulator = async (name: string): Promise<typeof luis> => {
  const desk = served.house.store.house();
  const email = 'luis.lento@trehuelemu.test';
  const { id } = await desk.create(person, { name, email });
  const filters = [{ field: 'code', operator: 'eq' as const, value: 'formulador' }];
  const [formulator] = (await desk.list(desk.catalog.record('post'), { filters })).items;
  const basis = { capacity: 'titular', startAt: '2024-01-01T00:00:00Z', basis: 'Decreto 31' };
  await desk.create(tenure, { post: formulator?.id, person: id, ...basis });
  return { id, cookie: await served.enter({ person: id, name, email }) };
};

const newWork = async (name: string): Promise<string> => {
  const desk = served.house.store.house();
  const { id } = await desk.create(initiative, { name });
  for (const action of ['formulate', 'markReady', 'submit', 'recommend', 'fund', 'begin'])
    await desk.act(initiative, { id }, action);
  return id;
};

/** Ana's phone: what it keeps stays in its folder, however it is closed. */
const phone = async (cookie: ServedHouse['cookie'] | undefined = served.cookie): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(phoneFolder, {
    executablePath: chromiumPath,
    args: quiet,
    viewport: { width: 360, height: 740 },
    permissions: ['geolocation'],
    geolocation: { latitude: -36.5121, longitude: -72.2405, accuracy: 14 },
  });
  if (cookie) await context.addCookies([{ ...cookie, url: line.url }]);
  opened.add(context);
  return patient(context);
};

const openPage = async (context: BrowserContext): Promise<Page> => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${line.url}/terreno`);
  await page.getByRole('heading', { level: 1, name: 'Terreno' }).waitFor();
  return page;
};

const keptByPhone = (page: Page): Promise<void> => page.getByText('se abre también sin línea').waitFor();
/** Waits until the house has the visits of a work, for the page may still say that all is sent while a new one is being kept. */
const allSent = async (page: Page, work: string, visits = 1): Promise<void> => {
  await eventually(async () => (await visitsOf(work)).length === visits, 20_000);
  await page.getByText('Con línea: todo está enviado.').waitFor();
};

/** Waits until what is half filled in lies on the disk of the phone, as this text. */
const keptHalf = async (page: Page, words: string): Promise<void> => {
  const onDisk = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const asked = indexedDB.open('cabildo terreno', 1);
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const entries = asked.result.transaction('entry').objectStore('entry').getAll();
            entries.onerror = () => reject(entries.error);
            entries.onsuccess = () => {
              asked.result.close();
              resolve(JSON.stringify(entries.result));
            };
          };
        }),
    );
  await eventually(async () => (await onDisk()).includes(words));
};

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

/** A photograph of 3.000 × 2.000 points, as a browser draws it. */
const photographFile = async (page: Page): Promise<string> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3000, 2000];
    const pen = canvas.getContext('2d');
    for (let x = 0; pen && x < 3000; x += 50) {
      pen.fillStyle = `hsl(${x % 360} 60% 60%)`;
      pen.fillRect(x, 0, 50, 2000);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
  });
  const file = join(newFolder(), 'muro.jpg');
  writeFileSync(file, Buffer.from(base64, 'base64'));
  return file;
};

const visitsOf = async (id: string) =>
  (await served.house.store.house().list(siteVisit, { filters: [{ field: 'initiative', operator: 'eq', value: id }] }))
    .items;

/** True once the phone has on its disk a photograph that shows this: whoever types it may be interrupted. */
const captionOnDisk = (caption: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('cabildo terreno');
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const all = asked.result.transaction('photograph').objectStore('photograph').getAll();
      all.onsuccess = () => {
        asked.result.close();
        resolve(all.result.some((each: { caption: string }) => each.caption === caption));
      };
    };
  });

test('a visit filled in without line, on a phone that is killed, is there once with its photograph', {
  skip,
  timeout: 300_000,
}, async () => {
  const plaza = await newWork('Reposición plaza Las Acacias');
  const first = await phone();
  const page = await openPage(first);
  await keptByPhone(page);
  assert.deepEqual(await barriers(page), []);
  await picture(page, 'terreno-obras-360');
  const muro = await photographFile(page);

  line.become('cut');
  await first.setOffline(true);
  await page.reload();
  await page.getByText('Sin línea: lo que guarde queda en este teléfono').waitFor();
  await page.getByRole('button', { name: /Reposición plaza Las Acacias/ }).click();
  await page.getByLabel('Avance físico visto (%)').fill('37,5');
  await page.getByLabel('Lo que se vio').fill('El muro norte está terminado; falta el alumbrado.');
  await page.getByRole('button', { name: 'Usar el del teléfono' }).click();
  await page.getByText('Con una precisión de 14 m.').waitFor();
  await page.setInputFiles('#photographs', { name: 'acta.txt', mimeType: 'text/plain', buffer: Buffer.from('acta') });
  await page.getByText('«acta.txt» no es una fotografía que este teléfono pueda leer.').waitFor();
  await page.setInputFiles('#photographs', muro);
  await page.getByLabel('Qué muestra la fotografía 1').fill('Muro norte');
  await eventually(() => page.evaluate(captionOnDisk, 'Muro norte'));
  assert.deepEqual(await barriers(page), []);
  await picture(page, 'terreno-visita-360');
  await keptHalf(page, 'El muro norte está terminado');

  await page.reload();
  assert.equal(await page.getByLabel('Avance físico visto (%)').inputValue(), '37,5', 'what was half filled in stays');
  assert.equal(await page.getByLabel('Qué muestra la fotografía 1').inputValue(), 'Muro norte');
  await page.getByRole('button', { name: 'Guardar la visita' }).click();
  await page.getByText('Sin línea: 1 visita espera en este teléfono').waitFor();
  await picture(page, 'terreno-espera-360');
  await first.close();

  // The house hears the visit and its answer never arrives; then the phone is killed again.
  line.become('deaf');
  const second = await phone();
  const again = await openPage(second);
  await again.getByText('Sin línea: 1 visita espera').waitFor();
  // The house has it, and the phone does not know.
  await eventually(async () => (await visitsOf(plaza)).length === 1, 60_000);
  assert.equal(
    await again.getByRole('button', { name: 'Corregir' }).count(),
    0,
    'what may be there is not changed here',
  );
  await second.close();

  line.become('whole');
  const third = await phone();
  const whole = await openPage(third);
  await allSent(whole, plaza);
  const [visit, ...others] = await visitsOf(plaza);
  assert.deepEqual(
    [visit?.physical, visit?.visitor?.name, visit?.placeBy, visit?.accuracy, others.length],
    [37.5, 'Ana Pincheira', 'phone', 14, 0],
  );
  const { items } = await served.house.store.house().list(visitPhotograph);
  assert.deepEqual(
    items.map(({ caption }) => caption),
    ['Muro norte'],
  );
  assert.ok((items[0]?.file.size ?? 0) < 600 * 1024, 'made small on the phone');
  assert.equal((await served.house.store.house().one(initiative, plaza)).physicalProgress, 37.5);
  await whole.goto(`${line.url}/fichas/site-visits/${visit?.id}`);
  const drawn = whole.getByRole('img', { name: 'Muro norte' });
  await drawn.evaluate((image: HTMLImageElement) => image.decode());
  assert.equal(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth), 1600);
  assert.deepEqual(await barriers(whole), []);
  await picture(whole, 'visita-360');
  await whole.getByRole('button', { name: 'Dejar entre los documentos' }).click();
  await whole.getByText('Está entre los documentos de la iniciativa.').waitFor();
  await third.close();
});

test('when somebody else wrote the progress of that day, both are shown as cards and the person chooses', {
  skip,
  timeout: 300_000,
}, async () => {
  const street = await newWork('Pavimentación pasaje Los Aromos');
  const context = await phone();
  const page = await openPage(context);
  await keptByPhone(page);
  line.become('cut');
  await page.getByRole('button', { name: /Pavimentación pasaje/ }).click();
  const today = await page.getByLabel('Visitada el').inputValue();
  const actor = await served.house.actorFor(luis.id);
  assert.ok(actor);
  await served.house.store
    .for(actor)
    .create(progress, { initiative: street, measuredOn: today, physical: 60, note: 'Carpeta terminada.' });
  await page.getByLabel('Avance físico visto (%)').fill('55');
  await page.getByRole('button', { name: 'Guardar la visita' }).click();
  await page.getByText('1 visita espera en este teléfono').waitFor();
  line.become('whole');
  await page.reload();
  await page.getByText('Otra persona anotó el avance').waitFor();
  await page.getByText(/Luis Lento/).waitFor();
  assert.deepEqual(await barriers(page), []);
  await picture(page, 'terreno-dos-tarjetas-360');
  await page.getByRole('button', { name: 'Dejar el mío' }).click();
  await allSent(page, street);
  assert.deepEqual(
    (await visitsOf(street)).map(({ physical }) => physical),
    [55],
  );
  assert.equal((await served.house.store.house().one(initiative, street)).physicalProgress, 55);
  await context.close();
});

test('a session that ended keeps the visit on the phone; another person sends nothing of it, and its own sends it', {
  skip,
  timeout: 300_000,
}, async () => {
  const hall = await newWork('Sede social El Boldo');
  const context = await phone();
  const page = await openPage(context);
  await keptByPhone(page);
  await page.getByRole('button', { name: /Sede social El Boldo/ }).waitFor();
  await context.clearCookies();
  await page.getByRole('button', { name: /Sede social El Boldo/ }).click();
  await page.getByLabel('Lo que se vio').fill('Techo instalado.');
  await page.getByRole('button', { name: 'Guardar la visita' }).click();
  await page.getByText('Su sesión terminó: 1 visita espera').waitFor();
  const enter = page.getByRole('link', { name: 'Ingresar y enviar' });
  assert.equal(await enter.getAttribute('href'), '/ingresar?volver=/terreno');
  await context.addCookies([{ ...luis.cookie, url: line.url }]);
  await page.reload();
  await page.getByText('Se enviará cuando ingrese Ana Pincheira, que la llenó.').waitFor();
  assert.deepEqual(await visitsOf(hall), []);
  await context.addCookies([{ ...served.cookie, url: line.url }]);
  await page.reload();
  await allSent(page, hall);
  assert.deepEqual(
    (await visitsOf(hall)).map(({ note, visitor }) => [note, visitor?.name]),
    [['Techo instalado.', 'Ana Pincheira']],
  );
  await context.close();
});

test('a phone without space says so, and keeps what it already had', { skip, timeout: 300_000 }, async () => {
  const fountain = await newWork('Reparación pileta central');
  const context = await phone();
  const page = await openPage(context);
  await keptByPhone(page);
  const muro = await photographFile(page);
  await page.getByRole('button', { name: /Reparación pileta central/ }).click();
  await page.getByLabel('Lo que se vio').fill('Pileta vacía.');
  await keptHalf(page, 'Pileta vacía.');
  // What the browser answers to each write when the disk of the phone is full.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(globalThis, { free: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await page.setInputFiles('#photographs', muro);
  await page.getByText('El teléfono se quedó sin espacio: esto último no quedó guardado.').waitFor();
  assert.equal(await page.getByLabel('Lo que se vio').inputValue(), 'Pileta vacía.');
  await picture(page, 'terreno-sin-espacio-360');
  await page.evaluate('free()');
  await page.setInputFiles('#photographs', muro);
  await page.getByLabel('Qué muestra la fotografía 1').waitFor();
  await page.getByRole('button', { name: 'Guardar la visita' }).click();
  await allSent(page, fountain);
  assert.deepEqual(
    (await visitsOf(fountain)).map(({ note }) => note),
    ['Pileta vacía.'],
  );
  await context.close();
});
