import type { CommonOptions, Field, Kind, TextFormat, Typed } from '../field.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { textFormats } from './textFormats.ts';

/** A line of text; `format` checks and rewrites known forms (RUT, BIP, e-mail). */
export const text = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> & { format?: TextFormat; max?: number } = {},
): Typed<string, Required> => ({ kind: 'text', label, ...options });

const longest = 400;

const parse = (raw: unknown, field: Field): Parsed<unknown> => {
  if (raw === null || raw === undefined) return understood(null);
  if (typeof raw !== 'string') return refused('Ingrese un texto.');
  const value = raw.trim().replaceAll('\u0000', '');
  if (value === '') return understood(null);
  const max = field.max ?? longest;
  if (value.length > max) return refused(`Use a lo más ${max} caracteres; escribió ${value.length}.`);
  return field.format ? textFormats[field.format].read(value) : understood(value);
};

export const textKind: Kind = {
  column: 'text',
  operators: ['eq', 'in', 'contains', 'empty'],
  sorts: true,
  sums: false,
  parse,
  read: parse,
  show: (value, field) => (field.format ? textFormats[field.format].show(String(value)) : String(value)),
  cell: (value) => String(value),
  schema: (field) => ({ type: 'string', maxLength: field.max ?? longest }),
};
