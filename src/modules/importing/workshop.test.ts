import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../test/support/house.ts';
import type { Actor } from '../../charter/index.ts';
import { historyOf } from '../../faces/history.ts';
import { writeCsv } from '../../platform/tabular/index.ts';
import { applyImport, receiveFile, settled, viewImport } from '../common/imports/index.ts';
import { person } from '../common/posts/index.ts';
import { initiative } from '../municipality/initiatives/index.ts';
import { type OwnWorkshop, openWorkshop, type Place } from './workshop.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let place: Place;
let workshop: OwnWorkshop;
let ana: Actor;
before(async () => {
  house = await houseForTest('municipality', undefined, (where) => {
    place = where;
    workshop = openWorkshop(where);
    return workshop;
  });
  const row = await house.store.house().create(person, { name: 'Ana Pincheira', email: 'ana@trehuelemu.cl' });
  ana = { ...actorWith(['E2', 'E4', 'E5', 'E6']), person: row.id };
});
after(() => house.close());

const send = async (ground: typeof house, name: string) => {
  const content = await buffer(writeCsv(['BIP', 'Nombre iniciativa'], [['40060001', name]]));
  const kept = await ground.files.save(content);
  const run = await receiveFile(ground, ana, 'initiatives', { name: 'cartera.csv', type: 'text/csv', kept });
  await settled(run.id);
  return run.id;
};

test('another process reviews and applies a file; the events are signed as if it had been this one', async () => {
  const id = await send(house, 'PASARELA LOS CANELOS');
  assert.deepEqual((await viewImport(house, ana, id)).counts.new, 1);
  await applyImport(house, ana, id);
  await settled(id);
  const view = await viewImport(house, ana, id);
  assert.equal(view.state, 'applied', view.problem ?? '');
  const desk = house.store.for(ana);
  const [made] = (await desk.list(initiative, { q: 'pasarela canelos' })).items;
  const [first] = await historyOf(desk, initiative, made?.id ?? '');
  assert.deepEqual([first?.action, first?.batch, first?.signed], ['import', id, 'Ana Pincheira · Cargo de prueba']);
});

test('a file that asks for more memory than an import gets is refused with advice, and not tried again', async () => {
  const small = { ...house, workshop: openWorkshop(place, ['--max-old-space-size=9']) };
  const id = await send(small, 'PUENTE DEMASIADO LARGO');
  const view = await viewImport(small, ana, id);
  assert.deepEqual([view.state, view.step], ['refused', 'idle']);
  assert.match(view.problem ?? '', /más memoria .* Divídalo en partes/);
});
