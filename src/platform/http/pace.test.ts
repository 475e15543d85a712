import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askerOf, createPace } from './pace.ts';

test('an address that asks too much waits, and asks again after the seconds that it was told', () => {
  let at = 0;
  const pace = createPace({ burst: 3, perSecond: 0.5, addresses: 10, now: () => at });
  assert.deepEqual(
    [1, 2, 3].map(() => pace('a')),
    [0, 0, 0],
  );
  assert.equal(pace('a'), 2);
  assert.equal(pace('b'), 0, 'another address does not pay for it');
  at = 2_000;
  assert.equal(pace('a'), 0);
  assert.ok(pace('a') > 0);
});

test('a million addresses take no more memory than the addresses that are kept', () => {
  const pace = createPace({ burst: 1, perSecond: 0.001, addresses: 2, now: () => 0 });
  pace('old');
  for (let each = 0; each < 1_000; each += 1) pace(`address ${each}`);
  assert.equal(pace('old'), 0, 'the oldest was forgotten');
  assert.ok(pace('address 999') > 0, 'the last is known');
});

test('only a proxy of the same machine is believed about who asks', () => {
  const forwarded = { 'x-forwarded-for': '1.1.1.1, 200.1.2.3' };
  assert.equal(askerOf('127.0.0.1', forwarded), '200.1.2.3');
  assert.equal(askerOf('190.5.5.5', forwarded), '190.5.5.5');
  assert.equal(askerOf('127.0.0.1', {}), '127.0.0.1');
});

test('the addresses of one IPv6 network count as one', () => {
  assert.equal(askerOf('2800:300:1:2:aaaa::1', {}), '2800:300:1:2::/64');
  assert.equal(askerOf('2800:300:1:2:bbbb:cccc:dddd:eeee', {}), '2800:300:1:2::/64');
  assert.equal(askerOf('2800::1', {}), '2800:0:0:0::/64');
  assert.notEqual(askerOf('2800:300:1:3::1', {}), '2800:300:1:2::/64');
});
