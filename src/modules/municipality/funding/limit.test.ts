import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { bringUnitValues, unitValue } from '../../common/units/index.ts';
import { bringSources, fundingSource } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let ana: Desk;
let fril: string;
before(
  async () => {
    house = await houseForTest();
    ana = house.store.for(actorWith(['E2', 'E11'], undefined, 'Ana Pincheira'));
    await house.store.house().together(async (desk) => {
      await bringUnitValues(desk);
      fril = (await bringSources(desk)).get('FRIL') ?? '';
    });
  },
  { timeout: 60_000 },
);
after(() => house?.close());

const kept = async (id: string) => {
  const { limitOf, limitValue, limitPesos } = await ana.one(fundingSource, id);
  return { limitOf, limitValue, limitPesos };
};
const ofJanuary = { limitOf: '2026-01', limitValue: '69751', limitPesos: 348_755_000 };

test('the ceiling of the FRIL is kept in pesos with the UTM of January, which is named', async () =>
  assert.deepEqual(await kept(fril), ofJanuary));

test('a value corrected later, or another field changed, leaves the ceiling as it was decided', async () => {
  const filters = [
    { field: 'unit', operator: 'eq' as const, value: 'UTM' },
    { field: 'period', operator: 'eq' as const, value: '2026-01' },
  ];
  const [january] = (await ana.list(unitValue, { filters })).items;
  await ana.update(unitValue, { id: january?.id ?? '' }, { value: '69752' });
  await ana.update(fundingSource, { id: fril }, { norm: 'Ley 21.796, partida 31' });
  assert.deepEqual(await kept(fril), ofJanuary);
});

test('a ceiling of a month that is not loaded waits without pesos, and gets them when the month comes', async () => {
  const { id } = await ana.create(fundingSource, {
    name: 'FRIL 2027',
    limitAmount: '5.000',
    limitUnit: 'UTM',
    limitOn: '2027-01-01',
  });
  assert.deepEqual(await kept(id), { limitOf: null, limitValue: null, limitPesos: null });
  await ana.create(unitValue, { unit: 'UTM', period: '2027-01', value: '72.500', source: 'SII, tabla UTM 2027' });
  assert.deepEqual(await kept(id), { limitOf: '2027-01', limitValue: '72500', limitPesos: 362_500_000 });
});

test('an amount without its unit or its day is refused at that field; taken away, its pesos go too', async () => {
  const at = (field: string) => (error: unknown) => error instanceof Refused && error.errors[0]?.field === field;
  const half = { name: 'Fondo a medias', limitAmount: '100' };
  await assert.rejects(ana.create(fundingSource, half), at('limitUnit'));
  await assert.rejects(ana.create(fundingSource, { ...half, limitUnit: 'UF' }), at('limitOn'));
  await ana.update(fundingSource, { id: fril }, { limitAmount: null });
  assert.deepEqual(await kept(fril), { limitOf: null, limitValue: null, limitPesos: null });
});
