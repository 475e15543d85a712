import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { type ChangeWatch, watchChanges } from './changeWatch.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

const asked = async (watch: ChangeWatch, signal: AbortSignal) => {
  const now = { record: 'initiative', patience: 30_000, signal };
  const { mark } = await watch.since(now);
  return { ...now, mark };
};

test('who asks while the server begins to stop is not left waiting', { timeout: 20_000 }, async () => {
  const watch = watchChanges(house.database);
  const question = await asked(watch, new AbortController().signal);
  const answer = watch.since(question);
  watch.close();
  assert.deepEqual((await answer).changes, []);
});

test('who goes away before the events are read takes no place among those who wait', { timeout: 20_000 }, async () => {
  const watch = watchChanges(house.database);
  const gone = new AbortController();
  const question = await asked(watch, gone.signal);
  const answer = watch.since(question);
  gone.abort();
  await answer;
  assert.equal(watch.waiting, 0);
});
