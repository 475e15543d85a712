import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogOf } from '../../modules/index.ts';
import { fieldOf } from '../../records/record.ts';
import { askedLater } from './askedLater.ts';

const catalog = catalogOf('municipality');
const laterOf = (name: string, given: Readonly<Record<string, unknown>> = {}): string[] => {
  const record = catalog.record(name);
  return askedLater(record, catalog.workflowOf(record), given);
};

test('a new row is not asked for what its acts will ask, unless a page already says it', () => {
  assert.deepEqual(laterOf('absence'), ['annulledWhy']);
  assert.deepEqual(laterOf('absence', { annulledWhy: 'Error' }), []);
  assert.ok(laterOf('application').includes('submittedOn'));
  assert.ok(laterOf('application').includes('evidence'), 'the paper of what is submitted comes with it');
  assert.ok(!laterOf('application').includes('initiative'));
});

test('what a row must have, and a record that nobody moves, are asked whole', () => {
  assert.deepEqual(laterOf('fundingLine'), []);
  const required = catalog.records.flatMap((record) =>
    laterOf(record.name).filter((key) => fieldOf(record, key)?.required),
  );
  assert.deepEqual(required, []);
});
