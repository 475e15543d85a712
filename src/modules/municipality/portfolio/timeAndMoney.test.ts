import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { plainQuery } from '../../../records/query.ts';
import { fundingSource } from '../funding/index.ts';
import { convenio, convenioAmendment, remittance, rendition } from '../convenios/index.ts';
import { fundingLine, initiative, milestone, progress } from '../initiatives/index.ts';
import { spendingOf, timelineOf } from './index.ts';
import { curveOf } from './spendingCurve.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let plaza: string;
let now = '2026-03-10T12:00:00Z';
const clock = { now: () => new Date(now) };
before(async () => {
  house = await houseForTest('municipality', clock);
  const desk = house.store.house(clock);
  const years = { startOn: '2026-01-01', endOn: '2026-04-30' };
  plaza = (await desk.create(initiative, { name: 'Plaza Las Acacias', amount: 400, ...years })).id;
  const works = await desk.create(milestone, { initiative: plaza, name: 'Recepción', plannedOn: '2026-04-01' });
  await desk.create(milestone, { initiative: plaza, name: 'Entrega', plannedOn: '2026-01-15', actualOn: '2026-01-20' });
  const source = (await desk.create(fundingSource, { name: 'FRIL' })).id;
  const line = await desk.create(fundingLine, { initiative: plaza, source, year: 2026, approved: 400, spent: 100 });
  await desk.create(progress, { initiative: plaza, measuredOn: '2026-02-28', physical: 50 });
  await desk.create(initiative, { name: 'Puente Coihue', startOn: '2024-01-01', endOn: '2024-12-31' });
  now = '2026-05-20T12:00:00Z';
  await desk.update(milestone, { id: works.id }, { plannedOn: '2026-07-01' });
  await desk.update(fundingLine, { id: line.id }, { spent: 300 });
  await desk.create(progress, { initiative: plaza, measuredOn: '2026-05-01', physical: 80 });
});
after(() => house.close());

const desk = () => house.store.for(actorWith(['E5', 'E6']), clock);

test('a year shows the initiatives that have something in it, with each milestone planned and real', async () => {
  const span = { from: '2026-01-01', to: '2026-12-31' };
  const { rows, total } = await timelineOf(desk(), { query: plainQuery, span, page: 0 });
  assert.equal(total, 1);
  assert.deepEqual(
    rows[0]?.milestones.map(({ name, plannedOn, actualOn }) => [name, plannedOn, actualOn]),
    [
      ['Entrega', '2026-01-15', '2026-01-20'],
      ['Recepción', '2026-07-01', null],
    ],
  );
});

test('the plan of a past day stands beside that of now: the reception slipped from April to July', async () => {
  const ask = { query: plainQuery, span: null, page: 0, comparedOn: '2026-03-31' };
  const { rows, span } = await timelineOf(desk(), ask);
  assert.deepEqual(span, { from: '2024-01-01', to: '2026-07-01' });
  const works = rows.find(({ id }) => id === plaza)?.milestones.at(-1);
  assert.equal(works?.thenOn, '2026-04-01');
});

test('as of the end of March, the reception is still planned for April', async () => {
  const query = { ...plainQuery, asOf: '2026-03-31' };
  const { rows } = await timelineOf(desk(), { query, span: null, page: 0 });
  assert.equal(rows.find(({ id }) => id === plaza)?.milestones.at(-1)?.plannedOn, '2026-04-01');
});

test('money planned evenly over the months of the works stands beside what was spent, and works beside money', async () => {
  const curve = await spendingOf(desk(), plainQuery, '2026-05-20');
  assert.equal(curve.approved, 400);
  assert.deepEqual(
    curve.periods.map(({ label, plannedSoFar, spentSoFar, financial, physical }) => [
      label,
      plannedSoFar,
      spentSoFar,
      financial,
      physical,
    ]),
    [
      ['ene 2026', 100, 0, 0, 0],
      ['feb 2026', 200, 0, 0, 50],
      ['mar 2026', 300, 100, 25, 50],
      ['abr 2026', 400, 100, 25, 50],
      ['may 2026', 400, 300, 75, 80],
    ],
  );
});

test('as of March the later spending is not known', async () => {
  const curve = await spendingOf(desk(), { ...plainQuery, asOf: '2026-03-31' }, '2026-05-20');
  assert.deepEqual(
    curve.periods.map(({ spentSoFar }) => spentSoFar),
    [0, 0, 100, null],
  );
});

test('what was written down after its budget year counts in its last month', async () => {
  const house2 = house.store.house(clock);
  const old = (await house2.create(initiative, { name: 'Sede antigua' })).id;
  const source = (await house2.create(fundingSource, { name: 'PMU' })).id;
  await house2.create(fundingLine, { initiative: old, source, year: 2023, approved: 50, spent: 50 });
  const query = { ...plainQuery, q: 'sede antigua' };
  const curve = await spendingOf(desk(), query, '2026-05-20');
  assert.deepEqual(curve.periods.map(({ label, spent }) => [label, spent]).at(-1), ['dic 2023', 50]);
});

test('where a convenio speaks for its source, the curve ends where the totals of the initiative do', async () => {
  const house2 = house.store.house(clock);
  const hall = (await house2.create(initiative, { name: 'Sede Los Boldos' })).id;
  const source = (await house2.create(fundingSource, { name: 'FNDR' })).id;
  const other = (await house2.create(fundingSource, { name: 'Circular 33' })).id;
  const brought = { initiative: hall, source, spent: 7 };
  await house2.create(fundingLine, { ...brought, year: 2025, approved: 30 });
  await house2.create(fundingLine, { ...brought, year: 2026, approved: 60 });
  await house2.create(fundingLine, { initiative: hall, source: other, year: 2026, approved: 5, spent: 2 });
  const agreed = {
    initiative: hall,
    source,
    amount: 90,
    kind: 'financing',
    signedOn: '2025-03-01',
    endsOn: '2026-12-31',
  };
  const { id } = await house2.create(convenio, { ...agreed, name: 'Transferencia FNDR, sede Los Boldos' });
  await house2.create(remittance, { convenio: id, kind: 'received', number: 1, movedOn: '2025-06-01', amount: 60 });
  const more = { number: '1', amount: 30, approvedOn: '2025-09-01', kind: 'amount' };
  await house2.create(convenioAmendment, { convenio: id, ...more });
  const drafted = await house2.create(rendition, { convenio: id, amount: 40, period: '2026-02', number: 1 });
  await house2.act(rendition, { id: drafted.id }, 'submit', { submittedOn: '2026-03-05', folio: 'SISREC 12' });
  const { approved, spent } = await house2.one(initiative, hall);
  assert.deepEqual(
    [approved, spent],
    [125, 42],
    'the convenio with its amendment and its rendition, and the other line',
  );
  const { periods } = await spendingOf(desk(), { ...plainQuery, q: 'los boldos' }, '2026-05-20');
  const last = periods.at(-1);
  assert.equal(Math.round(last?.plannedSoFar ?? 0), approved);
  assert.equal(periods.findLast(({ spentSoFar }) => spentSoFar !== null)?.spentSoFar, spent);
  assert.equal(periods.find(({ label }) => label === 'feb 2026')?.spent, 40, 'in the month that was rendered');
  const ofFirstYear = periods
    .filter(({ label }) => label.endsWith('2025'))
    .reduce((sum, { planned }) => sum + planned, 0);
  assert.equal(Math.round(ofFirstYear), 40, 'the years of its lines, in their proportion');
});

test('nothing asked for is an empty curve; ten years are told by year', () => {
  const nothing = { planned: [], spent: [], built: [], approved: 0, withMoney: 0 };
  assert.deepEqual(curveOf(nothing, '2026-05-20').periods, []);
  const long = [2015, 2025].map((year) => ({ year, first: 1, last: 12, amount: 12 }));
  const curve = curveOf({ ...nothing, planned: long, approved: 24 }, '2020-06-01');
  assert.equal(curve.each, 'year');
  assert.equal(curve.periods.length, 11);
  assert.equal(curve.periods.at(-1)?.spent, null);
});
