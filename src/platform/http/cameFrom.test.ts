import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameFrom } from './cameFrom.ts';

const host = 'cabildo.trehuelemu.cl';
const cases = [
  ['our own form', { 'sec-fetch-site': 'same-origin', origin: `https://${host}` }, 'ours'],
  ['our own form in an old browser', { origin: `https://${host}` }, 'ours'],
  ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://otro.cl' }, 'another'],
  ['a form of another site in an old browser', { origin: 'https://otro.cl' }, 'another'],
  ['a page without origin', { origin: 'null' }, 'another'],
  ['an origin that is no address', { origin: 'no es una dirección' }, 'another'],
  ['a program', {}, 'unsaid'],
] as const;

for (const [who, headers, expected] of cases)
  test(`where a request comes from: ${who} → ${expected}`, () =>
    assert.equal(cameFrom({ host, ...headers }), expected));
