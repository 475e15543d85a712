import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { newFolder } from '../../../test/support/newFolder.ts';
import { openKeys } from './index.ts';

test('the keys of one house are refused to a house of the other edition, and stay as they were', () => {
  const file = join(newFolder(), 'keys');
  const audit = openKeys(file, 'party').named('audit').bytes;
  assert.throws(() => openKeys(file, 'municipality'), /son de la dirección comunal de un partido.*CABILDO_KEYS/s);
  assert.deepEqual(openKeys(file, 'party').named('audit').bytes, audit);
});

test('keys from before editions were written down take the edition of who opens them first', () => {
  const file = join(newFolder(), 'keys');
  const before = openKeys(file).named('sign-in').bytes;
  assert.deepEqual(openKeys(file, 'municipality').named('sign-in').bytes, before);
  assert.throws(() => openKeys(file, 'party'), /son de una municipalidad/);
});
