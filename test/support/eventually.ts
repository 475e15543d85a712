import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something is true, and returns the milliseconds it took; an error meanwhile counts as not yet. */
export async function eventually(what: () => unknown, within = 10_000): Promise<number> {
  const started = Date.now();
  while (!(await isTrue(what))) {
    assert(Date.now() - started < within, `not within ${within} ms: ${what}`);
    await wait(20);
  }
  return Date.now() - started;
}

async function isTrue(what: () => unknown): Promise<boolean> {
  try {
    return Boolean(await what());
  } catch {
    return false;
  }
}
