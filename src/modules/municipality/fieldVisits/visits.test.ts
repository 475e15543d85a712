import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { person } from '../../common/posts/index.ts';
import { document, initiative, progress } from '../initiatives/index.ts';
import {
  passToDocuments,
  sendPhotograph,
  sendVisit,
  type SentVisit,
  siteVisit,
  visitPhotograph,
  worksToVisit,
} from './index.ts';
import { camera, withExif } from './photograph.example.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let plaza: string;
let ana: ReturnType<typeof actorWith>;
let luis: ReturnType<typeof actorWith>;
before(async () => {
  house = await houseForTest('municipality', { now: () => new Date('2026-11-21T15:00:00Z') });
  const desk = house.store.house();
  const somebody = async (name: string) => actorWith(['E5', 'E6'], (await desk.create(person, { name })).id, name);
  [ana, luis] = [await somebody('Ana Pincheira'), await somebody('Luis Lento')];
  plaza = await newWork('Reposición plaza Las Acacias');
});
after(() => house.close());

const newWork = async (name: string): Promise<string> => {
  const desk = house.store.house();
  const { id } = await desk.create(initiative, { name });
  for (const action of ['formulate', 'markReady', 'submit', 'recommend', 'fund', 'begin'])
    await desk.act(initiative, { id }, action);
  return id;
};

const visitOf = (values: Partial<SentVisit> = {}): SentVisit => ({
  key: crypto.randomUUID(),
  person: ana.person,
  initiative: plaza,
  visitedOn: '2026-11-20',
  physical: 40,
  note: 'Falta el alumbrado.',
  place: '-36,51210; -72,24050',
  placeBy: 'phone',
  accuracy: 12,
  ...values,
});

const inPlaza = (field = 'initiative', value = plaza) => ({ filters: [{ field, operator: 'eq' as const, value }] });

test('a visit that is sent three times, even at once, is there once, with the progress that it saw', async () => {
  const sent = visitOf();
  const desk = house.store.for(ana);
  const first = await sendVisit(desk, sent);
  assert.deepEqual(await Promise.all([sendVisit(desk, sent), sendVisit(desk, sent)]), [first, first]);
  const { items } = await desk.list(siteVisit, inPlaza());
  assert.equal(items.length, 1);
  assert.deepEqual(
    [items[0]?.visitor?.name, items[0]?.physical, items[0]?.place?.coordinates],
    ['Ana Pincheira', 40, [-72.2405, -36.5121]],
  );
  assert.equal((await desk.one(initiative, plaza)).physicalProgress, 40);
});

test('two sendings of one visit that cross each other are one visit', async () => {
  const sent = visitOf({ visitedOn: '2026-11-12', physical: 20 });
  const answers = await Promise.all([1, 2, 3, 4].map(() => sendVisit(house.store.for(ana), sent)));
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
});

test('when somebody else wrote the progress of that day, nothing is written until the person chooses', async () => {
  const day = { visitedOn: '2026-11-18' };
  await sendVisit(house.store.for(luis), visitOf({ ...day, person: luis.person, physical: 35, note: '' }));
  const mine = visitOf({ ...day, physical: 45 });
  const asked = await sendVisit(house.store.for(ana), mine);
  assert.ok('theirs' in asked);
  assert.equal(asked.theirs.physical, 35);
  assert.match(asked.theirs.by, /Luis Lento/);
  const desk = house.store.for(ana);
  assert.equal((await desk.list(siteVisit, inPlaza('visitedOn', day.visitedOn))).total, 1);
  const stale = await sendVisit(desk, { ...mine, choice: 'mine', over: asked.theirs.version - 1 });
  assert.ok('theirs' in stale, 'they moved on meanwhile: asked again');
  await sendVisit(desk, { ...mine, choice: 'mine', over: asked.theirs.version });
  assert.equal((await desk.list(progress, inPlaza('measuredOn', day.visitedOn))).items[0]?.physical, 45);
  assert.equal((await desk.list(siteVisit, inPlaza('visitedOn', day.visitedOn))).total, 2);
});

test('who keeps what the other wrote keeps their own visit too', async () => {
  const day = { visitedOn: '2026-11-17' };
  await sendVisit(house.store.for(luis), visitOf({ ...day, person: luis.person, physical: 30 }));
  await sendVisit(house.store.for(ana), visitOf({ ...day, physical: 50, choice: 'theirs' }));
  const desk = house.store.for(ana);
  assert.equal((await desk.list(progress, inPlaza('measuredOn', day.visitedOn))).items[0]?.physical, 30);
  const seen = (await desk.list(siteVisit, inPlaza('visitedOn', day.visitedOn))).items.map(({ physical }) => physical);
  assert.deepEqual(seen.toSorted(), [30, 50]);
});

test('what one person filled in is not signed by another, and who may not visit keeps nothing', async () => {
  await assert.rejects(sendVisit(house.store.for(luis), visitOf()), /otra persona/);
  const auditor = actorWith(['CTL1'], luis.person);
  await assert.rejects(sendVisit(house.store.for(auditor), visitOf({ person: luis.person })), /No existe/);
  await assert.rejects(sendVisit(house.store.for(ana), visitOf({ visitedOn: '2026-11-22' })), /aún no llega/);
});

test('a photograph is kept once, without what the camera added; what is not one is refused by its name', async () => {
  const desk = house.store.for(ana);
  const visit = visitOf({ visitedOn: '2026-11-16', physical: null });
  const photograph = {
    key: crypto.randomUUID(),
    visit: visit.key,
    person: ana.person,
    caption: 'Muro norte',
    takenAt: '2026-11-16T14:10:00Z',
  };
  await assert.rejects(sendPhotograph(desk, house.files, photograph, camera), /envíe primero la visita/);
  await sendVisit(desk, visit);
  const id = await sendPhotograph(desk, house.files, photograph, withExif);
  assert.equal(await sendPhotograph(desk, house.files, photograph, withExif), id);
  const { items } = await desk.list(visitPhotograph);
  assert.deepEqual([items.length, items[0]?.caption, items[0]?.file.size], [1, 'Muro norte', camera.length]);
  const other = { ...photograph, key: crypto.randomUUID(), caption: 'acta.pdf' };
  await assert.rejects(sendPhotograph(desk, house.files, other, Buffer.from('%PDF-1.7')), /«acta.pdf» no es una foto/);
});

test('a photograph that is left twice at once among the documents is there once', async () => {
  const desk = house.store.for(ana);
  const visit = visitOf({ visitedOn: '2026-11-15', physical: null });
  await sendVisit(desk, visit);
  const sent = { key: crypto.randomUUID(), visit: visit.key, person: ana.person, caption: 'Acceso sur' };
  const id = await sendPhotograph(desk, house.files, { ...sent, takenAt: '2026-11-15T14:10:00Z' }, camera);
  const left = await Promise.allSettled([passToDocuments(desk, id), passToDocuments(desk, id)]);
  assert.deepEqual(left.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.equal((await desk.list(document, inPlaza())).total, 1);
});

test('a visit written at a desk leaves standing the progress that somebody wrote that day', async () => {
  const desk = house.store.for(luis);
  await desk.create(progress, { initiative: plaza, measuredOn: '2026-11-10', physical: 10 });
  for (const [visitedOn, physical] of [
    ['2026-11-10', 60],
    ['2026-11-09', 8],
  ] as const)
    await desk.create(siteVisit, { initiative: plaza, visitedOn, physical });
  const standing = (await desk.list(progress, inPlaza())).items.map((row) => [row.measuredOn, row.physical]);
  assert.deepEqual(standing.filter(([on]) => String(on) <= '2026-11-10').toSorted(), [
    ['2026-11-09', 8],
    ['2026-11-10', 10],
  ]);
});

test('the phone is given the works under way: mine first, then those that nobody visited', async () => {
  const desk = house.store.house();
  const street = await newWork('Pavimentación pasaje Los Aromos');
  const own = await newWork('Sede social El Boldo');
  await desk.update(initiative, { id: own }, { responsible: ana.person });
  await desk.create(initiative, { name: 'Idea que aún no comienza' });
  const works = await worksToVisit(house.store.for(ana));
  assert.deepEqual(
    works.map(({ id, isMine, lastVisit }) => [id, isMine, lastVisit?.on]),
    [
      [own, true, undefined],
      [street, false, undefined],
      [plaza, false, '2026-11-20'],
    ],
  );
});
