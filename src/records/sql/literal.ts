import type { Binder } from './binder.ts';

/** A text as SQL spells it; backslashes are plain signs since standard strings are the rule. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`;

/** A binder for statements that take no values, such as COPY: it writes each value into the SQL. */
export const inlineBinder = (): Binder =>
  Object.assign((value: unknown, type: string) => `${spelt(value)}::${type}`, { values: [] });

const spelt = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `array[${value.map(spelt).join(', ')}]`;
  return literal(String(value));
};
