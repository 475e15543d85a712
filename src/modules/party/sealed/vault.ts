import { type Keys, keyedDigest, seal, unseal } from '../../../platform/crypto/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { fold } from '../../../parsing/fold.ts';
import { isSection, kindOf, type RecordType } from '../../../records/record.ts';
import type { Field } from '../../../records/field.ts';
import type { Sealed } from '../../../records/sealed.ts';
import { type FieldError, Refused, refusedFields } from '../../../records/refused.ts';

/** Values of sealed fields by key, as JSON values. */
export type SealedValues = Readonly<Record<string, unknown>>;

/** What a record seals. @throws when it seals nothing. */
export const sealedOf = ({ name, sealed }: RecordType): Sealed => {
  if (!sealed) throw new Error(`${name} seals nothing`);
  return sealed;
};

/** The sealed fields of a record, in order. */
export const sealedFieldsOf = (record: RecordType): [string, Field][] =>
  Object.entries(sealedOf(record).fields).flatMap(([key, entry]) =>
    isSection(entry) ? [] : [[key, entry] as [string, Field]],
  );

/** Reads what a person wrote into sealed fields. @throws Refused with an error per field; what is required must come in a new row. */
export const parseSealed = (record: RecordType, input: SealedValues, isNew: boolean): SealedValues => {
  const errors: FieldError[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, field] of sealedFieldsOf(record)) {
    if (!isNew && !Object.hasOwn(input, key)) continue;
    const parsed = kindOf(field).parse(input[key] ?? null, field);
    if (!parsed.ok) errors.push({ field: key, message: parsed.reason });
    else if (parsed.value === null && field.required) errors.push({ field: key, message: `Falta «${field.label}».` });
    else values[key] = parsed.value;
  }
  if (errors.length > 0) throw refusedFields(errors);
  return values;
};

const aboutOf = (record: RecordType, row: string, field: string, version: number): string =>
  `${record.table}|${row}|${field}|${version}`;

/** Encrypts values of a row, already parsed, and lets it be found by them; the caller's transaction holds both or nothing. */
export const keepSealed = async (
  sql: Queryable,
  keys: Keys,
  record: RecordType,
  row: string,
  values: SealedValues,
): Promise<void> => {
  const { class: className } = sealedOf(record);
  const personal = keys.personal(className);
  const key = personal.make(row);
  const fields = Object.keys(values);
  const before = await sql.rows<{ field: string; version: number }>(
    'select field, version from sealed_value where record = $1 and row_id = $2::uuid and field = any($3::text[]) for update',
    [record.name, row, fields],
  );
  const versions = new Map(before.map(({ field, version }) => [field, version + 1]));
  const sealed = fields.map((field) => {
    const version = versions.get(field) ?? 1;
    return { field, version, sealed: seal(JSON.stringify(values[field]), key, aboutOf(record, row, field, version)) };
  });
  await sql.rows(
    `insert into sealed_value (record, row_id, field, version, sealed)
    select $1, $2::uuid, field, version, sealed from jsonb_to_recordset($3::jsonb) as given(field text, version integer, sealed text)
    on conflict (record, row_id, field) do update set version = excluded.version, sealed = excluded.sealed`,
    [record.name, row, JSON.stringify(sealed)],
  );
  await keepLookups(sql, keys, record, row, values);
};

const keepLookups = async (
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

interface StoredValue {
  row_id: string;
  field: string;
  version: number;
  sealed: string;
}

/** Opens fields of rows, without asking who wants them: whoever calls has written the read entry. Erased people are left out. */
export const unsealRows = async (
  sql: Queryable,
  keys: Keys,
  record: RecordType,
  rows: readonly string[],
  fields: readonly string[],
): Promise<Map<string, Record<string, unknown>>> => {
  const personal = keys.personal(sealedOf(record).class);
  const stored = await sql.rows<StoredValue>(
    'select row_id, field, version, sealed from sealed_value where record = $1 and row_id = any($2::uuid[]) and field = any($3::text[])',
    [record.name, rows, fields],
  );
  const opened = new Map<string, Record<string, unknown>>();
  for (const [row, values] of Map.groupBy(stored, ({ row_id }) => row_id)) {
    const key = personal.of(row);
    if (!key) continue;
    const texts = values.map(({ field, version, sealed }) => {
      const value: unknown = JSON.parse(unseal(sealed, key, aboutOf(record, row, field, version)));
      return [field, value] as const;
    });
    opened.set(row, Object.fromEntries(texts));
  }
  return opened;
};

/** What an event keeps of sealed values: a digest that only the keys can compute, different after each change. */
export const digestOfValues = (keys: Keys, record: RecordType, row: string, values: SealedValues): string =>
  keyedDigest(
    `${record.name}|${row}|${JSON.stringify(Object.entries(values).sort())}`,
    keys.personal(sealedOf(record).class).ofClass,
  );

/** How a person is named inside rows of another record: without the keys, the rows of two records never join. */
export const signOf = (keys: Keys, record: RecordType, inside: RecordType, row: string): string =>
  keyedDigest(`sign|${inside.name}|${row}`, keys.personal(sealedOf(record).class).ofClass).slice(0, 32);

/** Destroys the person's key and what was sealed with it. */
export const erasePerson = async (sql: Queryable, keys: Keys, record: RecordType, row: string): Promise<void> => {
  await sql.rows('delete from sealed_lookup where record = $1 and row_id = $2::uuid', [record.name, row]);
  await sql.rows('delete from sealed_value where record = $1 and row_id = $2::uuid', [record.name, row]);
  keys.personal(sealedOf(record).class).destroy(row);
};
