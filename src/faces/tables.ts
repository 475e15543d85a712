import type { Catalog } from '../records/catalog.ts';
import { columnOf, fieldsOf, kindOf, parentField, type RecordType } from '../records/record.ts';
import { searchVector } from '../records/sql/search.ts';

/** A column as the declaration wants it. */
export interface WantedColumn {
  name: string;
  type: string;
  required: boolean;
}

const kept: WantedColumn[] = [
  { name: 'id', type: 'uuid', required: true },
  { name: 'version', type: 'integer', required: true },
  { name: 'state', type: 'text', required: false },
  { name: 'created_at', type: 'timestamptz', required: true },
  { name: 'updated_at', type: 'timestamptz', required: true },
];

/** Every column of a record's table, in order; the search vector is the last. */
export const wantedColumns = (record: RecordType): WantedColumn[] => [
  ...kept,
  ...fieldsOf(record).map(([key, field]) => ({
    name: columnOf(key),
    type: kindOf(field).column,
    required: field.required === true && !field.derived,
  })),
  { name: 'search', type: 'tsvector', required: false },
];

/** The SQL that makes a record's table, for a person to read and put into a migration. */
export const createTable = (catalog: Catalog, record: RecordType): string => {
  const columns = [
    'id uuid primary key',
    'version integer not null',
    'state text',
    'created_at timestamptz not null',
    'updated_at timestamptz not null',
    ...fieldsOf(record).map(([key, field]) => {
      const target = field.target === undefined ? '' : ` references ${catalog.record(field.target).table} (id)`;
      const required = field.required && !field.derived ? ' not null' : '';
      return `${columnOf(key)} ${kindOf(field).column}${required}${field.unique ? ' unique' : ''}${target}`;
    }),
    `search tsvector generated always as (${searchVector(record)}) stored`,
  ];
  return [`create table ${record.table} (\n  ${columns.join(',\n  ')}\n);`, ...indexesOf(record)].join('\n');
};

const indexesOf = (record: RecordType): string[] => {
  const parent = parentField(record)?.[0];
  const references = fieldsOf(record).filter(([, field]) => field.target !== undefined);
  return [
    `create index ${record.table}_latest on ${record.table} (updated_at desc, id desc);`,
    `create index ${record.table}_search on ${record.table} using gin (search);`,
    ...references.map(([key]) => {
      const order = key === parent ? '' : ', updated_at desc, id desc';
      return `create index ${record.table}_${columnOf(key)} on ${record.table} (${columnOf(key)}${order});`;
    }),
  ];
};
