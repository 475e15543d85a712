import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import type { Actor } from '../charter/index.ts';
import { annulAbsence, absenceOf, bringCharter, person, ratificationOf, tenure } from './common/posts/index.ts';
import { initiative } from './municipality/initiatives/index.ts';

// The clock of this town hall moves as the tests tell it.
let now = new Date('2026-05-04T12:00:00Z');
let town: Awaited<ReturnType<typeof houseForTest>>;
const people = new Map<string, string>();
const tenures = new Map<string, string>();
const id = (known: ReadonlyMap<string, string>, key: string): string => known.get(key) ?? assert.fail(key);
const house = () => town.store.house();

before(async () => {
  town = await houseForTest('municipality', { now: () => now });
  const { post } = await bringCharter(house(), town.charter);
  for (const [name, code] of [
    ['Ana Riquelme', 'director-secplac'],
    ['Berta Lagos', 'asesor-urbanista'],
    ['Irene Pavez', 'secretario-municipal'],
  ] as const) {
    const made = await house().create(person, { name, email: `${code}@ejemplo.cl` });
    const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: `Decreto de ${code}` };
    people.set(name, made.id);
    tenures.set(name, (await house().create(tenure, { post: id(post, code), person: made.id, ...act })).id);
  }
});
after(() => town.close());

const actor = async (name: string): Promise<Actor> => {
  town.forgetActors();
  return (await town.actorFor(id(people, name))) ?? assert.fail(name);
};
const waiting = async () => {
  const pending = { filters: [{ field: 'state', operator: 'eq' as const, value: 'pending' }] };
  return (await house().list(ratificationOf(town.charter), pending)).items;
};
const away = (startAt: string, endAt: string | null) =>
  house().create(absenceOf(town.charter), { tenure: id(tenures, 'Ana Riquelme'), startAt, endAt, cause: 'leave' });

test('an absence recorded ten days later lists what Ana signed in it, and Irene ratifies that by a decree', async () => {
  now = new Date('2026-05-11T12:00:00Z');
  const ana = await actor('Ana Riquelme');
  await town.store.for(ana).create(initiative, { name: 'Plaza Las Acacias' });
  now = new Date('2026-05-20T12:00:00Z');
  await away('2026-05-10T04:00:00Z', '2026-05-12T04:00:00Z');
  const [listed, ...others] = await waiting();
  assert.deepEqual(
    [listed?.name, listed?.signed, others.length],
    ['Crear · Plaza Las Acacias', 'Ana Riquelme · Director(a) SECPLAC', 0],
  );
  assert.match(
    listed?.why ?? '',
    /Ana Riquelme, Director\(a\) SECPLAC: .* desde el 10 may 2026, 00:00 se registró el 20 may/,
  );

  const desk = town.store.for(await actor('Irene Pavez'));
  const decision = { agreement: 'Decreto alcaldicio 812 de 2026', note: 'La plaza era urgente.' };
  const aim = { id: listed?.id ?? '' };
  await assert.rejects(desk.act(ratificationOf(town.charter), aim, 'ratify', { note: 'sí' }), /Falta «Acto o acuerdo/);
  const ratified = await desk.act(ratificationOf(town.charter), aim, 'ratify', decision);
  assert.equal(ratified.state, 'ratified');
});

test('when the absence turns out to be wrong and is annulled, nothing waits any more', async () => {
  now = new Date('2026-06-11T12:00:00Z');
  await town.store.for(await actor('Ana Riquelme')).create(initiative, { name: 'Sede de El Boldo' });
  now = new Date('2026-06-20T12:00:00Z');
  const absence = await away('2026-06-10T04:00:00Z', '2026-06-12T04:00:00Z');
  assert.deepEqual(
    (await waiting()).map(({ name }) => name),
    ['Crear · Sede de El Boldo'],
  );
  const ground = { store: town.store, absence: absenceOf(town.charter) };
  await annulAbsence(ground, await actor('Irene Pavez'), absence, 'Era otro mes');
  assert.deepEqual(await waiting(), []);
});

test('ending an absence early, or a tenure from now on, lists nothing', async () => {
  now = new Date('2026-07-01T12:00:00Z');
  const absence = await away('2026-07-01T12:00:00Z', null);
  now = new Date('2026-07-03T12:00:00Z');
  const berta = town.store.for(await actor('Berta Lagos'));
  await berta.create(initiative, { name: 'Mirador' });
  now = new Date('2026-07-04T12:00:00Z');
  await house().update(absenceOf(town.charter), { id: absence.id }, { endAt: now.toISOString() });
  assert.deepEqual(await waiting(), []);
});

test('a tenure that ended before it was recorded lists what was signed after its end', async () => {
  now = new Date('2026-08-05T12:00:00Z');
  await town.store.for(await actor('Ana Riquelme')).create(initiative, { name: 'Parque del río' });
  now = new Date('2026-08-10T12:00:00Z');
  await house().update(tenure, { id: id(tenures, 'Ana Riquelme') }, { endAt: '2026-08-01T04:00:00Z' });
  const [listed, ...others] = await waiting();
  assert.deepEqual([listed?.name, others.length], ['Crear · Parque del río', 0]);
});
