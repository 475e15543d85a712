import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import { acting } from '../../../charter/index.ts';
import { absenceOf, bringCharter, delegationOf, person, tenure } from './index.ts';

// The clock of this town hall moves as the tests tell it.
let now = new Date('2026-05-04T12:00:00Z');
let town: Awaited<ReturnType<typeof houseForTest>>;
let posts: Map<string, string>;
const people = new Map<string, string>();
const tenures = new Map<string, string>();
const house = () => town.store.house();
const id = (known: ReadonlyMap<string, string>, key: string): string => known.get(key) ?? assert.fail(key);

before(async () => {
  town = await houseForTest('municipality', { now: () => now });
  posts = (await bringCharter(house(), town.charter)).post;
  for (const [name, post] of [
    ['Marta Huenchul', 'alcalde'],
    ['Raúl Cofré', 'administrador-municipal'],
    ['Irene Pavez', 'secretario-municipal'],
    ['Pablo Leiva', 'director-secplac'],
  ] as const) {
    const made = await house().create(person, { name, email: `${post}@ejemplo.cl` });
    const held = await house().create(tenure, {
      post: id(posts, post),
      person: made.id,
      capacity: 'titular',
      startAt: '2024-12-06T03:00:00Z',
      basis: 'Decreto de prueba 1',
    });
    people.set(name, made.id);
    tenures.set(post, held.id);
  }
});
after(() => town.close());

const whoPresides = async (at: string, asOf?: string): Promise<string> => {
  const answer = acting({ post: id(posts, 'alcalde'), at, function: 'ALC1' }, await town.facts(asOf));
  if ('vacant' in answer) return answer.missing;
  return `${[...people].find(([, each]) => each === answer.person)?.[0]}, ${answer.capacity}`;
};
const away = (post: string, startAt: string, endAt: string | null, cause = 'leave') =>
  house().create(absenceOf(town.charter), { tenure: id(tenures, post), startAt, endAt, cause });

test('while the mayor is on leave the administrator acts, signs with (S), and the mayor does not', async () => {
  await away('alcalde', '2026-05-05T04:00:00Z', '2026-05-15T04:00:00Z');
  now = new Date('2026-05-06T12:00:00Z');
  town.forgetActors();
  const [deputy, mayor] = await Promise.all(
    ['Raúl Cofré', 'Marta Huenchul'].map((name) => town.actorFor(id(people, name))),
  );
  const acts = deputy?.holdings.find(({ postCode }) => postCode === 'alcalde');
  assert.deepEqual([acts?.capacity, acts?.functions], ['subrogante', ['ALC1']]);
  assert.match(acts?.basis ?? '', /Ley 18\.695, art\. 62/);
  assert.deepEqual(mayor?.holdings, []);
  assert.equal(await whoPresides('2026-05-15T04:00:00Z'), 'Marta Huenchul, titular');
});

test('what was known then stays answerable after a later record of the absence', async () => {
  now = new Date('2026-06-20T12:00:00Z');
  await away('alcalde', '2026-06-10T04:00:00Z', '2026-06-12T04:00:00Z');
  assert.equal(await whoPresides('2026-06-11T12:00:00Z'), 'Raúl Cofré, subrogante');
  assert.equal(await whoPresides('2026-06-11T12:00:00Z', '2026-06-11T12:00:00Z'), 'Marta Huenchul, titular');
});

test('the subrogation of a mayor lasts 45 days, 130 when she is ill, as the law value says', async () => {
  now = new Date('2026-07-01T12:00:00Z');
  const plain = await away('alcalde', '2026-07-01T04:00:00Z', '2027-07-01T04:00:00Z');
  assert.equal(await whoPresides('2026-08-14T12:00:00Z'), 'Raúl Cofré, subrogante');
  assert.match(await whoPresides('2026-08-16T12:00:00Z'), /ninguno de sus 3 reemplazos/);
  await house().update(absenceOf(town.charter), { id: plain.id }, { cause: 'medical' });
  assert.equal(await whoPresides('2026-08-16T12:00:00Z'), 'Raúl Cofré, subrogante');
  assert.match(await whoPresides('2026-11-10T12:00:00Z'), /ninguno de sus 3 reemplazos/);
});

test('a second holder of a post with one seat is refused with the name of the first', async () => {
  const second = { post: id(posts, 'alcalde'), person: id(people, 'Pablo Leiva'), capacity: 'titular', basis: 'Error' };
  await assert.rejects(
    house().create(tenure, { ...second, startAt: '2026-03-01T04:00:00Z' }),
    /una sola persona y Marta Huenchul lo ejerce desde el 6 dic 2024/,
  );
});

test('an absence outside of the tenure, or that ends before it begins, is refused', async () => {
  await assert.rejects(away('alcalde', '2020-01-01T04:00:00Z', null), /debe comenzar en ese tiempo/);
  await assert.rejects(
    away('alcalde', '2026-10-01T04:00:00Z', '2026-09-01T04:00:00Z'),
    /término debe ser posterior al comienzo/,
  );
});

test('nobody delegates a function that they do not have', async () => {
  const delegation = delegationOf(town.charter);
  const wanted = { tenure: id(tenures, 'director-secplac'), startAt: '2026-05-01T04:00:00Z', basis: 'Decreto 3' };
  const irene = id(people, 'Irene Pavez');
  await assert.rejects(
    house().create(delegation, { ...wanted, person: irene, scope: ['ALC1'] }),
    /no tiene la función ALC1: sólo se delega lo que se tiene/,
  );
  await assert.rejects(
    house().create(delegation, { ...wanted, person: id(people, 'Pablo Leiva'), scope: ['G5'] }),
    /Nadie delega en sí mismo/,
  );
  await house().create(delegation, { ...wanted, person: irene, scope: ['G5'] });
});
