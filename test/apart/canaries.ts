import type { House } from '../../src/modules/house.ts';
import type { Edition } from '../../src/records/catalog.ts';
import { fieldsOf, type RecordType } from '../../src/records/record.ts';

type Declared = Pick<House, 'catalog' | 'charter'>;

/** The words by which one edition would be recognised inside the other. */
export interface Canaries {
  records: RecordType[];
  tables: string[];
  /** Labels of records, functions, posts and units, and the words that tell an edition. */
  words: string[];
}

/** What an edition declares and the other does not. */
export const canariesOf = (own: Declared, other: Declared): Canaries => {
  const known = new Set(other.catalog.records.map(({ name }) => name));
  const records = own.catalog.records.filter(({ name }) => !known.has(name));
  const saidThere = [...wordsOf(other), ...everydayWordsOf(other)];
  const words = wordsOf(own).filter(
    (word) => word.length > 5 && !saidThere.some((said) => said.toLowerCase().includes(word.toLowerCase())),
  );
  const { edition } = own.catalog;
  // Codes of a letter and a figure or two are found anywhere.
  const codes = own.charter.functions
    .map(({ code }) => code)
    .filter((code) => code.length > 3 && !other.charter.functions.some((held) => held.code === code));
  return {
    records,
    tables: records.map(({ table }) => table),
    words: [...new Set(words), ...codes, ...telling[edition]],
  };
};

// Words that no declaration has to itself, and that nobody says in the other house. (A party does speak of alcaldes and concejales.)
const telling: Readonly<Record<Edition, readonly string[]>> = {
  municipality: ['SECPLAC', 'PLADECO', 'Decreto alcaldicio', 'decreto alcaldicio', 'secretaría municipal'],
  party: ['militante', 'militancia', 'Militancia', 'núcleo', 'núcleos', 'Núcleo', 'brigada', 'brigadas', 'afiliación'],
};

const wordsOf = ({ catalog, charter }: Declared): string[] => [
  ...catalog.records.flatMap(({ label }) => label),
  ...charter.functions.flatMap(({ label, does }) => [label, does]),
  ...charter.posts.map(({ label }) => label),
  ...charter.units.map(({ label }) => label),
];

/** What the other house calls its own fields and their options: «Observación» tells nothing of who says it. */
const everydayWordsOf = ({ catalog }: Declared): string[] =>
  catalog.records.flatMap(fieldsOf).flatMap(([, { label, options }]) => [label, ...Object.values(options ?? {})]);

/** The canaries that occur in a text as whole words, in their own letters. */
export const heardIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => {
    const at = text.indexOf(word);
    return at >= 0 && !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + word.length] ?? ' '));
  });
