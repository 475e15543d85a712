import type { CommonOptions, Kind, Typed } from '../field.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { labelSql, readOption } from './choice.ts';

/** Several of a closed list. */
export const choices = <const Options extends Readonly<Record<string, string>>, Required extends boolean = false>(
  label: string,
  options: Options,
  common: CommonOptions<Required> = {},
): Typed<(keyof Options & string)[], Required> => ({ kind: 'choices', label, options, ...common });

const keysOf = (raw: unknown): string[] => (Array.isArray(raw) ? raw.map(String) : []);

export const choicesKind: Kind = {
  column: 'text[]',
  operators: ['contains', 'empty'],
  sorts: false,
  sums: false,
  parse: (raw, field) => {
    if (raw === null || raw === undefined || raw === '') return understood(null);
    if (!Array.isArray(raw)) return refused('Elija de la lista.');
    const keys = [...new Set(keysOf(raw))];
    const strange = keys.find((key) => !Object.hasOwn(field.options ?? {}, key));
    if (strange !== undefined) return refused(`«${strange}» no está en la lista.`);
    return understood(keys.length ? keys : null);
  },
  read: (text, field) => {
    const keys: string[] = [];
    for (const part of text.split(/[,;/]/)) {
      const parsed: Parsed<unknown> = readOption(part, field);
      if (!parsed.ok) return parsed;
      if (parsed.value !== null) keys.push(String(parsed.value));
    }
    return understood(keys.length ? [...new Set(keys)] : null);
  },
  show: (value, field) =>
    keysOf(value)
      .map((key) => field.options?.[key] ?? key)
      .join(', '),
  cell: (value, field) =>
    keysOf(value)
      .map((key) => field.options?.[key] ?? key)
      .join(', '),
  cellSql: (column, field) =>
    `(select string_agg(${labelSql('k.key', field.options ?? {})}, ', ' order by k.place) from unnest(${column}) with ordinality k(key, place))`,
  schema: (field) => ({ type: 'array', items: { type: 'string', enum: Object.keys(field.options ?? {}) } }),
};
