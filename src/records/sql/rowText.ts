import type { Catalog } from '../catalog.ts';
import { columnOf, fieldsOf, kindOf, type RecordType } from '../record.ts';
import { nameExpression, nameQuery } from './columns.ts';

/** How a row of alias `t` is told as JSON text, and the joins that bring the names of what it points at. */
export interface RowText {
  text: string;
  joins: string;
}

/** A piece of JSON text: its key and the expression of its value, never null. */
export type Piece = readonly [key: string, value: string];

const kept: readonly Piece[] = [
  ['id', `'"' || t.id || '"'`],
  ['version', 't.version'],
  ['state', `coalesce('"' || t.state || '"', 'null')`],
  ['createdAt', 'to_json(t.created_at)'],
  ['updatedAt', 'to_json(t.updated_at)'],
];

// What every row brings, whatever was asked: which it is, in which version and state.
const identity = ['id', 'version', 'state'];

interface Told {
  pieces: readonly Piece[];
  joins: string;
}

const known = new WeakMap<RecordType, Map<string, Told>>();

/**
 * The JSON text of a record's rows, with all its fields or some; a reference becomes `{id, name}`.
 * Text is put together from pieces: building JSON objects inside one another took half of the time of a list.
 */
export const rowText = (catalog: Catalog, record: RecordType, only?: readonly string[]): RowText => {
  const { pieces, joins } = toldOnce(record, only?.join() ?? '*', () => tell(catalog, record, only));
  return { text: together(pieces), joins };
};

/** The same for one row, whose names are asked for one by one, and `more` behind its fields. */
export const oneRowText = (catalog: Catalog, record: RecordType, more: readonly Piece[]): string =>
  together([...toldOnce(record, 'one', () => tell(catalog, record, undefined, true)).pieces, ...more]);

const toldOnce = (record: RecordType, shape: string, telling: () => Told): Told => {
  const ofRecord = known.get(record) ?? new Map<string, Told>();
  known.set(record, ofRecord);
  const told = ofRecord.get(shape) ?? telling();
  if (ofRecord.size < 200) ofRecord.set(shape, told);
  return told;
};

const tell = (catalog: Catalog, record: RecordType, only: readonly string[] | undefined, isOne = false): Told => {
  const joins: string[] = [];
  const pieces = fieldsOf(record)
    .filter(([key]) => only === undefined || only.includes(key))
    .map(([key, field], index): Piece => {
      const column = `t.${columnOf(key)}`;
      if (field.target === undefined) return [key, jsonOf(column, kindOf(field).column)];
      const target = catalog.record(field.target);
      const name = isOne
        ? nameQuery(catalog, target, column)
        : nameExpression(catalog, target, `r${index}`, column, joins);
      const named = `'{"id":"' || ${column} || '","name":' || coalesce(to_json(${name})::text, 'null') || '}'`;
      return [key, `case when ${column} is null then 'null' else ${named} end`];
    });
  const always = kept.filter(([key]) => only === undefined || only.includes(key) || identity.includes(key));
  return { pieces: [...always, ...pieces], joins: joins.join('\n') };
};

// A function of PostgreSQL takes a hundred arguments at most: a wide row is told in parts.
const together = (pieces: readonly Piece[]): string => {
  const parts = pieces.map(([key, value], index) => `'${index === 0 ? '{' : ','}"${key}":', ${value}`);
  const inForties = parts.flatMap((_, index) => (index % 40 === 0 ? [parts.slice(index, index + 40).join(', ')] : []));
  return `concat(${inForties.map((some) => `concat(${some})`).join(', ')}, '}')`;
};

const sameAsText = ['bigint', 'int', 'numeric', 'boolean', 'jsonb'];

const jsonOf = (column: string, type: string): string =>
  `coalesce(${sameAsText.includes(type) ? column : `to_json(${column})`}::text, 'null')`;
