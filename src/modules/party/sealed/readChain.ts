import type { Queryable } from '../../../platform/database/database.ts';
import type { Signature } from '../../../records/eventLog.ts';
import { newId } from '../../../records/id.ts';

/** What a read entry says, in the one order and spelling that its hash covers. */
export const readContent = `jsonb_build_array(lane, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  id, person, post, capacity, signed, record, purpose, fields, row_ids)::text`;

// The lanes of changes end at 63, so that the roots and the dump of both are told apart by their lane.
/** The chain of who opened sealed data. */
export const readChain = {
  table: 'sealed_read',
  heads: 'sealed_read_head',
  content: readContent,
  firstLane: 64,
  lanes: 64,
  called: 'lecturas de datos sellados',
} as const;

/** One reading as it is to be kept. */
export interface Reading {
  record: string;
  purpose: string;
  fields: readonly string[];
  rows: readonly string[];
  signature: Signature;
  at: Date;
}

/**
 * Writes who reads what, linked to the chain. A reader takes a lane that nobody holds, for this one statement: readers wait for
 * each other only when more of them write at the same moment than there are lanes.
 */
export const writeReading = async (sql: Queryable, { record, purpose, fields, rows, signature, at }: Reading) => {
  const { person, post, capacity, signed } = signature;
  const values = [newId(), at.toISOString(), person, post, capacity, signed, record, purpose, fields, rows];
  const written = await sql.rows(readingSql('order by random() limit 1 for update skip locked'), values);
  if (written.length === 0) await sql.rows(readingSql('order by random() limit 1 for update'), values);
};

const readingSql = (free: string): string => `
  with head as (select lane, seq, hash as previous from sealed_read_head ${free}),
  entry as (
    select head.lane, head.seq + 1 as seq, head.previous, $1::uuid as id, $2::timestamptz as at, $3::uuid as person,
      $4::uuid as post, $5::text as capacity, $6::text as signed, $7::text as record, $8::text as purpose,
      $9::text[] as fields, $10::uuid[] as row_ids
    from head),
  link as (select entry.*, encode(sha256(convert_to(previous || ${readContent}, 'UTF8')), 'hex') as hash from entry),
  moved as (
    update sealed_read_head set seq = link.seq, previous = link.previous, hash = link.hash
    from link where sealed_read_head.lane = link.lane)
  insert into sealed_read (lane, seq, previous, id, at, person, post, capacity, signed, record, purpose, fields, row_ids, hash)
  select * from link returning id`;
