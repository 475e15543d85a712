import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../../test/support/house.ts';
import { canReadPdf, textOfPdf } from '../../../test/support/textOfPdf.ts';
import type { Actor } from '../../charter/index.ts';
import { Refused } from '../../records/refused.ts';
import { bringCharter, handOverItemOf, handOverOf, person, tenure } from '../common/posts/index.ts';
import { initiative } from '../municipality/initiatives/index.ts';
import { gatherAgain, handOverPage, prepareHandOver, signHandOver } from './index.ts';

// The clock of this town hall moves as the tests tell it.
let now = new Date('2026-05-04T12:00:00Z');
let town: Awaited<ReturnType<typeof houseForTest>>;
let director: string;
const people = new Map<string, string>();
const id = (name: string): string => people.get(name) ?? assert.fail(name);

before(async () => {
  town = await houseForTest('municipality', { now: () => now });
  const house = town.store.house();
  const { post } = await bringCharter(house, town.charter);
  director = post.get('director-secplac') ?? '';
  const holds = async (name: string, code: string, more = {}): Promise<void> => {
    const known =
      people.get(name) ??
      (await house.create(person, { name, email: `${name.slice(0, 3).toLowerCase()}@ejemplo.cl` })).id;
    people.set(name, known);
    const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: `Decreto de ${name}`, ...more };
    await house.create(tenure, { post: post.get(code), person: known, ...act });
  };
  await holds('Ana Riquelme', 'director-secplac', { endAt: '2026-06-01T04:00:00Z' });
  await holds('Berta Lagos', 'director-secplac', { startAt: '2026-06-01T04:00:00Z' });
  await holds('Berta Lagos', 'formulador');
  await holds('Irene Pavez', 'secretario-municipal');
  await holds('Pablo Leiva', 'ito');
});
after(() => town.close());

const actor = async (name: string): Promise<Actor> => {
  town.forgetActors();
  return (await town.actorFor(id(name))) ?? assert.fail(name);
};
const says = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error));
  assert.match(error.message, pattern);
  return true;
};
const prepared = async (who = 'Ana Riquelme') =>
  prepareHandOver(town, await actor(who), {
    post: director,
    giver: id('Ana Riquelme'),
    receiver: id('Berta Lagos'),
    documents: ['Carpeta del PLADECO'],
    assets: ['Llave de la oficina'],
  });
const sign = async (
  who: string,
  act: string,
  signing: 'give' | 'receive' | 'giveWithout' | 'receiveWithout',
  values = {},
) => signHandOver(town, await actor(who), { id: act, signing, values });

test('a post is handed over with what is under way, signed by both as what they are, and issued with a folio', async () => {
  await town.store.for(await actor('Ana Riquelme')).create(initiative, { name: 'Plaza Las Acacias' });
  const act = await prepared();
  const page = await handOverPage(town, await actor('Ana Riquelme'), act);
  assert.deepEqual(
    page.items.map(({ kind, name }) => `${kind}: ${name}`),
    ['matter: Plaza Las Acacias', 'document: Carpeta del PLADECO', 'asset: Llave de la oficina'],
  );
  await assert.rejects(sign('Berta Lagos', act, 'give'), says(/la firma Ana Riquelme/));
  await sign('Ana Riquelme', act, 'give');
  await sign('Berta Lagos', act, 'receive');
  const { row } = await handOverPage(town, await actor('Berta Lagos'), act);
  assert.deepEqual([row.state, row.folio], ['closed', 'ENT-2026-0001']);
  assert.deepEqual([row.givenSigned, row.givenBasis], ['Director(a) SECPLAC', 'Titular (Decreto de Ana Riquelme)']);
  const path = town.files.pathOf(row.pdf?.id ?? '');
  assert.equal(
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
    row.hash,
  );
  const text = canReadPdf ? await textOfPdf(path) : '';
  if (canReadPdf)
    for (const word of [/Plaza Las Acacias/, /ENT-2026-0001/, /Entregó el/, /Recibió el/]) assert.match(text, word);
});

test('what was signed does not change, and a stranger does not see it', async () => {
  const act = await prepared();
  await sign('Ana Riquelme', act, 'give');
  await assert.rejects(gatherAgain(town, await actor('Irene Pavez'), act), says(/ya está firmado y no cambia/));
  await assert.rejects(handOverPage(town, await actor('Pablo Leiva'), act), says(/No existe|no existe|No encontramos/));
  await assert.rejects(
    town.store.for(await actor('Berta Lagos')).act(handOverOf(town.charter), { id: act }, 'receive'),
    Refused,
  );
});

test('an act that is left without effect keeps what was observed beside why', async () => {
  const irene = await actor('Irene Pavez');
  const act = await prepared();
  const note = 'Falta la llave del archivo.';
  await town.store.for(irene).update(handOverOf(town.charter), { id: act }, { note });
  await assert.rejects(
    signHandOver(town, irene, { id: act, signing: 'drop' }),
    says(/Falta «Por qué quedó sin efecto»/),
  );
  const values = { droppedWhy: 'Ana sigue en el cargo.' };
  await signHandOver(town, irene, { id: act, signing: 'drop', values });
  const { row } = await handOverPage(town, irene, act);
  assert.deepEqual([row.state, row.note, row.droppedWhy], ['dropped', note, values.droppedWhy]);
});

test('nobody signs another list than the one they saw', async () => {
  const act = await prepared();
  const ana = await actor('Ana Riquelme');
  const { mark } = await handOverPage(town, ana, act);
  const item = { handOver: act, kind: 'asset', name: 'Timbre' };
  await town.store.for(await actor('Irene Pavez')).create(handOverItemOf(town.charter), item);
  const give = { id: act, signing: 'give' } as const;
  await assert.rejects(signHandOver(town, ana, { ...give, seen: mark }), says(/cambió mientras usted la miraba/));
  await signHandOver(town, ana, { ...give, seen: (await handOverPage(town, ana, act)).mark });
});

test('who left and does not sign is written down with the reason; with no signature at all there is no act', async () => {
  now = new Date('2026-06-02T12:00:00Z');
  const act = await prepared('Berta Lagos');
  await assert.rejects(sign('Irene Pavez', act, 'giveWithout', { notGivenWhy: ' ' }), Refused);
  await sign('Irene Pavez', act, 'giveWithout', { notGivenWhy: 'Renunció y no concurrió a la citación.' });
  await assert.rejects(
    sign('Irene Pavez', act, 'receiveWithout', { notReceivedWhy: 'Tampoco.' }),
    says(/Un acta que nadie firma no entrega nada/),
  );
  await sign('Berta Lagos', act, 'receive');
  const { row } = await handOverPage(town, await actor('Irene Pavez'), act);
  // The refused attempt gave its number back.
  assert.equal(row.folio, 'ENT-2026-0002');
  if (canReadPdf)
    assert.match(
      await textOfPdf(town.files.pathOf(row.pdf?.id ?? '')),
      /No firma quien entrega, Ana Riquelme: Renunció y no concurrió/,
    );
});
