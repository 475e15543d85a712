import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbered, ofBody, spoken, spokenDay, spokenInstant } from './words.ts';

test('a paper names sessions, bodies and days as acts write them', () => {
  assert.equal(
    spoken('Sesión ordinaria 31/2026 · Concejo Municipal'),
    'sesión ordinaria 31/2026 del Concejo Municipal',
  );
  assert.equal(ofBody('Comisión de obras y caminos'), 'de la Comisión de obras y caminos');
  assert.equal(ofBody('Asamblea'), 'de la Asamblea');
  assert.equal(ofBody('Comité técnico de inversiones'), 'del Comité técnico de inversiones');
  assert.equal(numbered('Acuerdo 33/2026 · Concejo Municipal'), 'Acuerdo 33/2026');
  assert.equal(spokenDay('2026-12-01'), '1 de diciembre de 2026');
  assert.equal(spokenInstant('2026-12-02T01:30:00Z'), '1 de diciembre de 2026, a las 22:30 horas');
});
