import type { CommonOptions, Kind, Typed } from '../field.ts';
import { detectDecimal } from '../../parsing/number.ts';
import { detectMoneyUnit, readMoney } from '../../parsing/money.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';

/** Chilean pesos, an integer; thousands (M$) are only a way of writing. */
export const money = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<number, Required> => ({ kind: 'money', label, ...options });

const largest = 9_000_000_000_000_000;

const asPesos = (value: number): Parsed<unknown> => {
  if (!Number.isSafeInteger(value)) return refused('Ingrese pesos enteros, sin decimales.');
  return Math.abs(value) <= largest ? understood(value) : refused('El monto es demasiado grande.');
};

const withDoubt = (parsed: Parsed<unknown>, doubt: string | undefined): Parsed<unknown> =>
  parsed.ok && doubt !== undefined ? { ...parsed, doubt } : parsed;

export const moneyKind: Kind = {
  column: 'bigint',
  operators: ['eq', 'gte', 'lte', 'empty'],
  sorts: true,
  sums: true,
  parse: (raw, field) => {
    if (raw === null || raw === undefined || raw === '') return understood(null);
    if (typeof raw === 'string') return moneyKind.read(raw, field);
    return typeof raw === 'number' ? asPesos(raw) : refused('Ingrese un monto en pesos.');
  },
  read: (text) => {
    if (text.trim() === '') return understood(null);
    const parsed = readMoney(text, { unit: 'pesos' });
    if (!parsed.ok) return parsed;
    return parsed.value === null ? understood(null) : asPesos(parsed.value);
  },
  habits: ({ header, cells, preamble, unit, decimal }) => {
    const found = detectMoneyUnit(header, [...cells], [...preamble]);
    const chosen = unit === 'pesos' || unit === 'thousands' ? unit : found.unit;
    const mark = decimal ?? detectDecimal([...cells]);
    return {
      unit: { ...found, unit: chosen },
      read: (text) => {
        const parsed = readMoney(text, { unit: chosen, decimal: mark });
        return parsed.ok && parsed.value !== null ? withDoubt(asPesos(parsed.value), parsed.doubt) : parsed;
      },
    };
  },
  show: (value) => `${Number(value) < 0 ? '-' : ''}$\u00a0${Math.abs(Number(value)).toLocaleString('es-CL')}`,
  cell: String,
  schema: () => ({ type: 'integer', minimum: -largest, maximum: largest, description: 'Pesos' }),
};
