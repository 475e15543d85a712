import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Parsed } from './parsed.ts';

/** The folder of real files, and the reason to skip where it is not on this machine. */
export const shared = join(process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../shared'), 'data');
export const skipWithoutShared = existsSync(shared)
  ? false
  : 'the real files are not on this machine (set CABILDO_SHARED)';

/** What a table of cases expects of a text: a value, a value with a doubt, or a refusal whose reason matches. */
export type Expected<Value> = { is: Value } | { isProbably: Value } | { refused: RegExp };

/** One promise per case: the text as a cell holds it, and what is understood. */
export function promises<Value>(
  what: string,
  read: (text: string) => Parsed<Value>,
  cases: [string, Expected<Value>][],
): void {
  for (const [text, expected] of cases) {
    test(`${what} «${text}» ${'refused' in expected ? 'is refused' : `is ${JSON.stringify(Object.values(expected)[0])}`}`, () => {
      const parsed = read(text);
      if ('refused' in expected)
        return assert.match(parsed.ok ? `read as ${JSON.stringify(parsed.value)}` : parsed.reason, expected.refused);
      assert.ok(parsed.ok, parsed.ok ? '' : parsed.reason);
      assert.deepEqual(parsed.value, 'is' in expected ? expected.is : expected.isProbably);
      assert.equal(parsed.doubt !== undefined, 'isProbably' in expected, parsed.doubt);
    });
  }
}

/** A value understood without doubt. */
export const is = <Value>(value: Value): Expected<Value> => ({ is: value });
/** A value understood with a doubt. */
export const isProbably = <Value>(value: Value): Expected<Value> => ({ isProbably: value });
/** A refusal with this reason. */
export const refusedFor = (reason: RegExp): { refused: RegExp } => ({ refused: reason });
