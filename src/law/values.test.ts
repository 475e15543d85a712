import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nationalValues, valueTexts } from './nationalValues.ts';
import { MalformedValues, readValues } from './readValues.ts';
import type { Values } from './value.ts';
import { valueOn, valuesOn } from './valueOn.ts';
import { domainTables } from './values.domain.testing.ts';
import { signedTable } from './values.example.ts';

const law = await nationalValues();

for (const { on, id, scope, expected, norm, verified } of signedTable)
  test(`el ${on}, ${id}${scope ? ' para quien financia' : ''} ${expected === null ? 'no rige' : `dice ${expected}`}`, () => {
    const answer = valueOn(law, id, on, scope);
    if (expected === null) {
      assert.ok('missing' in answer, `it said ${'value' in answer ? answer.value : ''}`);
      assert.match(answer.missing, /^«.+»/);
      return;
    }
    assert.ok('value' in answer, 'missing' in answer ? answer.missing : '');
    assert.deepEqual(answer.value, expected);
    if (norm) assert.equal(answer.norm, norm);
    if (verified !== undefined) assert.equal(answer.verified, verified, answer.doubt);
  });

test('every parameter of the two domain tables is here, and nothing that is in both is lost', () => {
  const rows = [...Object.entries(domainTables.planning), ...Object.entries(domainTables.party)];
  assert.equal(Object.keys(domainTables.planning).length, 131);
  assert.equal(Object.keys(domainTables.party).length, 105);
  const lost = rows.filter(([, ids]) => ids.length === 0 || ids.some((id) => !law.has(id)));
  assert.deepEqual(lost, []);
});

test('each value says what it means, by which norm, from where and how sure we are', () => {
  for (const { id, meaning, versions } of law.values()) {
    assert.match(meaning, /^[A-ZÁÉÍÓÚÑ].+\.$/, id);
    for (const { norm, source, confidence, checked } of versions) {
      assert.ok(norm.length > 4 && source.length > 10, id);
      if (confidence === 'confirmed') assert.equal(checked?.by, 'Cabildo', `${id} says confirmed and nobody read it`);
      else assert.equal(checked, undefined, `${id} says that somebody read what is only ${confidence}`);
    }
  }
});

test('what is below confirmed is never verified, on any day', () => {
  for (const value of law.values())
    for (const version of value.versions)
      if (version.confidence !== 'confirmed')
        for (const binding of valuesOn(law, value.id, version.to ?? version.from ?? '2026-11-21', version.scope ?? {}))
          if (binding.norm === version.norm) assert.equal(binding.verified, false, value.id);
});

test('a misspelt id does not compile, and one from outside is told apart', () => {
  // @ts-expect-error: the id ends in «years»
  const misspelt = valueOn(law, 'locm.pladeco.min_year', '2026-11-21');
  assert.match('missing' in misspelt ? misspelt.missing : '', /«locm\.pladeco\.min_year» no está en los archivos/);
});

test('the law and the funder on the same guarantee are both shown, and neither blocks', () => {
  const works = { region: '16', funder: 'FRIL', year: 2025 };
  const answer = valueOn(law, 'ley19886.fiel_pct', '2026-11-21', works);
  assert.ok('value' in answer);
  assert.equal(answer.value, 5);
  assert.deepEqual(
    answer.others.map(({ value, norm }) => [value, norm]),
    [[10, 'Guía FRIL 2025, Gobierno Regional de Ñuble (al menos ese porcentaje)']],
  );
  assert.equal(answer.verified, false);
  const alone = valueOn(law, 'ley19886.fiel_pct', '2026-11-21');
  assert.ok('value' in alone && alone.verified && alone.others.length === 0);
});

test('before its first day a value says from when it governs; after its last, until when it did', () => {
  const before = valueOn(law, 'dp.answer', '2026-11-30');
  assert.match('missing' in before ? before.missing : '', /el 30 nov 2026 todavía no regía; rige desde el 1 dic 2026/);
  const after = valueOn(law, 'ds661.tramo.lq', '2025-01-02');
  assert.match('missing' in after ? after.missing : '', /rigió hasta el 11 dic 2024/);
  const elsewhere = valueOn(law, 'conv.llamado', '2026-11-21');
  assert.match('missing' in elsewhere ? elsewhere.missing : '', /sólo se conoce para FRIL, año 2025, región 16/);
  const own = valueOn(law, 'statute.citation', '2026-11-21');
  assert.match('missing' in own ? own.missing : '', /lo fija la institución y nadie lo ha ingresado/);
});

const edited = async (name: string, edit: (text: string) => string): Promise<Values> =>
  readValues((await valueTexts()).map((each) => (each.name === name ? { name, text: edit(each.text) } : each)));

const problemsOf = async (work: () => Promise<Values>): Promise<readonly string[]> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof MalformedValues) return error.problems;
    throw error;
  }
  return [];
};

test('a lawyer corrects a value in its file, and the answer is the corrected one', async () => {
  const corrected = await edited('locm-concejo.yaml', (text) => text.replace('value: 500', 'value: 600'));
  const answer = valueOn(corrected, 'locm.concejo.contrato_umbral', '2026-11-21');
  assert.equal('value' in answer && answer.value, 600);
});

test('a file that is written wrong says its name, line and key', async () => {
  const wrong = (from: string, to: string) =>
    problemsOf(() => edited('ley-19880.yaml', (text) => text.replace(from, to)));
  const line = async (text: string) =>
    (await valueTexts())
      .find(({ name }) => name === 'ley-19880.yaml')
      ?.text.split(text)[0]
      ?.split('\n').length ?? 0;
  const at = await line('value: 50');
  assert.deepEqual(await wrong('value: 50', 'valor: 50'), [
    `ley-19880.yaml, línea ${at - 1} (values › 1 › versions › 0 › value): El valor (value) es un número, un texto o una lista de números.`,
    `ley-19880.yaml, línea ${at} (values › 1 › versions › 0 › valor): «valor» no es una palabra de estos archivos.`,
  ]);
  assert.match(
    (await wrong('from: 2003-05-29', 'from: 2003-02-30'))[0] ?? '',
    /línea \d+ .*from\): No es una fecha del calendario/,
  );
  assert.match(
    (await wrong('confidence: confirmed', 'confidence: segura'))[0] ?? '',
    /línea \d+ \(read › confidence\): Diga confirmed, likely o doubtful/,
  );
  assert.match((await wrong('norm: Ley 19.880 art. 26', 'nota: x'))[0] ?? '', /Falta la norma/);
  assert.match(
    (await wrong('  - id: ley19880.informe', '   - id: ley19880.informe'))[0] ?? '',
    /^ley-19880\.yaml, línea \d+/,
  );
  assert.match(
    (await wrong('id: ley19880.informe', 'id: ley19880.decision'))[0] ?? '',
    /«ley19880\.decision» ya está en ley-19880\.yaml/,
  );
});

test('two versions on the same day are refused, with what to mend', async () => {
  const overlapping = await problemsOf(() =>
    edited('compras-reglamento.yaml', (text) =>
      text.replace(/to: 2024-12-11(\s+value: \[1000, 2000\])/, 'to: 2024-12-12$1'),
    ),
  );
  assert.match(overlapping[0] ?? '', /Rige los mismos días que «Portal.+termine la otra el día anterior al 2024-12-12/);
  const backwards = await problemsOf(() =>
    edited('inversion.yaml', (text) => text.replace(/to: 2026-12-31(\s+value: 8\b)/, 'to: 2025-12-31$1')),
  );
  assert.match(backwards[0] ?? '', /Termina \(2025-12-31\) antes de comenzar \(2026-01-01\)/);
});
