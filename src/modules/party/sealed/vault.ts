import { type Keys, keyedDigest, seal, unseal } from '../../../platform/crypto/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { kindOf, type RecordType } from '../../../records/record.ts';
import { type SealedValues, sealedFieldsOf, sealedOf } from './declared.ts';
import { keepLookups } from './lookup.ts';
import { type FieldError, refusedFields } from '../../../records/refused.ts';

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
