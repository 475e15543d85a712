import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { compileFigures } from './compile.ts';
import { allFigures, type Figures } from './figures.ts';
import { ana, at, liveFiveInitiatives } from './semester.example.ts';
import { asking } from './figures.testing.ts';
import { lightOf } from './progressPart.ts';
import { initiative } from '../initiatives/index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let five: Awaited<ReturnType<typeof liveFiveInitiatives>>;
let figures: Figures;
const desk = () => house.store.for(ana, at('2026-11-20'));
before(async () => {
  house = await houseForTest();
  five = await liveFiveInitiatives(house.store);
  figures = await compileFigures(desk(), { asOf: '2026-06-30', previous: '2025-12-31' });
});
after(() => house.close());

const value = (key: string): number | null | undefined =>
  allFigures(figures).find((figure) => figure.key === key)?.value;
const values = (prefix: string, keys: readonly string[]) => keys.map((key) => value(`${prefix}-${key}`));

test('the totals are those of the four initiatives that were there at the cut', () => {
  const keys = ['count', 'underWay', 'finished', 'withoutObjective', 'amount', 'requested', 'approved', 'spent'];
  assert.deepEqual(values('totals', keys), [4, 3, 0, 2, 480_000_000, 340_000_000, 300_000_000, 80_000_000]);
});

test('each objective counts its own, and what serves none is told apart', () => {
  assert.deepEqual(
    values(`objective-${five.meeting.id}`, ['count', 'amount', 'approved', 'spent']),
    [2, 200_000_000, 100_000_000, 60_000_000],
  );
  assert.deepEqual(values('objective-none', ['count', 'amount']), [2, 280_000_000]);
});

test('money is told by the source that pays', () => {
  assert.deepEqual(
    values(`source-${five.fril.id}`, ['count', 'requested', 'approved', 'spent']),
    [1, 120_000_000, 100_000_000, 60_000_000],
  );
  assert.deepEqual(values(`source-${five.fndr.id}`, ['count', 'approved', 'spent']), [1, 200_000_000, 20_000_000]);
});

test('states and sectors are counted as they were that day', () => {
  assert.deepEqual(values('state', ['executing-count', 'halted-count', 'profiled-count']), [2, 1, 1]);
  assert.deepEqual(values('sector', ['roads-count', 'roads-amount', 'social-count', 'health-count']), [
    2,
    280_000_000,
    1,
    undefined,
  ]);
});

test('ten points of deviation are on track, forty are critical, and so is what was halted', () => {
  assert.deepEqual(values('light', ['critical', 'attention', 'unmeasured', 'onTrack']), [2, 0, 0, 1]);
  assert.equal(value(`deviation-${five.street.id}`), 40);
  assert.equal(value(`physicalProgress-${five.street.id}`), 50);
  assert.equal(value(`deviation-${five.court.id}`), null);
});

test('the lights follow the written rule at each threshold', () => {
  const row = { id: '', name: '', state: 'executing', financial: 50, endOn: null, overdue: false };
  assert.deepEqual(
    [60, 60.1, 75, 75.1, 39.9, 24.9].map((physical) => lightOf({ ...row, physical })),
    ['onTrack', 'attention', 'attention', 'critical', 'attention', 'critical'],
  );
  assert.equal(lightOf({ ...row, physical: null }), 'unmeasured');
  assert.equal(lightOf({ ...row, physical: null, overdue: true }), 'attention');
  assert.equal(lightOf({ ...row, physical: 50, state: 'halted' }), 'critical');
});

test('what changed since the earlier cut: one came, one went, two moved, one slipped, money grew', () => {
  const keys = ['added', 'addedAmount', 'removed', 'stateChanges', 'amount', 'approved', 'spent', 'slipped'];
  assert.deepEqual(values('change', keys), [1, 50_000_000, 1, 2, 20_000_000, 0, 30_000_000, 1]);
  assert.deepEqual(values('move', ['funded-executing', 'executing-halted']), [1, 1]);
});

test('every figure is what its rows say, as of the cut', async () => {
  const rowsSay = asking(house.catalog, desk(), '2026-06-30');
  for (const figure of allFigures(figures)) assert.equal(await rowsSay(figure), figure.value, figure.key);
  assert.equal(new Set(allFigures(figures).map(({ key }) => key)).size, allFigures(figures).length);
});

test('a report as of a day gives the same figures whenever it is compiled', async () => {
  const again = await compileFigures(house.store.for(ana, at('2026-07-01')), {
    asOf: '2026-06-30',
    previous: '2025-12-31',
  });
  assert.deepEqual(again.parts, figures.parts);
});

test('who may not read initiatives learns no figure', async () => {
  await assert.rejects(compileFigures(house.store.for(actorWith([])), { asOf: '2026-06-30' }), /No existe/);
  assert.equal((await desk().list(initiative, { asOf: '2026-06-30' })).total, 4);
});
