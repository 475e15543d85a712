import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { bringUnitValues, unitValue } from '../../common/units/index.ts';
import { bringSources, copyToNextYear, fundingCall, fundingSource, nextYearOf, sourcePaper } from './index.ts';

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

test('a source goes to the next year with its papers, a year later and less sure, once, without its calls', async () => {
  await ana.update(fundingSource, { id: fril }, { limitAmount: '5.000', limitUnit: 'UTM', limitOn: '2026-01-01' });
  const days = { opensOn: '2026-03-01', closesOn: '2026-04-01' };
  await ana.create(fundingCall, { name: 'FRIL, primer llamado', source: fril, ...days });
  const before = await papersOf(fril);
  await house.store.house().remove(fundingSource, { id: await named('FRIL 2027') });
  const { id, name } = await copyToNextYear(ana, fril, '2026-11-21');
  assert.equal(name, 'FRIL 2027');
  const [old, next] = [await ana.one(fundingSource, fril), await ana.one(fundingSource, id)];
  assert.deepEqual(
    [next.year, next.limitOn, next.previous?.id, next.renditionRule, next.stages],
    [2027, '2027-01-01', fril, old.renditionRule, old.stages],
  );
  assert.notEqual(next.confidence, 'confirmed');
  assert.notEqual(next.amountsConfidence, 'confirmed');
  const after = await papersOf(id);
  assert.deepEqual(
    after.map(({ paperKind, required, appliesIf }) => [paperKind.name, required, appliesIf]),
    before.map(({ paperKind, required, appliesIf }) => [paperKind.name, required, appliesIf]),
  );
  assert.ok(before.length > 0 && after.every(({ confidence }) => confidence !== 'confirmed'));
  const calls = await ana.list(fundingCall, { filters: [{ field: 'source', operator: 'eq', value: id }] });
  assert.equal(calls.total, 0);
  await assert.rejects(copyToNextYear(ana, fril, '2026-11-21'), /«FRIL 2027» ya está escrita/);
  assert.equal((await nextYearOf(ana, id, '2026-11-21')).name, 'FRIL 2028');
  await assert.rejects(ana.update(fundingSource, { id }, { previous: id }), /año anterior de sí misma/);
  const reader = house.store.for(actorWith(['E6'], undefined, 'Luis Soto'));
  await assert.rejects(copyToNextYear(reader, id, '2026-11-21'), Refused);
});

const papersOf = async (source: string) =>
  (
    await ana.list(sourcePaper, { filters: [{ field: 'source', operator: 'eq', value: source }], limit: 100 })
  ).items.toSorted((one, other) => one.paperKind.name.localeCompare(other.paperKind.name));

const named = async (name: string): Promise<string> =>
  (await ana.list(fundingSource, { filters: [{ field: 'name', operator: 'eq', value: name }] })).items[0]?.id ?? '';
