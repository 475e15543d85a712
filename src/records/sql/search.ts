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

/** The vector of a record: its words by their Spanish endings, as written and without accents. */
export const searchVector = (record: RecordType, alias = ''): string => {
  const columns = searchable(record).map((column) => `coalesce(${alias}${column}, '')`);
  if (columns.length === 0) return `''::tsvector`;
  const text = columns.join(` || ' ' || `);
  return `to_tsvector('spanish', ${text} || ' ' || ${fold(text)})`;
};

/** The condition that rows match what the person typed, in whole words. */
export const searchCondition = (vector: string, words: string, bind: Binder): string => {
  const place = bind(words, 'text');
  // Both spellings: endings are told apart by their accents («canción», «canciones»).
  return `${vector} @@ (websearch_to_tsquery('spanish', ${place}) || websearch_to_tsquery('spanish', ${fold(place)}))`;
};
