import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import type { Actor } from '../charter/index.ts';
import { absencePage, standingOf } from './absences.ts';
import {
  absenceFor,
  absenceOf,
  annulAbsence,
  bringCharter,
  declareAbsence,
  endAbsence,
  person,
  tenure,
} from './common/posts/index.ts';
import { gapsFor, whyNobody } from './gaps.ts';
import { initiative } from './municipality/initiatives/index.ts';

// The clock of this town hall moves as the tests tell it.
let now = new Date('2026-05-04T12:00:00Z');
let town: Awaited<ReturnType<typeof houseForTest>>;
const people = new Map<string, string>();
const tenures = new Map<string, string>();
const id = (known: ReadonlyMap<string, string>, key: string): string => known.get(key) ?? assert.fail(key);

before(async () => {
  town = await houseForTest('municipality', { now: () => now });
  const house = town.store.house();
  const { post } = await bringCharter(house, town.charter);
  for (const [name, code] of [
    ['Ana Riquelme', 'director-secplac'],
    ['Berta Lagos', 'asesor-urbanista'],
    ['Irene Pavez', 'secretario-municipal'],
    ['Pablo Leiva', 'formulador'],
  ] as const) {
    const made = await house.create(person, { name, email: `${code}@ejemplo.cl` });
    const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: `Decreto de ${code}` };
    const held = await house.create(tenure, { post: id(post, code), person: made.id, ...act });
    people.set(name, made.id);
    tenures.set(name, held.id);
  }
});
after(() => town.close());

/** The person as the house knows them now: it would ask anew within a second. */
const actor = async (name: string): Promise<Actor> => {
  town.forgetActors();
  return (await town.actorFor(id(people, name))) ?? assert.fail(name);
};
const ground = () => ({ store: town.store, absence: absenceOf(town.charter) });
const declare = (who: Actor, whose: string, values: Record<string, unknown>) =>
  declareAbsence(ground(), who, id(tenures, whose), { cause: 'leave', ...values });

test('Ana says that she is away, Berta acts for her as (S), and Ana reads on her return what was done', async () => {
  const plaza = await town.store.for(await actor('Ana Riquelme')).create(initiative, { name: 'Plaza Las Acacias' });
  const absence = await declare(await actor('Ana Riquelme'), 'Ana Riquelme', { startAt: '2026-05-04T12:00:00Z' });
  now = new Date('2026-05-06T12:00:00Z');
  const berta = await actor('Berta Lagos');
  const desk = town.store.for(berta);
  const [acting] = (await standingOf(town, desk)).acting;
  assert.deepEqual([acting?.label, acting?.absence], ['Director(a) SECPLAC (S)', absence.id]);
  const brief = (await absencePage(town, berta, absence.id)).brief;
  assert.deepEqual(
    brief?.lately.map(({ name, action }) => [name, action]),
    [['Plaza Las Acacias', 'Crear']],
  );
  await desk.update(initiative, { id: plaza.id }, { name: 'Plaza Las Acacias, segunda etapa' });

  now = new Date('2026-05-06T13:00:00Z');
  const ana = await actor('Ana Riquelme');
  assert.deepEqual(ana.holdings, []);
  await endAbsence(ground(), ana, (await absenceFor(ground(), ana, absence.id)).row);
  now = new Date('2026-05-06T13:00:02Z');
  const back = (await standingOf(town, town.store.for(await actor('Ana Riquelme')))).back;
  assert.deepEqual(
    back.map(({ acts }) => acts),
    [1],
  );
  const page = await absencePage(town, await actor('Ana Riquelme'), absence.id);
  assert.deepEqual(
    page.acts.map(({ name, action, signed }) => [name, action, signed]),
    [['Plaza Las Acacias, segunda etapa', 'Editar', 'Berta Lagos · Director(a) SECPLAC (S)']],
  );
});

test('what the deputy may do by her own post she signs in her own post', async () => {
  now = new Date('2026-05-10T12:00:00Z');
  await declare(await actor('Ana Riquelme'), 'Ana Riquelme', {
    startAt: now.toISOString(),
    endAt: '2026-05-12T12:00:00Z',
  });
  const berta = await actor('Berta Lagos');
  assert.deepEqual(
    berta.holdings.map(({ postCode, capacity }) => [postCode, capacity]),
    [
      ['asesor-urbanista', 'titular'],
      ['director-secplac', 'subrogante'],
    ],
  );
});

test('nobody declares the absence of another but the registrars, and its cause is only for them and the holder', async () => {
  now = new Date('2026-05-20T12:00:00Z');
  const later = { startAt: '2026-06-01T12:00:00Z', endAt: '2026-06-03T12:00:00Z', cause: 'medical' };
  const pablo = await actor('Pablo Leiva');
  await assert.rejects(declare(pablo, 'Ana Riquelme', later), /No existe o no está a su alcance/);
  const irene = await actor('Irene Pavez');
  const absence = await declare(irene, 'Ana Riquelme', { ...later, note: 'Con licencia en papel' });
  assert.equal((await absencePage(town, await actor('Ana Riquelme'), absence.id)).why?.cause, 'medical');
  await assert.rejects(absencePage(town, pablo, absence.id), /No existe/);
  await assert.rejects(town.store.for(pablo).one(absenceOf(town.charter), absence.id), /No existe/);
  const held = { include: ['absences'] };
  const seen: Record<string, unknown> = {
    ...(await town.store.for(pablo).one(tenure, id(tenures, 'Ana Riquelme'), held)),
  };
  assert.equal(seen.absences, undefined);

  now = new Date('2026-06-02T12:00:00Z');
  const berta = await actor('Berta Lagos');
  assert.equal((await absencePage(town, berta, absence.id)).why, null);
  const { row } = await absenceFor(ground(), irene, absence.id);
  await assert.rejects(annulAbsence(ground(), irene, row, ''), /Falta «Por qué se anuló»/);
  await annulAbsence(ground(), irene, row, 'Era para otra persona');
  const annulled = await town.store.for(irene).one(absenceOf(town.charter), absence.id);
  assert.deepEqual([annulled.note, annulled.annulledWhy], ['Con licencia en papel', 'Era para otra persona']);
  assert.equal((await actor('Ana Riquelme')).holdings.length, 1);
});

test('when nobody is left the act is blocked in words, and Irene and the concejo see which agreement is missing', async () => {
  now = new Date('2026-09-01T12:00:00Z');
  const ana = await actor('Ana Riquelme');
  await declare(ana, 'Ana Riquelme', { startAt: now.toISOString(), endAt: '2026-09-05T12:00:00Z' });
  await declare(await actor('Berta Lagos'), 'Berta Lagos', {
    startAt: now.toISOString(),
    endAt: '2026-09-05T12:00:00Z',
  });
  now = new Date('2026-09-02T12:00:00Z');
  assert.match(
    (await whyNobody(town, ['G2'])) ?? '',
    /Ahora nadie puede hacerlo\. Director\(a\) SECPLAC: su titular está ausente y su único reemplazo no puede actuar. Falta el acuerdo/,
  );
  assert.equal(await whyNobody(town, ['E6']), undefined);
  const gaps = await gapsFor(town, town.store.for(await actor('Irene Pavez')));
  const [broken] = gaps;
  assert.deepEqual([broken?.title, broken?.first[0]?.since], ['Cargos en que nadie puede actuar', '2026-09-01']);
  assert.match(broken?.first.map(({ name }) => name).join() ?? '', /Director\(a\) SECPLAC.*Falta el acuerdo/);
  assert.deepEqual(await gapsFor(town, town.store.for(await actor('Pablo Leiva'))), []);
});
