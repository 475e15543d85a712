import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldBy } from './sendWaiting.ts';

const answer = (status: number, said: object) => toldBy(Response.json(said, { status }));

test('a phone takes for kept only what the house says that it keeps', async () => {
  const kept = { done: true, visit: 'v-1' };
  assert.deepEqual(await answer(200, kept), { line: 'reached', done: kept });
  assert.deepEqual(await answer(409, { refused: 'Ya no.' }), { line: 'reached', refused: 'Ya no.' });
  assert.deepEqual(await answer(401, { enter: true }), { line: 'enter' });
  for (const status of [403, 413, 429, 503])
    assert.deepEqual(await answer(status, { title: 'No se puede', status }), { line: 'away' });
});
