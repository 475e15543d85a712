import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** Waits until something is true, and returns the milliseconds it took; an error meanwhile counts as not yet. */
export async function eventually(what: () => unknown, within = 10_000): Promise<number> {
  const started = Date.now();
  while (!(await isTrue(what))) {
    assert(Date.now() - started < within, `not within ${within} ms: ${what}`);
    await wait(20);
  }
  return Date.now() - started;
}

/** Reads until what is read is what was expected, and tells how they differ when it never is. */
export async function becomes<Value>(read: () => Promise<Value>, expected: Value, within = 60_000): Promise<void> {
  const until = Date.now() + within;
  while (Date.now() < until && !isDeepStrictEqual(await read(), expected)) await wait(50);
  assert.deepEqual(await read(), expected);
}

async function isTrue(what: () => unknown): Promise<boolean> {
  try {
    return Boolean(await what());
  } catch {
    return false;
  }
}
