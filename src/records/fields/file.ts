import type { CommonOptions, Kind, Typed } from '../field.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { isId } from './reference.ts';

/** A stored file: its id in the file store, the name it came with, bytes and type. */
export interface StoredFile {
  id: string;
  name: string;
  size: number;
  type: string;
}

/** One stored file. */
export const file = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<StoredFile, Required> => ({ kind: 'file', label, ...options });

const isStoredFile = (raw: unknown): raw is StoredFile =>
  typeof raw === 'object' &&
  raw !== null &&
  'id' in raw &&
  typeof raw.id === 'string' &&
  isId(raw.id) &&
  'name' in raw &&
  typeof raw.name === 'string' &&
  raw.name.length <= 255 &&
  'size' in raw &&
  typeof raw.size === 'number' &&
  'type' in raw &&
  typeof raw.type === 'string';

const parse = (raw: unknown): Parsed<unknown> => {
  if (raw === null || raw === undefined || raw === '') return understood(null);
  if (!isStoredFile(raw)) return refused('Suba el archivo otra vez.');
  return understood({ id: raw.id, name: raw.name, size: raw.size, type: raw.type });
};

export const fileKind: Kind = {
  column: 'jsonb',
  operators: ['empty'],
  sorts: false,
  sums: false,
  parse,
  read: (text) => (text.trim() === '' ? understood(null) : refused('Los archivos se suben en la página del registro.')),
  show: (value) => (isStoredFile(value) ? value.name : ''),
  cell: (value) => (isStoredFile(value) ? value.name : ''),
  cellSql: (column) => `${column} ->> 'name'`,
  schema: () => ({
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      name: { type: 'string' },
      size: { type: 'integer' },
      type: { type: 'string' },
    },
  }),
  bind: (value) => (value === null ? null : JSON.stringify(value)),
};
