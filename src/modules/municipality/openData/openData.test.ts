import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { locality } from '../../common/territory/index.ts';
import { person } from '../../common/posts/index.ts';
import { fieldOf } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { fundingSource } from '../funding/index.ts';
import { document, fundingLine, initiative, initiativeWorkflow, milestone, progress } from '../initiatives/index.ts';
import { answering, choicesOf, readAsked, sumsOf } from './asking.ts';
import { documentPublication, initiativePublication } from './publication.record.ts';
import { publishDocuments, publishInitiatives } from './publish.ts';
import { phaseSql, phases } from './phases.ts';
import { openSnapshots } from './snapshot.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let ana: string;
let plaza: string;
let secret: string;
let photograph: string;
let read: ReturnType<typeof openSnapshots>;
const director = () => house.store.for(actorWith(['G1', 'E4', 'E5'], ana));

before(async () => {
  house = await houseForTest();
  const desk = house.store.house();
  ana = (await desk.create(person, { name: 'Ana Pincheira' })).id;
  const acacias = await desk.create(locality, { name: 'Las Acacias' });
  const hidden = await desk.create(locality, { name: 'Canario Alto' });
  const source = await desk.create(fundingSource, { name: 'FRIL' });
  plaza = (
    await desk.create(initiative, {
      name: 'Reposición plaza Las Acacias',
      code: '40012345-0',
      locality: acacias.id,
      responsible: ana,
      technicalUnit: 'Canario Técnico',
      rate: 'FI',
      amount: 90_000_000,
      year: 2026,
    })
  ).id;
  await desk.create(fundingLine, {
    initiative: plaza,
    source: source.id,
    year: 2026,
    requested: 77_777_777,
    approved: 80_000_000,
    spent: 20_000_000,
  });
  await desk.create(milestone, {
    initiative: plaza,
    name: 'Entrega de terreno',
    plannedOn: '2026-03-02',
    note: 'Canario de hito',
  });
  await desk.create(progress, { initiative: plaza, measuredOn: '2026-06-30', physical: 35, note: 'Canario de avance' });
  const file = { ...(await house.files.save(new TextEncoder().encode('foto'))), name: 'plaza.jpg', type: 'image/jpeg' };
  photograph = (await desk.create(document, { initiative: plaza, name: 'La plaza hoy', kind: 'photograph', file })).id;
  await desk.create(document, { initiative: plaza, name: 'Canario de papel', file });
  secret = (
    await desk.create(initiative, {
      name: 'Canario escondido',
      locality: hidden.id,
      amount: 5,
      year: 1999,
      sector: 'justice',
    })
  ).id;
  read = openSnapshots(house.database);
});
after(() => house.close());

test('nothing is seen until somebody publishes it', async () => {
  assert.deepEqual((await read()).initiatives, []);
});

test('who formulates does not publish: the director does, and it is written who and when', async () => {
  const formulator = house.store.for(actorWith(['E4', 'E5', 'E6'], ana));
  await assert.rejects(publishInitiatives(formulator, [plaza], { published: true }), Refused);
  await assert.rejects(formulator.create(initiativePublication, { initiative: plaza, published: true }), Refused);
  assert.equal(await publishInitiatives(director(), [plaza], { published: true, reason: 'Acuerdo 12' }), 1);
  const [row] = (await house.store.house().list(initiativePublication)).items;
  assert.equal(row?.decidedBy?.name, 'Ana Pincheira');
  assert.ok(row?.decidedAt);
});

test('of what is published only public fields are read, and nothing of what is not', async () => {
  const { initiatives } = await read();
  assert.equal(initiatives.length, 1);
  const [open] = initiatives;
  assert.equal(open?.locality, 'Las Acacias');
  assert.deepEqual(
    open?.money.map(({ id, ...line }) => line),
    [{ source: 'FRIL', year: 2026, approved: 80_000_000, spent: 20_000_000 }],
  );
  assert.equal(open?.physicalProgress, 35);
  assert.deepEqual(open?.documents, []);
  assert.doesNotMatch(JSON.stringify(initiatives), /Canario|Pincheira|77777777|"FI"|profiled/);
});

test('a paper is seen when it is published itself, and only on an initiative that is', async () => {
  assert.equal(await publishDocuments(director(), house.files, [photograph], { published: true }), 1);
  const papers = (await read()).byId.get(plaza)?.documents.map(({ name }) => name);
  assert.deepEqual(papers, ['La plaza hoy']);
  await publishInitiatives(director(), [plaza], { published: false, reason: 'Se revisa' });
  assert.deepEqual((await read()).initiatives, []);
  await publishInitiatives(director(), [plaza], { published: true });
  const { items } = await house.store.house().list(documentPublication);
  assert.equal(items.length, 1);
});

test('what is withdrawn is gone at the next question', async () => {
  assert.equal((await read()).initiatives.length, 1);
  await publishInitiatives(director(), [plaza], { published: false });
  assert.equal((await read()).initiatives.length, 0);
  assert.equal(await publishInitiatives(director(), [plaza, secret], { published: false }), 0);
  await publishInitiatives(director(), [plaza], { published: true });
});

const refusal = (address: string, initiatives: Awaited<ReturnType<typeof read>>['initiatives']): string => {
  try {
    answering(initiatives, readAsked(new URLSearchParams(address)));
    return '';
  } catch (error) {
    assert.ok(error instanceof Refused);
    return error.message;
  }
};

test('filters, search, sums and choices know nothing of what is not published', async () => {
  const { initiatives } = await read();
  const asked = (address: string) => answering(initiatives, readAsked(new URLSearchParams(address)));
  assert.equal(asked('q=acacias+reposicion').length, 1);
  for (const words of ['canario', 'tecnico', 'pincheira', '77777777', 'escondido'])
    assert.deepEqual(asked(`q=${words}`), []);
  // A place where only hidden things are answers as a place that does not exist.
  assert.equal(
    refusal('localidad=Canario Alto', initiatives).replace('Canario Alto', '…'),
    refusal('localidad=Ninguna Parte', initiatives).replace('Ninguna Parte', '…'),
  );
  assert.notEqual(refusal('ano=1999', initiatives), '');
  assert.notEqual(refusal('sector=Justicia', initiatives), '');
  assert.doesNotMatch(JSON.stringify(choicesOf(initiatives)), /Canario|1999|Justicia/);
  assert.deepEqual(sumsOf(asked('')), {
    count: 1,
    amount: 90_000_000,
    approved: 80_000_000,
    spent: 20_000_000,
    byPhase: new Map([['preparation', 1]]),
  });
});

test('a filter, an order or a page that is not there is refused in words', () => {
  for (const address of ['responsable=Ana', 'state=observed', 'orden=updatedAt', 'pagina=0', 'pagina=1e9', 'sort=rate'])
    assert.match(refusal(address, []), /no se puede|No hay una página/, address);
});

test('each state has a phase in the words of a citizen', async () => {
  for (const state of Object.keys(initiativeWorkflow.states)) {
    const [row] = await house.database.rows<{ phase: string }>(`select ${phaseSql('$1::text')} as phase`, [state]);
    assert.ok(row && Object.hasOwn(phases, row.phase), state);
  }
});

test('no field that tells of a person or of an internal judgement is declared open', () => {
  for (const record of house.catalog.records)
    for (const key of record.openData ?? []) {
      const field = fieldOf(record, key);
      assert.ok(field, `${record.name}.${key}`);
      assert.notEqual(field.target, 'person', `${record.name}.${key}`);
      assert.ok(!['rate', 'note', 'technicalUnit', 'requested', 'responsible'].includes(key), `${record.name}.${key}`);
    }
});
