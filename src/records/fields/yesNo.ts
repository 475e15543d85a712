import type { CommonOptions, Kind, Typed } from '../field.ts';
import { fold } from '../../parsing/fold.ts';
import { refused, understood } from '../../parsing/parsed.ts';

/** Yes, no, or not said. */
export const yesNo = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<boolean, Required> => ({ kind: 'yesNo', label, ...options });

const words = new Map([
  ['si', true],
  ['s', true],
  ['x', true],
  ['1', true],
  ['true', true],
  ['verdadero', true],
  ['on', true],
  ['no', false],
  ['n', false],
  ['0', false],
  ['false', false],
  ['falso', false],
]);

export const yesNoKind: Kind = {
  column: 'boolean',
  operators: ['eq', 'empty'],
  sorts: true,
  sums: false,
  parse: (raw, field) => {
    if (raw === null || raw === undefined || typeof raw === 'boolean') return understood(raw ?? null);
    return typeof raw === 'string' ? yesNoKind.read(raw, field) : refused('Responda sí o no.');
  },
  read: (text) => {
    const word = fold(text);
    if (word === '') return understood(null);
    const value = words.get(word);
    return value === undefined ? refused('Responda sí o no.') : understood(value);
  },
  show: (value) => (value ? 'Sí' : 'No'),
  cell: (value) => (value ? 'Sí' : 'No'),
  cellSql: (column) => `case ${column} when true then 'Sí' when false then 'No' end`,
  schema: () => ({ type: 'boolean' }),
};
