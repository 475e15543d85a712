import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { holdingsAt, milliseconds, type PostFact, type TenureFact } from './acting.ts';

const posts: PostFact[] = [
  { id: 'p1', code: 'director-secplac', label: 'Director(a) SECPLAC', unit: 'secplac', functions: ['G1'] },
  {
    id: 'p2',
    code: 'formulador',
    label: 'Formulador(a)',
    unit: 'secplac',
    functions: ['E6'],
    to: '2026-07-01T00:00:00-04:00',
  },
];
const from2025: TenureFact = {
  post: 'p1',
  person: 'ana',
  capacity: 'titular',
  from: '2025-01-01T00:00:00-03:00',
  to: '2026-01-01T00:00:00-03:00',
  basis: 'Decreto 1',
};

test('a post is held from its first instant and not at its last', () => {
  const codesAt = (at: string) => holdingsAt(at, 'ana', posts, [from2025]).map(({ postCode }) => postCode);
  assert.deepEqual(codesAt('2024-12-31T23:59:59-03:00'), []);
  assert.deepEqual(codesAt('2025-01-01T00:00:00-03:00'), ['director-secplac']);
  assert.deepEqual(codesAt('2025-12-31T23:59:59-03:00'), ['director-secplac']);
  assert.deepEqual(codesAt('2026-01-01T00:00:00-03:00'), []);
});

test('a suppressed post is held by nobody, even when its tenure was never closed', () => {
  const tenure: TenureFact = { ...from2025, post: 'p2', to: undefined };
  assert.equal(holdingsAt('2026-06-30T23:59:59-04:00', 'ana', posts, [tenure]).length, 1);
  assert.equal(holdingsAt('2026-07-01T00:00:00-04:00', 'ana', posts, [tenure]).length, 0);
});

test('the same instant written in two zones is one instant', () => {
  assert.equal(milliseconds('2025-01-01T00:00:00-03:00'), milliseconds('2025-01-01T03:00:00Z'));
});

test('a calendar date is not an instant', () => {
  assert.throws(() => milliseconds('2025-01-01'), /no es un instante/);
  assert.throws(() => milliseconds(new Date('nunca')), /no es un instante/);
});

const day = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000);
const someTenure = fc
  .record({
    post: fc.constantFrom('p1', 'p2'),
    person: fc.constantFrom('ana', 'luis'),
    start: fc.nat(400),
    length: fc.option(fc.nat(300)),
  })
  .map(({ post, person, start, length }): TenureFact => {
    const tenure: TenureFact = { post, person, capacity: 'titular', from: day(start), basis: `Decreto ${start}` };
    if (length !== null) tenure.to = day(start + length);
    return tenure;
  });
const always: PostFact[] = posts.map((post) => ({ ...post, to: undefined }));

test('a person holds at an instant exactly the tenures of theirs that have begun and not ended', () => {
  fc.assert(
    fc.property(fc.array(someTenure, { maxLength: 8 }), fc.nat(800), (tenures, at) => {
      const open = tenures.filter(
        ({ person, from, to }) =>
          person === 'ana' &&
          milliseconds(from) <= day(at).getTime() &&
          (to === undefined || milliseconds(to) > day(at).getTime()),
      );
      assert.equal(holdingsAt(day(at), 'ana', always, tenures).length, open.length);
    }),
  );
});

test('the answer does not change between one limit of a tenure and the next', () => {
  fc.assert(
    fc.property(
      fc.array(someTenure, { maxLength: 8 }),
      fc.nat(800),
      fc.integer({ min: 0, max: 86_399_999 }),
      (tenures, at, within) => {
        const later = new Date(day(at).getTime() + within);
        assert.deepEqual(holdingsAt(later, 'ana', always, tenures), holdingsAt(day(at), 'ana', always, tenures));
      },
    ),
  );
});

test('the tenures of another person change nothing', () => {
  fc.assert(
    fc.property(fc.array(someTenure, { maxLength: 8 }), fc.nat(800), (tenures, at) => {
      const own = tenures.filter(({ person }) => person === 'ana');
      assert.deepEqual(holdingsAt(day(at), 'ana', always, tenures), holdingsAt(day(at), 'ana', always, own));
    }),
  );
});
