import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initiative } from '../initiatives/index.ts';
import { results, stages } from './choices.ts';

test('an application and its initiative name stages and results with the same words', () => {
  assert.deepEqual(stages, initiative.fields.stage.options);
  assert.deepEqual(results, initiative.fields.rate.options);
});
