import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readValues } from '../../src/law/readValues.ts';
import type { LegalValue } from '../../src/law/value.ts';

const folder = join(import.meta.dirname, '../../src/law/values');
const types: Readonly<Record<LegalValue['holds'], string>> = {
  number: 'number',
  text: 'string',
  numbers: 'readonly number[]',
};

/** The ids of the legal values with what each holds, so that a misspelt one does not compile. */
export const valueIdsText = (): string => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const texts = names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const lines = [...readValues(texts).values()].map(({ id, holds }) => `  '${id}': ${types[holds]};`);
  return `${head}\n${lines.join('\n')}\n}\n\n${foot}`;
};

const head = `/** What each legal value holds. Made from \`values/*.yaml\` by \`npm run generate\`. */
export interface ContentOf {`;
const foot = `/** The id of a legal value. */
export type ValueId = keyof ContentOf;
`;
