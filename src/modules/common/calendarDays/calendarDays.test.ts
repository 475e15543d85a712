import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { bringInstitution } from '../institution/index.ts';
import { bringTerritory, commune, region } from '../territory/index.ts';
import {
  calendarConfirmation,
  calendarFacts,
  calendarOfHouse,
  dayException,
  isConfirmed,
  nextYearUnconfirmed,
  standingOf,
} from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let elena: Desk;
const ids: Record<string, string> = {};
before(
  async () => {
    house = await houseForTest();
    elena = house.store.for(actorWith(['SMU1'], undefined, 'Elena Quilodrán'));
    const desk = house.store.house();
    await bringTerritory(desk);
    await desk.together((inside) =>
      bringInstitution(inside, { name: 'Municipalidad de Arica', edition: 'municipality', commune: '15101' }),
    );
    for (const code of ['15', '13']) ids[code] = (await idOf(region, code)) ?? '';
    for (const code of ['15101', '13101']) ids[code] = (await idOf(commune, code)) ?? '';
  },
  { timeout: 60_000 },
);
after(() => house?.close());
beforeEach(async () => {
  for (const record of [dayException, calendarConfirmation])
    for (const { id } of (await elena.list(record)).items) await elena.remove(record, { id });
});

const idOf = async (record: typeof region | typeof commune, code: string) =>
  (await house.store.house().list(record, { filters: [{ field: 'code', operator: 'eq', value: code }] })).items[0]?.id;

const plebiscite = {
  dayOn: '2027-06-14',
  kind: 'holiday',
  reason: 'Plebiscito comunal',
  norm: 'DS 12 de 2027',
  reach: 'country',
};

test('the institution counts with the holidays of its own commune and region', async () => {
  const calendar = await calendarOfHouse(house);
  assert.equal(calendar.isBusinessDay('2027-06-07'), false, 'Asalto y Toma del Morro de Arica');
  assert.equal(calendar.isBusinessDay('2027-06-14'), true);
});

test('a day that Elena adds by hand stops counting at once, with her norm; removed, it counts again', async () => {
  const { id } = await elena.create(dayException, plebiscite);
  const calendar = await calendarOfHouse(house);
  assert.deepEqual(calendar.whyNot('2027-06-14'), {
    reason: 'Plebiscito comunal',
    norm: 'DS 12 de 2027',
    verified: true,
  });
  await elena.remove(dayException, { id });
  assert.equal((await calendarOfHouse(house)).isBusinessDay('2027-06-14'), true);
});

test('inside her own transaction the calendar already has the day', () =>
  elena.together(async (desk) => {
    await desk.create(dayException, plebiscite);
    const { exceptions } = await calendarFacts(desk.sql);
    assert.deepEqual(
      exceptions.map(({ on }) => on),
      ['2027-06-14'],
    );
  }));

test('a holiday of the rules may be taken by an act, and an exception of another region does not reach here', async () => {
  await elena.create(dayException, {
    ...plebiscite,
    dayOn: '2027-07-16',
    kind: 'working',
    reason: 'Feriado trasladado',
  });
  await elena.create(dayException, { ...plebiscite, reach: 'region', region: ids['13'] });
  const calendar = await calendarOfHouse(house);
  assert.equal(calendar.isBusinessDay('2027-07-16'), true);
  assert.equal(calendar.isBusinessDay('2027-06-14'), true);
});

test('an exception says where it holds and stands in the years that are computed', async () => {
  const refusal = (field: string) => (error: unknown) => error instanceof Refused && error.errors[0]?.field === field;
  await assert.rejects(elena.create(dayException, { ...plebiscite, reach: 'region' }), refusal('region'));
  await assert.rejects(elena.create(dayException, { ...plebiscite, reach: 'commune' }), refusal('commune'));
  await assert.rejects(elena.create(dayException, { ...plebiscite, region: ids['13'] }), refusal('region'));
  await assert.rejects(elena.create(dayException, { ...plebiscite, dayOn: '2041-01-02' }), refusal('dayOn'));
});

test('Elena confirms a year: who, when and which days are kept, and its days count as verified', async () => {
  const row = await elena.create(calendarConfirmation, { year: '2027', note: 'Comparado con el calendario oficial' });
  const kept = await elena.one(calendarConfirmation, row.id);
  assert.match(kept.signed ?? '', /^Elena Quilodrán · /);
  assert.ok(kept.confirmedAt);
  assert.match(kept.days ?? '', /^2027-01-01 .*\n.*2027-06-07/s);
  assert.ok(isConfirmed(standingOf(await calendarFacts(house.database), 2027)));
  const calendar = await calendarOfHouse(house);
  assert.equal(calendar.whyNot('2027-06-21')?.verified, true, 'the solstice is computed, and a person looked at it');
});

test('a day added after the confirmation leaves the year to be confirmed again, and says which day', async () => {
  await elena.create(calendarConfirmation, { year: '2027' });
  await elena.create(dayException, plebiscite);
  const changed = standingOf(await calendarFacts(house.database), 2027);
  assert.deepEqual([changed.added, changed.removed], [['2027-06-14 Plebiscito comunal'], []]);
  assert.equal(isConfirmed(changed), false);
  await elena.create(calendarConfirmation, { year: '2027' });
  assert.ok(isConfirmed(standingOf(await calendarFacts(house.database), 2027)));
});

test('from 1 December the keepers are told that next year is not confirmed, until somebody does it', async () => {
  const facts = () => calendarFacts(house.database);
  assert.equal(nextYearUnconfirmed(await facts(), '2026-11-30'), undefined);
  assert.match(nextYearUnconfirmed(await facts(), '2026-12-01') ?? '', /feriados de 2027 están sin confirmar/);
  await elena.create(calendarConfirmation, { year: '2027' });
  assert.equal(nextYearUnconfirmed(await facts(), '2026-12-31'), undefined);
});

test('who may not keep the calendar cannot confirm it, and nobody writes who confirmed', async () => {
  const rosa = house.store.for(actorWith(['DAF1'], undefined, 'Rosa Catrileo'));
  await assert.rejects(rosa.create(calendarConfirmation, { year: '2027' }), Refused);
  const { id } = await elena
    .create(calendarConfirmation, { year: '2027', signed: 'Otra persona' })
    .catch(() => ({ id: '' }));
  if (id) assert.match((await elena.one(calendarConfirmation, id)).signed ?? '', /Elena/);
});
