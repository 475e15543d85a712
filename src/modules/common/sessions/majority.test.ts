import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nationalValues } from '../../../law/nationalValues.ts';
import { signedCases } from './majority.example.ts';
import { outcome, type Rule } from './majority.ts';
import { quorumFor, ruleFor } from './rules.ts';

const law = await nationalValues();
const on = '2026-11-21';
const kindOf = (norm: string) => (norm.startsWith('Ley') ? 'council' : 'leadership');

for (const { matter, inOffice, present, favour, against, abstain = 0, barred = 0, casting, ...signed } of signedCases)
  test(`${matter}, ${inOffice} en ejercicio, ${present} presentes, ${favour}–${against}: ${signed.why}`, () => {
    const rule = ruleFor(matter, kindOf(signed.norm), law, on);
    assert.ok(rule);
    const votes = { favour, against, abstain, barred };
    const found = outcome(rule, { inOffice, present, votes, ...(casting ? { casting } : {}) });
    assert.equal('impossible' in found ? 'impossible' : found.result, signed.expected);
    if ('impossible' in found) return;
    assert.equal(found.needed, signed.needed);
    if (signed.norm.startsWith('Ley')) assert.ok(found.says.includes(signed.norm), found.says);
  });

test('what nobody has verified says so: the contract on the threshold, and whatever a statute decides', () => {
  assert.equal(ruleFor('contract', 'council', law, on)?.verified, false);
  assert.equal(ruleFor('general', 'leadership', law, on)?.verified, false);
  assert.equal(ruleFor('general', 'council', law, on)?.verified, true);
  assert.equal(quorumFor('council', null, law, on).verified, true);
  assert.match(quorumFor('leadership', 'statute.sitting', law, on).norm, /falta el valor «statute\.sitting»/);
});

test('who is barred is told as a doubt only where not counting them would change the result', () => {
  const rule = ruleFor('general', 'council', law, on);
  assert.ok(rule);
  const count = (favour: number, against: number) =>
    outcome(rule, { inOffice: 6, present: 6, votes: { favour, against, abstain: 0, barred: 1 } });
  const close = count(3, 2);
  assert.ok('doubts' in close && close.doubts.some((doubt) => /bastarían 3 votos/.test(doubt)));
  const clear = count(5, 0);
  assert.ok('doubts' in clear && clear.doubts.length === 0);
});

const bodies = fc
  .record({
    inOffice: fc.integer({ min: 1, max: 60 }),
    away: fc.nat(60),
    cuts: fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }),
  })
  .map(({ inOffice, away, cuts }) => {
    const present = Math.max(0, inOffice - away);
    const [first = 0, second = 0, third = 0] = cuts.map((cut) => Math.min(cut, present)).sort((a, b) => a - b);
    return {
      inOffice,
      present,
      votes: { favour: first, against: second - first, abstain: third - second, barred: present - third },
    };
  });
const rules: Rule[] = [
  { name: 'mayoría', of: 'present', moreThan: [1, 2], norm: 'n', verified: true },
  { name: 'dos tercios', of: 'inOffice', atLeast: [2, 3], norm: 'n', verified: true },
];

test('one vote more in favour never turns what was approved into what is not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rules), bodies, (rule, count) => {
      const before = outcome(rule, count);
      if ('impossible' in before || before.result !== 'approved' || count.votes.against === 0) return;
      const { favour, against } = count.votes;
      const after = outcome(rule, { ...count, votes: { ...count.votes, favour: favour + 1, against: against - 1 } });
      assert.ok('result' in after && after.result === 'approved');
    }),
  );
});

test('with both proposals voted at once at most one is approved', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rules), bodies, (rule, count) => {
      const { favour, against } = count.votes;
      const mirrored = outcome(rule, { ...count, votes: { ...count.votes, favour: against, against: favour } });
      const straight = outcome(rule, count);
      const approved = [straight, mirrored].filter((each) => 'result' in each && each.result === 'approved');
      assert.ok(approved.length <= 1);
    }),
  );
});
