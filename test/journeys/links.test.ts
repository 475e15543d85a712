import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { instructionOf, upwardReportOf } from '../../src/modules/common/liaison/index.ts';
import { person, postOf } from '../../src/modules/common/posts/index.ts';
import {
  assignment,
  candidate,
  competency,
  competencyEvidence,
  postRequirement,
} from '../../src/modules/party/abilities/index.ts';
import { communalGoal, upperGoal, upperProgramme } from '../../src/modules/party/programmes/index.ts';
import { type ServedEdition, servedEdition } from '../apart/servedEdition.ts';
import { chromiumPath, openBrowser, windowOf } from '../support/browser.ts';

const built = existsSync(join(import.meta.dirname, '../../build/server/index.js'));
const skip = !chromiumPath ? 'set CHROMIUM to a browser' : !built && 'build the pages first: npm run build';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let party: ServedEdition;
let place: { url: string; cookie: { name: string; value: string } };
let browser: Browser;
let open: string;
let instruction: string;
const posts = new Map<string, string>();
before(
  async () => {
    if (skip) return;
    party = await servedEdition('party', true);
    place = await party.listen();
    browser = await openBrowser();
    const { house } = party;
    const desk = house.store.house();
    for (const { code, id } of (await desk.list(postOf(house.charter), { limit: 100 })).items) posts.set(code, id);
    instruction = (
      await desk.create(instructionOf(house.charter), {
        name: 'Informar los apoderados de cada local',
        sender: 'Dirección Regional',
        level: 'regional',
        channel: 'mail',
        receivedOn: '2026-11-16',
        days: 8,
      })
    ).id;
    const programme = await desk.create(upperProgramme, {
      name: 'Escuela regional',
      level: 'regional',
      area: 'training',
      owner: 'Secretaría Regional',
      startOn: '2026-03-01',
    });
    await desk.create(upperGoal, { programme: programme.id, name: 'Formar a 40 dirigentes' });
    const [unit] = await house.database.rows<{ id: string }>("select id from unit where code = 'capacitacion'");
    const reason = 'Lo pidió un núcleo.';
    await desk.create(communalGoal, { name: 'Leer en grupo', unit: unit?.id, area: 'training', noProgramme: reason });
    open = await openPost();
  },
  { timeout: 300_000 },
);
after(async () => {
  await browser?.close();
  await party?.close();
});

const openPost = async (): Promise<string> => {
  const desk = party.house.store.house();
  const post = posts.get('profesional-solidario');
  const made = await desk.create(assignment, { post, capacity: 'titular' });
  const social = await desk.create(competency, { name: 'Trabajo social', kind: 'technical' });
  await desk.create(postRequirement, { post, competency: social.id, demand: 'required' });
  for (const name of ['Noemí Sagredo', 'Aníbal Reinoso']) {
    const { id } = await desk.create(person, { name });
    await desk.create(candidate, { assignment: made.id, person: id });
    if (name === 'Noemí Sagredo')
      await desk.create(competencyEvidence, { person: id, competency: social.id, says: 'Titulada en 2009' });
  }
  return made.id;
};

const withPage = async (work: (page: Page) => Promise<void>): Promise<void> => {
  const window = await windowOf(browser, place);
  const page = await window.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await work(page).finally(() => window.close());
  assert.deepEqual(faults, []);
};

test(
  'an instruction that is assigned stands in Mis funciones until its answer is written down',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      const desk = party.house.store.house();
      const record = instructionOf(party.house.charter);
      await desk.act(record, { id: instruction }, 'assign', { owner: posts.get('secretario-electoral') });
      await page.goto(`${place.url}/calendario`);
      await page.goto(`${place.url}/`);
      await page.getByRole('link', { name: /Responder: Informar los apoderados/ }).waitFor();
      await page.goto(`${place.url}/fichas/instructions/${instruction}`);
      await page.getByText('Registrar la respuesta').first().click();
      await page.getByRole('textbox', { name: 'Respuesta' }).fill('Dos por mesa, salvo en El Boldo.');
      await page.getByRole('button', { name: 'Registrar la respuesta' }).click();
      await page.getByText('Listo: Registrar la respuesta.').waitFor();
      await page.goto(`${place.url}/`);
      assert.equal(await page.getByRole('link', { name: /Responder: Informar los apoderados/ }).count(), 0);
    }),
);

test(
  'the programmes show what nobody took, and candidates stand side by side by name',
  { skip, timeout: 300_000 },
  () =>
    withPage(async (page) => {
      await page.goto(`${place.url}/programas`);
      await page.getByRole('heading', { name: 'Metas superiores que nadie tomó (1)' }).waitFor();
      await page.getByText('Lo pidió un núcleo.').waitFor();
      await page.goto(`${place.url}/fichas/assignments/${open}`);
      const heads = await page
        .getByRole('region', { name: /lado a lado/ })
        .getByRole('columnheader')
        .allTextContents();
      assert.deepEqual(heads, ['Lo que pide el cargo', 'Aníbal Reinoso', 'Noemí Sagredo']);
      await page.getByText('Titulada en 2009').first().waitFor();
    }),
);

test('nobody meets a barrier on these pages, on a wide screen or a phone', { skip, timeout: 300_000 }, () =>
  withPage(async (page) => {
    const report = upwardReportOf(party.house.charter);
    const { id } = await party.house.store.house().create(report, {
      name: 'Avance de las metas',
      addressee: 'Dirección Provincial',
      level: 'provincial',
      owner: posts.get('secretario-electoral'),
    });
    const met: string[] = [];
    for (const address of [
      '/programas',
      '/fichas/instructions',
      '/fichas/instructions/nueva',
      `/fichas/instructions/${instruction}`,
      `/fichas/upward-reports/${id}`,
      `/fichas/assignments/${open}`,
      '/fichas/publications/nueva',
    ])
      for (const size of [
        { width: 1280, height: 860 },
        { width: 360, height: 740 },
      ]) {
        await page.setViewportSize(size);
        await page.goto(place.url + address);
        met.push(...(await barriersOf(page)).map((barrier) => `${address} ${size.width}: ${barrier}`));
      }
    assert.deepEqual(met, []);
  }),
);

const barriersOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await checker.run();
    const wide = document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : [];
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), ...wide];
  });
};
