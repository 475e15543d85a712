import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogOf } from './index.ts';
import { initiative } from './municipality/initiatives/index.ts';

const { consequenceOf } = catalogOf('municipality');
const follows = (...touched: string[]): boolean => consequenceOf(initiative, touched) !== undefined;

test('most of what is written of an initiative waits for nothing that follows; its code and its tender do', () => {
  assert.equal(follows('formulate'), false);
  assert.equal(follows('update', 'name', 'amount'), false);
  assert.equal(follows('create', 'name', 'code'), true);
  assert.equal(follows('tender'), true);
  assert.notEqual(consequenceOf(initiative), undefined, 'what many rows do is followed whatever they touch');
});
