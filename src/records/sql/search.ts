import { columnOf, fieldsOf, kindOf, type RecordType } from '../record.ts';
import type { Binder } from './binder.ts';

const foldedFrom = 'áéíóúàèìòùäëïöüâêîôûñç';
const foldedTo = 'aeiouaeiouaeiouaeiounc';

const fold = (expression: string): string => `translate(lower(${expression}), '${foldedFrom}', '${foldedTo}')`;

/** The text of a record that a search reads: its written fields. */
const searchable = (record: RecordType): string[] =>
  fieldsOf(record)
    .filter(([, field]) => kindOf(field).column === 'text' && field.options === undefined)
    .map(([key]) => columnOf(key));

/** The vector of a record: Spanish endings with and without accents, and the plain words. */
export const searchVector = (record: RecordType, alias = ''): string => {
  const columns = searchable(record).map((column) => `coalesce(${alias}${column}, '')`);
  if (columns.length === 0) return `''::tsvector`;
  const text = columns.join(` || ' ' || `);
  return `to_tsvector('spanish', ${text}) || to_tsvector('spanish', ${fold(text)}) || to_tsvector('simple', ${fold(text)})`;
};

/** The condition that rows match what the person typed, in whole words. */
export const searchCondition = (vector: string, words: string, bind: Binder): string => {
  const place = bind(words, 'text');
  const queries = [
    `websearch_to_tsquery('spanish', ${place})`,
    `websearch_to_tsquery('spanish', ${fold(place)})`,
    `websearch_to_tsquery('simple', ${fold(place)})`,
  ];
  return `${vector} @@ (${queries.join(' || ')})`;
};
