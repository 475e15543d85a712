import type { CommonOptions, Field, Kind, Typed } from '../field.ts';
import { detectDecimal, readNumber } from '../../parsing/number.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import type { DecimalMark } from '../../parsing/separators.ts';

/** A figure that is not money, with its unit; up to four decimals are kept. */
export const number = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> & { unit?: string; range?: readonly [number, number] } = {},
): Typed<number, Required> => ({ kind: 'number', label, ...options });

const widest: readonly [number, number] = [-1e12, 1e12];

const withinRange = (value: number, field: Field): Parsed<unknown> => {
  const [least, most] = field.range ?? widest;
  if (!Number.isFinite(value)) return refused('Ingrese un número.');
  if (value < least || value > most) return refused(`Ingrese un número entre ${plain(least)} y ${plain(most)}.`);
  return understood(Math.round(value * 1e4) / 1e4);
};

/** A field in percent keeps «80%» as 80. */
const readInColumn = (text: string, field: Field, decimal: DecimalMark | undefined): Parsed<unknown> => {
  const parsed = readNumber(text, { decimal });
  if (!parsed.ok || parsed.value === null) return parsed;
  const isPercent = field.unit === '%' && text.includes('%');
  return withinRange(isPercent ? parsed.value * 100 : parsed.value, field);
};

const plain = (value: number): string => value.toLocaleString('es-CL', { maximumFractionDigits: 4 });

export const numberKind: Kind = {
  column: 'numeric',
  operators: ['eq', 'in', 'gte', 'lte', 'empty'],
  sorts: true,
  sums: false,
  parse: (raw, field) => {
    if (raw === null || raw === undefined || raw === '') return understood(null);
    if (typeof raw === 'string') return numberKind.read(raw, field);
    return typeof raw === 'number' ? withinRange(raw, field) : refused('Ingrese un número.');
  },
  read: (text, field) => {
    if (text.trim() === '') return understood(null);
    const parsed = readNumber(text);
    if (!parsed.ok) return parsed;
    return parsed.value === null ? understood(null) : withinRange(parsed.value, field);
  },
  habits: ({ cells, decimal }, field) => {
    const mark = decimal ?? detectDecimal([...cells]);
    return { read: (text) => readInColumn(text, field, mark) };
  },
  show: (value, field) => `${plain(Number(value))}${field.unit ? `\u00a0${field.unit}` : ''}`,
  cell: (value) => String(value).replace('.', ','),
  cellSql: (column) => `replace(trim_scale(${column})::text, '.', ',')`,
  schema: (field) => ({ type: 'number', minimum: (field.range ?? widest)[0], maximum: (field.range ?? widest)[1] }),
};
