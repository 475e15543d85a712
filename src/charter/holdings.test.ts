import assert from 'node:assert/strict';
import test from 'node:test';
import type { Facts, PostFact, TenureFact } from './facts.ts';
import { milliseconds } from './facts.ts';
import { holdingsAt } from './holdings.ts';

const posts: PostFact[] = [
  { id: 'p1', code: 'director-secplac', label: 'Director(a) SECPLAC', unit: 'secplac', functions: ['G1', 'G2'] },
  {
    id: 'p2',
    code: 'formulador',
    label: 'Formulador(a)',
    unit: 'secplac',
    kind: 'collegiate',
    functions: ['E6'],
    to: '2026-07-01T00:00:00-04:00',
  },
];
const from2025: TenureFact = {
  id: 't1',
  post: 'p1',
  person: 'ana',
  capacity: 'titular',
  from: '2025-01-01T00:00:00-03:00',
  to: '2026-01-01T00:00:00-03:00',
  basis: 'Decreto 1',
};
const luis: TenureFact = { ...from2025, id: 't2', post: 'p2', person: 'luis', basis: 'Decreto 2' };

test('a post is held from its first instant and not at its last', () => {
  const codesAt = (at: string) => holdingsAt(at, 'ana', { posts, tenures: [from2025] }).map(({ postCode }) => postCode);
  assert.deepEqual(codesAt('2024-12-31T23:59:59-03:00'), []);
  assert.deepEqual(codesAt('2025-01-01T00:00:00-03:00'), ['director-secplac']);
  assert.deepEqual(codesAt('2025-12-31T23:59:59-03:00'), ['director-secplac']);
  assert.deepEqual(codesAt('2026-01-01T00:00:00-03:00'), []);
});

test('a suppressed post is held by nobody, even when its tenure was never closed', () => {
  const { to: _, ...tenure } = { ...from2025, post: 'p2' };
  assert.equal(holdingsAt('2026-06-30T23:59:59-04:00', 'ana', { posts, tenures: [tenure] }).length, 1);
  assert.equal(holdingsAt('2026-07-01T00:00:00-04:00', 'ana', { posts, tenures: [tenure] }).length, 0);
});

test('the same instant written in two zones is one instant', () => {
  assert.equal(milliseconds('2025-01-01T00:00:00-03:00'), milliseconds('2025-01-01T03:00:00Z'));
});

test('a calendar date is not an instant', () => {
  assert.throws(() => milliseconds('2025-01-01'), /no es un instante/);
  assert.throws(() => milliseconds(new Date('nunca')), /no es un instante/);
});

const shared: Facts = {
  posts,
  tenures: [from2025, luis],
  absences: [{ tenure: 't1', from: '2025-05-01T00:00-04:00', to: '2025-05-10T00:00-04:00', scope: ['G2'] }],
  substitutions: [
    { post: 'p1', order: 1, substitute: 'p2', trigger: 'absence', scope: 'all', basis: 'Reglamento interno, art. 8' },
  ],
};
const told = (person: string, at: string) =>
  holdingsAt(at, person, shared).map(({ postCode, capacity, functions, until }) => [
    postCode,
    capacity,
    functions.join(),
    until ?? null,
  ]);

test('who is away for some functions keeps the others, and the substitute gains those until the return', () => {
  assert.deepEqual(told('ana', '2025-05-05T12:00-04:00'), [
    ['director-secplac', 'titular', 'G1', '2026-01-01T03:00:00.000Z'],
  ]);
  assert.deepEqual(told('luis', '2025-05-05T12:00-04:00'), [
    ['formulador', 'titular', 'E6', '2026-01-01T03:00:00.000Z'],
    ['director-secplac', 'subrogante', 'G2', '2025-05-10T04:00:00.000Z'],
  ]);
  assert.deepEqual(told('luis', '2025-05-10T00:00-04:00').length, 1);
});

test('what is delegated is held beside its holder, no further than what the holder has, and ends with the tenure', () => {
  const facts: Facts = {
    ...shared,
    delegations: [
      { tenure: 't1', person: 'eva', from: '2025-02-01T00:00-03:00', scope: ['G1', 'E6'], basis: 'Decreto 9' },
    ],
  };
  const functionsOf = (at: string) => holdingsAt(at, 'eva', facts).flatMap(({ functions }) => functions);
  assert.deepEqual(functionsOf('2025-03-01T12:00-03:00'), ['G1']);
  assert.deepEqual(functionsOf('2026-01-01T00:00-03:00'), []);
});
