import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Facts, PostFact } from './facts.ts';
import { limitOf, type Share, sharesAt, timelineOf } from './timeline.ts';

const [speaks, pays] = ['P4', 'P7'];
const posts: PostFact[] = ['presidente', 'vice', 'secretario'].map((id) => ({
  id,
  code: id,
  label: id,
  unit: 'comunal',
  functions: [speaks, pays],
}));
const [presidente] = posts;
const day = (n: number): number => Date.UTC(2026, 0, 1) + n * 86_400_000;

const stretch = fc
  .record({ first: fc.nat(200), length: fc.option(fc.integer({ min: 1, max: 100 })) })
  .map(({ first, length }) => ({ from: day(first), ...(length !== null && { to: day(first + length) }) }));
const anyPost = fc.constantFrom('presidente', 'vice', 'secretario');
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    tenures: fc.array(fc.record({ post: anyPost, person: fc.constantFrom('Ana', 'Berta', 'César'), stretch }), {
      maxLength: 6,
    }),
    absences: fc.array(fc.record({ of: fc.nat(5), stretch, scope: fc.constantFrom<'all' | string[]>('all', [pays]) }), {
      maxLength: 5,
    }),
    rules: fc.array(fc.record({ post: anyPost, substitute: anyPost, longestDays: fc.option(fc.nat(60)) }), {
      maxLength: 4,
    }),
    designations: fc.array(fc.record({ post: anyPost, stretch }), { maxLength: 2 }),
  })
  .map(({ tenures, absences, rules, designations }) => ({
    posts,
    tenures: tenures.map(({ stretch: valid, ...held }, index) => ({
      ...held,
      ...valid,
      id: `t${index}`,
      capacity: 'titular' as const,
      basis: 'Elección',
    })),
    absences: absences.map(({ of, stretch: valid, scope }) => ({ tenure: `t${of}`, scope, ...valid })),
    substitutions: rules.map(({ longestDays, ...rule }, index) => ({
      ...rule,
      ...(longestDays !== null && { longestDays }),
      order: index + 1,
      trigger: 'both' as const,
      scope: 'all' as const,
      basis: `Estatuto ${index}`,
    })),
    designations: designations.map(({ post, stretch: valid }) => ({
      post,
      ...valid,
      person: 'Diego',
      capacity: 'suplente' as const,
      scope: 'all' as const,
      basis: 'Acuerdo',
    })),
  }));

const who = (shares: readonly Share[]) =>
  shares.map(({ functions, acting, missing }) => [functions, acting?.person, acting?.capacity, missing]);

test('at every minute the time line says who acts, and its stretches touch without a gap', () => {
  assert.ok(presidente);
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 400 * 1_440 - 1 }), (facts, minute) => {
      const at = day(0) + minute * 60_000;
      const line = timelineOf(presidente, day(0), day(400), facts);
      const here = line.find(({ from, to }) => from <= at && at < to);
      assert.deepEqual(who(here?.shares ?? []), who(sharesAt(presidente, at, facts)));
      for (const [index, { from }] of line.entries()) assert.equal(from, index === 0 ? day(0) : line[index - 1]?.to);
      assert.equal(line.at(-1)?.to, day(400));
    }),
  );
});

test('a mayor who is away since the first of May is replaced for 45 days, 130 when she is ill', () => {
  assert.ok(presidente);
  const held = { post: 'presidente', person: 'Ana', capacity: 'titular' as const, basis: 'Elección' };
  const facts = (medical: boolean): Facts => ({
    posts,
    tenures: [{ id: 't', from: day(0), ...held }],
    absences: [{ tenure: 't', from: day(120), scope: 'all', medical }],
    substitutions: [
      {
        post: 'presidente',
        order: 1,
        substitute: 'vice',
        trigger: 'absence',
        scope: 'all',
        longestDays: 45,
        longestMedicalDays: 130,
        basis: 'Ley 18.695, art. 62',
      },
    ],
  });
  assert.deepEqual(limitOf(presidente, day(130), speaks, facts(false)), {
    days: 45,
    since: day(120),
    endsAt: day(165),
  });
  assert.equal(limitOf(presidente, day(130), speaks, facts(true))?.days, 130);
  assert.equal(limitOf(presidente, day(100), speaks, facts(false)), undefined);
});
