import type { CommonOptions, Kind, Typed } from '../field.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';

/** Paragraphs of plain text. */
export const longText = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<string, Required> => ({ kind: 'longText', label, ...options });

const longest = 20_000;

const parse = (raw: unknown): Parsed<unknown> => {
  if (raw === null || raw === undefined) return understood(null);
  if (typeof raw !== 'string') return refused('Ingrese un texto.');
  const value = raw.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
  if (value.length > longest) return refused(`Use a lo más ${longest} caracteres; escribió ${value.length}.`);
  return understood(value === '' ? null : value);
};

export const longTextKind: Kind = {
  column: 'text',
  operators: ['contains', 'empty'],
  sorts: false,
  sums: false,
  parse,
  read: parse,
  show: String,
  cell: String,
  schema: () => ({ type: 'string', maxLength: longest }),
};
