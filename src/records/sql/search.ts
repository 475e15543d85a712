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

/** The condition that rows match what the person typed: whole words, the last of which may be half written. */
export const searchCondition = (vector: string, words: string, bind: Binder): string => {
  const [before, last] = halfWritten(words);
  const begun = last ? ` || (${wholeWords(bind(before, 'text'))} && ${begins(bind(last, 'text'))})` : '';
  return `${vector} @@ (${wholeWords(bind(words, 'text'))}${begun})`;
};

// Both spellings: endings are told apart by their accents («canción», «canciones»).
const wholeWords = (place: string): string =>
  `(websearch_to_tsquery('spanish', ${place}) || websearch_to_tsquery('spanish', ${fold(place)}))`;

// Every word is kept without accents too, so that its beginning is looked for among those.
const begins = (place: string): string => `to_tsquery('simple', ${fold(place)} || ':*')`;

/** What precedes the last word, and that word when it may go on: not a negated one, a quoted one, nor one of two letters. */
const halfWritten = (words: string): [before: string, last?: string] => {
  const last = words.includes('"') ? undefined : /(?:^|\s)([\p{L}\d]{3,})$/u.exec(words)?.[1];
  return last ? [words.slice(0, -last.length), last] : [words];
};
