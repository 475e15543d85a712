import assert from 'node:assert/strict';
import test from 'node:test';
import { type Charter, defineCharter, functionOf, postsWith } from './charter.ts';
import { party } from './charters/party.ts';
import { municipality } from './charters/secplac.ts';

const numbered = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
const codesOf = (charter: Charter) => charter.functions.map(({ code }) => code);

test('the municipality has every G and E of the domain pages, once, and no P', () => {
  const codes = codesOf(municipality);
  for (const code of [...numbered('G', 8), ...numbered('E', 17)])
    assert.equal(codes.filter((each) => each === code).length, 1, code);
  assert.deepEqual(
    codes.filter((code) => code.startsWith('P')),
    [],
  );
});

test('the party has every P of the domain pages, once, and no G or E', () => {
  const codes = codesOf(party);
  for (const code of numbered('P', 31)) assert.equal(codes.filter((each) => each === code).length, 1, code);
  assert.deepEqual(
    codes.filter((code) => /^[GE]\d/.test(code)),
    [],
  );
});

for (const charter of [municipality, party]) {
  test(`${charter.name}: every function is carried by some post`, () => {
    for (const code of codesOf(charter)) assert.notEqual(postsWith(charter, code).length, 0, code);
  });

  test(`${charter.name}: every function and every post says where it comes from`, () => {
    for (const { code, source } of [...charter.functions, ...charter.posts]) {
      assert.ok(source.norm.length > 4 && source.article.length > 4, code);
    }
  });

  test(`${charter.name}: every function explains itself in one sentence`, () => {
    for (const { code, does, label } of charter.functions) {
      assert.match(does, /^[A-ZÁÉÍÓÚ].*\.$/, code);
      assert.ok(label.length <= 48, `${code} has too long a label`);
    }
  });
}

test('the director of SECPLAC holds all its functions, and a formulador does not issue the report to the concejo', () => {
  const held = (post: string) => municipality.posts.find(({ code }) => code === post)?.functions ?? [];
  for (const code of [...numbered('G', 8), ...numbered('E', 17)])
    assert.ok(
      held('director-secplac').some((each) => each === code),
      code,
    );
  assert.ok(!held('formulador').includes('G2'));
});

test('whoever authorises a payment and whoever pays it hold different functions', () => {
  const both = municipality.posts.filter(({ functions }) => functions.includes('DAF1') && functions.includes('DAF2'));
  assert.deepEqual(both, []);
});

test('a charter that names an unknown function, or repeats a code, does not start', () => {
  const source = { norm: 'Ley 1', article: 'art. 1', confidence: 'known' as const };
  const units = [{ code: 'a', label: 'A' }];
  const post = { code: 'p', label: 'P', kind: 'unipersonal' as const, unit: 'a', functions: ['X'], source };
  assert.throws(
    () =>
      defineCharter({
        edition: 'party',
        name: 'N',
        units,
        posts: [post],
        functions: [],
        substitutions: [],
        vacancies: [],
        exclusions: [],
        origins: [],
        appointments: [],
      }),
    /nombra «X»/,
  );
  assert.throws(
    () =>
      defineCharter({
        edition: 'party',
        name: 'N',
        units: [...units, ...units],
        posts: [],
        functions: [],
        substitutions: [],
        vacancies: [],
        exclusions: [],
        origins: [],
        appointments: [],
      }),
    /repite/,
  );
});

test('a function is found by its code, and an unknown code is a bug', () => {
  assert.equal(functionOf(municipality, 'E6').label, 'Postular la inversión municipal');
  assert.throws(() => functionOf(municipality, 'P1'));
});
