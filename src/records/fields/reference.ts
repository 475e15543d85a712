import type { CommonOptions, Kind, Typed } from '../field.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';

/** How the house shows another record inside this one: its id and its name. */
export interface Link {
  id: string;
  name: string;
}

/** Another record, by the name of its type; with `parent` this one lives inside it. */
export const reference = <Required extends boolean = false>(
  label: string,
  target: string,
  options: CommonOptions<Required> & { parent?: boolean } = {},
): Typed<Link, Required> => ({ kind: 'reference', label, target, ...options });

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the text of an identifier. */
export const isId = (text: string): boolean => uuid.test(text);

const idOf = (raw: unknown): unknown => (typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : raw);

const isLink = (value: unknown): value is Link => typeof value === 'object' && value !== null && 'name' in value;

export const referenceKind: Kind = {
  column: 'uuid',
  operators: ['eq', 'in', 'empty'],
  sorts: false,
  sums: false,
  parse: (raw): Parsed<unknown> => {
    const id = idOf(raw);
    if (id === null || id === undefined || id === '') return understood(null);
    return typeof id === 'string' && isId(id) ? understood(id.toLowerCase()) : refused('Elija de la lista.');
  },
  read: (text, field) => referenceKind.parse(text.trim(), field),
  show: (value) => (isLink(value) ? value.name : String(value)),
  cell: (value) => (isLink(value) ? value.name : String(value)),
  schema: (field) => ({
    description: `${field.target}: se escribe el id; se lee {id, name}`,
    oneOf: [
      { type: 'string', format: 'uuid' },
      {
        type: 'object',
        properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
        required: ['id'],
      },
    ],
  }),
};
