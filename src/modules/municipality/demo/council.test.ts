import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { agreement, councillorRequest, session } from '../../common/sessions/index.ts';
import { settleCouncil } from './settleCouncil.ts';
import { settleGround } from './settleGround.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
  const ground = await settleGround(house);
  await settleCouncil({ ...ground, plan: new Map() }, dateInChile(house.clock.now()));
});
after(() => house.close());

const numbersOf = (rows: readonly { number: number | null }[]): number[] =>
  rows.flatMap(({ number }) => (number === null ? [] : [number])).sort((a, b) => a - b);

test('the year of the concejo has sessions held, one without quorum, some to come, and no number is missing', async () => {
  const desk = house.store.house();
  const { items } = await desk.list(session, { limit: 200 });
  const council = items.filter(({ body }) => body.name === 'Concejo Municipal');
  const states = Object.groupBy(council, ({ state }) => state ?? '');
  assert.ok((states.approved?.length ?? 0) > 25, JSON.stringify(Object.keys(states)));
  assert.equal(states.failed?.length, 1);
  assert.ok((states.cited?.length ?? 0) + (states.planned?.length ?? 0) >= 2);
  for (const inYear of Object.values(Object.groupBy(council, ({ heldOn }) => String(heldOn).slice(0, 4)))) {
    const numbers = numbersOf(inYear ?? []);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    );
  }
});

test('its agreements run without gaps, most are done, some are late, one was rejected, one was barred to somebody', async () => {
  const desk = house.store.house();
  const { items } = await desk.list(agreement, { limit: 300 });
  for (const inYear of Object.values(Object.groupBy(items, ({ body, year }) => `${body?.id} ${year}`)))
    assert.deepEqual(
      numbersOf(inYear ?? []),
      (inYear ?? []).map((_, index) => index + 1),
    );
  const late = items.filter(
    ({ state, dueOn }) => state === 'pending' && dueOn !== null && dueOn < dateInChile(new Date()),
  );
  assert.ok(late.length >= 2, 'some agreements are late');
  assert.ok(items.filter(({ state }) => state === 'done').length > 15);
  assert.ok(items.some(({ result }) => result === 'rejected') && items.some(({ barred }) => barred === 1));
});

test('councillors wait for some answers, one of them beyond its term', async () => {
  const { items } = await house.store.house().list(councillorRequest, { limit: 50 });
  assert.equal(items.filter(({ state }) => state === 'answered').length, 2);
  assert.ok(items.every(({ dueOn, norm }) => dueOn !== null && /Ley 18\.695 art\. 87/.test(norm ?? '')));
});
