import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { Refused } from '../records/refused.ts';
import { certificateBy, certifyActing, verifyCertificate } from './actingCertificates.ts';
import { ownValue } from './common/law/index.ts';
import {
  absenceOf,
  actingCertificate,
  bringCharter,
  person,
  postOf,
  substitutionRuleOf,
  tenure,
} from './common/posts/index.ts';
import { organigramOf } from './organigram.ts';

let now = new Date('2026-05-04T12:00:00Z');
let town: Awaited<ReturnType<typeof houseForTest>>;
let mayor: string;
let held: string;
let irene: string;

before(async () => {
  town = await houseForTest('municipality', { now: () => now });
  const house = town.store.house();
  const { post } = await bringCharter(house, town.charter);
  mayor = post.get('alcalde') ?? '';
  for (const [name, code] of [
    ['Marta Huenchul', 'alcalde'],
    ['Raúl Cofré', 'administrador-municipal'],
    ['Irene Pavez', 'secretario-municipal'],
  ] as const) {
    const { id } = await house.create(person, { name, email: `${code}@ejemplo.cl` });
    const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: `Decreto de ${name}` };
    const row = await house.create(tenure, { post: post.get(code), person: id, ...act });
    if (code === 'alcalde') held = row.id;
    irene = id;
  }
  now = new Date('2026-05-04T12:01:00Z');
});
after(() => town.close());

const desk = async () => town.store.for((await town.actorFor(irene)) ?? assert.fail());
const certify = async (at: string) =>
  (await certifyActing(town, await desk(), { post: mayor, at: new Date(at) })) ?? assert.fail();

test('each certificate has the next folio, what it rests on and up to when facts counted', async () => {
  const [one, two] = [await certify('2026-05-03T12:00:00Z'), await certify('2026-05-02T12:00:00Z')];
  assert.deepEqual([one.folio, two.folio], ['EJE-2026-0001', 'EJE-2026-0002']);
  assert.match(one.answer ?? '', /^Marta Huenchul, Titular, en todas las funciones del cargo: Decreto de Marta/);
  assert.deepEqual([Date.parse(one.asOf ?? ''), one.capacity], [now.getTime(), 'titular']);
  assert.equal(await certificateBy(await desk(), ' eje-2026-0002 '), two.id);
  assert.equal((await verifyCertificate(town, await desk(), one.id)).isConfirmed, true);
});

test('a function that the post does not have is certified of nobody, and takes no folio', async () => {
  const asked = { post: mayor, at: new Date('2026-05-03T12:00:00Z') };
  for (const strange of ['SMU1', 'XYZ'])
    assert.equal(await certifyActing(town, await desk(), { ...asked, function: strange }), undefined);
  const [kept] = await town.database.rows<{ all: number }>('select count(*)::int as all from acting_certificate');
  assert.equal(kept?.all, 2);
});

test('what is recorded later changes the answer of today and not that of the certificate, which says both', async () => {
  const issued = await certify('2026-05-03T12:00:00Z');
  now = new Date('2026-05-06T12:00:00Z');
  const away = { startAt: '2026-05-02T04:00:00Z', endAt: '2026-05-05T04:00:00Z', cause: 'leave' };
  await town.store.house().create(absenceOf(town.charter), { tenure: held, ...away });
  const verified = await verifyCertificate(town, await desk(), issued.id);
  assert.equal(verified.isConfirmed, true);
  assert.match(verified.now, /^Raúl Cofré, Subrogante \(S\)/);
});

test('a name, a title or a limit that is corrected later leaves an old certificate true, with the words of its day', async () => {
  const house = town.store.house();
  now = new Date('2026-05-06T13:00:00Z');
  const issued = await certify('2026-05-03T12:00:00Z');
  const [before] = await town.database.rows<{ person: string }>('select person from tenure where id = $1', [held]);
  now = new Date('2026-05-07T12:00:00Z');
  await house.update(person, { id: before?.person ?? '' }, { name: 'Marta Huenchul Ríos' });
  await house.update(postOf(town.charter), { id: mayor }, { name: 'Alcaldesa de Trehuelemu' });
  // Nor is what the institution says later of how long a substitution serves.
  const daf = async (asOf?: Date) =>
    (await town.facts(asOf)).substitutions?.find(({ longestDays }) => longestDays === 30)?.longestDays;
  const rules = await house.list(substitutionRuleOf(town.charter), { limit: 50 });
  const rule =
    rules.items.find(({ post }) => post.name === 'Director(a) de Administración y Finanzas') ?? assert.fail();
  await house.update(substitutionRuleOf(town.charter), { id: rule.id }, { daysLimit: 'propio.concejo.citacion' });
  const limited = new Date('2026-05-07T13:00:00Z');
  now = new Date('2026-05-07T14:00:00Z');
  const own = {
    valueId: 'propio.concejo.citacion',
    says: '30',
    startOn: '2026-01-01',
    actKind: 'decree',
    actNumber: '9',
  };
  await house.create(ownValue, { ...own, actOn: '2026-05-07' });
  now = new Date('2026-05-08T12:00:00Z');
  const { isConfirmed, then, postName, now: today } = await verifyCertificate(town, await desk(), issued.id);
  assert.deepEqual([isConfirmed, postName], [true, 'Alcalde(sa)']);
  assert.match(then, /^Raúl Cofré, Subrogante/);
  const first = await certificateBy(await desk(), 'EJE-2026-0001');
  const old = await verifyCertificate(town, await desk(), first ?? '');
  assert.equal(old.isConfirmed, true);
  assert.match(old.then, /^Marta Huenchul, Titular/);
  assert.match(today, /^Raúl/);
  assert.deepEqual([await daf(limited), await daf()], [undefined, 30]);
  const tree = JSON.stringify(
    await organigramOf(town, { at: new Date('2026-05-01T12:00:00Z'), asOf: new Date('2026-05-05T12:00:00Z') }),
  );
  assert.match(tree, /Alcalde\(sa\).*Marta Huenchul"/);
});

test('twelve certificates asked at once have twelve folios in a row, and none is removed nor made loose', async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => certify('2026-05-01T12:00:00Z')));
  const numbers = many.map(({ folio }) => Number(folio?.slice(-4))).toSorted((a, b) => a - b);
  assert.deepEqual(
    numbers,
    Array.from({ length: 12 }, (_, index) => 5 + index),
  );
  const own = await desk();
  await assert.rejects(own.remove(actingCertificate, { id: many[0]?.id ?? '' }), /no se borra/);
  await assert.rejects(own.create(actingCertificate, {}), (error) => error instanceof Refused && error.status === 409);
});
