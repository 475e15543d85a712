import { type Actor, can } from '../../../charter/index.ts';
import type { Keys } from '../../../platform/crypto/index.ts';
import type { Database, Queryable } from '../../../platform/database/database.ts';
import { type Signature, signatureOf } from '../../../records/eventLog.ts';
import type { RecordType } from '../../../records/record.ts';
import { notFound, Refused } from '../../../records/refused.ts';
import type { Clock } from '../../../platform/clock.ts';
import { sealedFieldsOf, sealedOf } from './declared.ts';
import { writeReading } from './readChain.ts';
import { unsealRows } from './vault.ts';

/** What sealed fields are opened on: a house has it all. */
export interface Ground {
  readonly database: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

/** Which rows and fields somebody wants to see, and for what. */
export interface Asked {
  record: RecordType;
  rows: readonly string[];
  /** All sealed fields when absent. */
  fields?: readonly string[];
  purpose: string;
}

/** Opened values by row. */
export type Opened = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/**
 * Opens sealed fields for who holds a function of the purpose; the read entry is written and committed before anything opens.
 * @throws Refused when the record does not know the purpose; as not found when the actor may not open for it.
 */
export const openSealed = async (ground: Ground, actor: Actor, asked: Asked): Promise<Opened> => {
  const signature = signatureFor(actor, asked);
  if (asked.rows.length === 0) return new Map();
  const fields = fieldsFor(asked);
  const { record, purpose, rows } = asked;
  const reading = { record: record.name, purpose, fields, rows, signature, at: ground.clock.now() };
  await writeReading(ground.database, reading);
  return unsealRows(ground.database, ground.keys, asked.record, asked.rows, fields);
};

/** What is asked for, within what the purpose needs. */
const fieldsFor = ({ record, purpose, fields }: Asked): string[] => {
  const allowed = sealedOf(record).purposes[purpose]?.fields;
  return sealedFieldsOf(record)
    .map(([key]) => key)
    .filter((key) => (fields?.includes(key) ?? true) && (allowed?.includes(key) ?? true));
};

/** The purposes for which the actor may open who somebody is. */
export const purposesFor = (actor: Actor, record: RecordType): { key: string; label: string }[] =>
  Object.entries(sealedOf(record).purposes)
    .filter(([, { by, fields }]) => can(actor, by).allowed && (fields?.includes('name') ?? true))
    .map(([key, { label }]) => ({ key, label }));

const signatureFor = (actor: Actor, { record, purpose }: Asked): Signature => {
  const { purposes } = sealedOf(record);
  const wanted = Object.hasOwn(purposes, purpose) ? purposes[purpose] : undefined;
  if (!wanted) throw new Refused('Diga para qué abre estos datos: elija una de las finalidades.', 'purpose');
  const permission = can(actor, wanted.by);
  if (!permission.allowed) throw notFound();
  return signatureOf(actor, permission.holding);
};

/** One opening of sealed fields: who, whose, which, for what and when. */
export interface ReadEntry {
  id: string;
  at: string;
  signed: string;
  purpose: string;
  fields: string[];
  people: number;
}

/** The latest openings of a record, with the labels of purposes and fields: of one row, for one purpose, or before another entry. */
export const readEntries = async (
  sql: Queryable,
  record: RecordType,
  { row, purpose, before, limit }: { row?: string; purpose?: string; before?: string; limit: number },
): Promise<ReadEntry[]> => {
  const entries = await sql.rows<ReadEntry>(
    `select id, at, signed, purpose, fields, cardinality(row_ids) as people from sealed_read
    where record = $1 and ($2::uuid is null or row_ids @> array[$2::uuid]) and ($3::text is null or purpose = $3)
      and ($4::uuid is null or (at, id) < (select at, id from sealed_read where id = $4::uuid))
    order by at desc, id desc limit $5::int`,
    [record.name, row ?? null, purpose ?? null, before ?? null, limit],
  );
  const labels = new Map(sealedFieldsOf(record).map(([key, { label }]) => [key, label]));
  return entries.map((entry) => ({
    ...entry,
    purpose: sealedOf(record).purposes[entry.purpose]?.label ?? entry.purpose,
    fields: entry.fields.map((key) => labels.get(key) ?? key),
  }));
};
