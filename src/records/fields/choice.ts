import type { CommonOptions, Field, Kind, Typed } from '../field.ts';
import { fold } from '../../parsing/fold.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { literal } from '../sql/literal.ts';

/** One of a closed list; `options` maps the stored key to its label, in domain order. */
export const choice = <const Options extends Readonly<Record<string, string>>, Required extends boolean = false>(
  label: string,
  options: Options,
  common: CommonOptions<Required> = {},
): Typed<keyof Options & string, Required> => ({ kind: 'choice', label, options, ...common });

/** The key whose key or label the text says, accents and case aside. */
export const readOption = (text: string, field: Field): Parsed<unknown> => {
  const wanted = fold(text);
  if (wanted === '') return understood(null);
  const found = Object.entries(field.options ?? {}).find(
    ([key, label]) => fold(key) === wanted || fold(label) === wanted,
  );
  return found ? understood(found[0]) : refused(`Elija una de: ${Object.values(field.options ?? {}).join(', ')}.`);
};

/** The label of the key in a column; the key itself when the list no longer has it. */
export const labelSql = (column: string, options: Readonly<Record<string, string>>): string => {
  const cases = Object.entries(options).map(([key, label]) => `when ${literal(key)} then ${literal(label)}`);
  return cases.length ? `case ${column} ${cases.join(' ')} else ${column} end` : column;
};

export const choiceKind: Kind = {
  column: 'text',
  operators: ['eq', 'in', 'empty'],
  sorts: true,
  sums: false,
  parse: (raw, field) => {
    if (raw === null || raw === undefined || raw === '') return understood(null);
    if (typeof raw === 'string' && Object.hasOwn(field.options ?? {}, raw)) return understood(raw);
    return refused(`Elija una de: ${Object.values(field.options ?? {}).join(', ')}.`);
  },
  read: readOption,
  show: (value, field) => field.options?.[String(value)] ?? String(value),
  cell: (value, field) => field.options?.[String(value)] ?? String(value),
  cellSql: (column, field) => labelSql(column, field.options ?? {}),
  schema: (field) => ({ type: 'string', enum: Object.keys(field.options ?? {}) }),
};
