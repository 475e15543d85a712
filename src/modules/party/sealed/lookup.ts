import { fold } from '../../../parsing/fold.ts';
import { type Keys, keyedDigest } from '../../../platform/crypto/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { RecordType } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { type SealedValues, sealedOf } from './declared.ts';

/** Lets a row be found by its values; what was there of the same fields goes. @throws Refused when another row has one that must be its own. */
export const keepLookups = async (
  sql: Queryable,
  keys: Keys,
  record: RecordType,
  row: string,
  values: SealedValues,
): Promise<void> => {
  const { foundBy, foundByWord } = sealedOf(record);
  const given = Object.entries(values).filter(([field]) => foundBy.includes(field) || foundByWord.includes(field));
  if (given.length === 0) return;
  await sql.rows('delete from sealed_lookup where record = $1 and row_id = $2::uuid and field = any($3::text[])', [
    record.name,
    row,
    given.map(([field]) => field),
  ]);
  const lookups = given.flatMap(([field, value]) =>
    (foundBy.includes(field) ? wholeOf(value) : wordsOf(value)).map((text) => ({
      field,
      digest: digestOf(keys, record, field, text),
      is_whole: foundBy.includes(field),
    })),
  );
  try {
    await sql.rows(
      `insert into sealed_lookup (record, field, digest, row_id, is_whole)
      select $1, field, digest, $2::uuid, is_whole from jsonb_to_recordset($3::jsonb) as given(field text, digest text, is_whole boolean)`,
      [record.name, row, JSON.stringify(lookups)],
    );
  } catch (error) {
    throw isTaken(error) ? takenBy(record) : error;
  }
};

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'sealed_lookup_whole';

const takenBy = (record: RecordType): Refused => {
  const [only = ''] = sealedOf(record).foundBy;
  return new Refused('Ya hay una ficha con ese dato: búsquela antes de crear otra.', only, 409);
};

const wholeOf = (value: unknown): string[] => (value === null || value === undefined ? [] : [fold(String(value))]);

const wordsOf = (value: unknown): string[] =>
  [...new Set(wholeOf(value).flatMap((text) => text.split(/[^\p{L}\d]+/u)))].filter((word) => word.length > 1);

const digestOf = (keys: Keys, record: RecordType, field: string, text: string): string =>
  keyedDigest(`${record.name}|${field}|${text}`, keys.personal(sealedOf(record).class).ofClass);

/** The rows whose sealed field is exactly this value. */
export const rowsBy = async (
  sql: Queryable,
  keys: Keys,
  record: RecordType,
  field: string,
  value: string,
): Promise<string[]> =>
  rowsWith(
    sql,
    record,
    field,
    wholeOf(value).map((text) => digestOf(keys, record, field, text)),
  );

/** The rows whose sealed field has all of these words, accents and case aside. */
export const rowsByWords = async (
  sql: Queryable,
  keys: Keys,
  record: RecordType,
  field: string,
  words: string,
): Promise<string[]> =>
  rowsWith(
    sql,
    record,
    field,
    wordsOf(words).map((text) => digestOf(keys, record, field, text)),
  );

const rowsWith = async (sql: Queryable, record: RecordType, field: string, digests: string[]): Promise<string[]> => {
  if (digests.length === 0) return [];
  const rows = await sql.rows<{ row_id: string }>(
    `select row_id from sealed_lookup where record = $1 and field = $2 and digest = any($3::text[])
    group by row_id having count(distinct digest) = $4 order by row_id`,
    [record.name, field, digests, digests.length],
  );
  return rows.map((row) => row.row_id);
};
