import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { inPesos } from '../../../law/units/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import {
  bringUnitValues,
  gapsUntil,
  latestValues,
  oddValues,
  sayGap,
  sayOdd,
  unitValue,
  unitValuesOn,
} from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let rosa: Desk;

before(
  async () => {
    house = await houseForTest();
    rosa = house.store.for(actorWith(['DAF1'], undefined, 'Rosa Catrileo'));
    await house.store.house().together(bringUnitValues);
  },
  { timeout: 60_000 },
);
after(() => house?.close());

const refusal = (message: RegExp, field: string) => (error: unknown) =>
  error instanceof Refused && message.test(error.message) && error.errors[0]?.field === field;

test('a new house knows the UTM of each month that is known, and says which one it lacks', async () => {
  const values = await unitValuesOn(house.database, ['2026-01-15', '2026-11-21']);
  assert.partialDeepStrictEqual(inPesos('500', 'UTM', '2026-01-15', values), { pesos: 34_875_500, of: '2026-01' });
  assert.match(JSON.stringify(inPesos('500', 'UTM', '2026-11-21', values)), /noviembre de 2026/);
  const newest = await latestValues(house.database);
  assert.deepEqual(
    newest.map(({ series, of, value }) => [series, of, value]),
    [
      ['IPC', '2026-06', '112.35'],
      ['UF', '2026-09-09', '40885.63'],
      ['UTM', '2026-09', '71721'],
    ],
  );
});

test('what is missing up to a day is said in runs, and the IPC of last month only once it is published', async () => {
  const missing = async (today: string) => (await gapsUntil(house.database, today)).map(sayGap);
  assert.deepEqual(await missing('2026-11-21'), [
    'la UTM desde octubre de 2026 hasta noviembre de 2026',
    'la UF desde el 10 de septiembre de 2026 hasta el 21 de noviembre de 2026',
    'el IPC desde julio de 2026 hasta octubre de 2026',
  ]);
  assert.deepEqual(await missing('2026-08-08'), []);
  assert.deepEqual(await missing('2026-08-09'), ['el IPC de julio de 2026']);
});

test('Rosa of finance writes by hand the UTM that the SII published, and what was missing is there', async () => {
  const row = await rosa.create(unitValue, {
    unit: 'UTM',
    period: 'octubre de 2026',
    value: '71.793',
    source: 'SII, tabla UTM 2026',
  });
  assert.deepEqual([row.period, row.value], ['2026-10', '71793']);
  const values = await unitValuesOn(house.database, ['2026-10-05']);
  assert.partialDeepStrictEqual(inPesos('1', 'UTM', '2026-10-05', values), {
    pesos: 71_793,
    source: 'SII, tabla UTM 2026',
  });
});

test('a month has one value: a second one is refused, and so is a day for the UTM or a month for the UF', async () => {
  const source = 'SII';
  await assert.rejects(
    rosa.create(unitValue, { unit: 'UTM', period: '2026-01', value: '1', source }),
    refusal(/Ya hay valores/, 'period'),
  );
  await assert.rejects(
    rosa.create(unitValue, { unit: 'UTM', period: '2027-01-15', value: '72000', source }),
    refusal(/de un mes entero: escriba enero de 2027/, 'period'),
  );
  await assert.rejects(
    rosa.create(unitValue, { unit: 'UF', period: '2027-01', value: '41000', source }),
    refusal(/cambia cada día.*promedio del mes/, 'period'),
  );
  await assert.rejects(
    rosa.create(unitValue, { unit: 'UTM', period: '2027-01', value: '0', source }),
    refusal(/mayor que cero/, 'value'),
  );
});

test('a slip of the finger is pointed at; no official value since 2010 is', async () => {
  assert.deepEqual(await oddValues(house.database), []);
  const { id } = await rosa.create(unitValue, { unit: 'UTM', period: '2026-11', value: '717.930', source: 'SII' });
  assert.deepEqual((await oddValues(house.database)).map(sayOdd), [
    'la UTM de noviembre de 2026 (717.930) difiere más de un 5 % del valor anterior (71.793)',
  ]);
  await rosa.remove(unitValue, { id });
});

test('who has no function of finance reads the values and writes none', async () => {
  const ana = house.store.for(actorWith(['G7'], undefined, 'Ana Pincheira'));
  assert.ok((await ana.list(unitValue, { limit: 1 })).total > 600);
  await assert.rejects(
    ana.create(unitValue, { unit: 'UTM', period: '2027-02', value: '72000', source: 'SII' }),
    Refused,
  );
});
