import type { CommonOptions, Kind, Typed } from '../field.ts';
import { type DateOrders, detectDateOrder } from '../../parsing/dateOrder.ts';
import { readDate } from '../../parsing/date.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';

/** A local calendar date, text `YYYY-MM-DD` from column to screen. */
export const date = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<string, Required> => ({ kind: 'date', label, ...options });

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** `2026-11-21` → `21 nov 2026`. */
export const showDate = (value: string): string => {
  const [year, month, day] = value.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};

const read = (text: string, orders?: DateOrders): Parsed<unknown> => {
  if (text.trim() === '') return understood(null);
  const parsed = readDate(text, { orders });
  if (!parsed.ok || parsed.value === null) return parsed;
  const inRange = parsed.value >= '1800-01-01' && parsed.value <= '2200-12-31';
  return inRange ? parsed : refused('Ingrese una fecha entre 1800 y 2200.');
};

export const dateKind: Kind = {
  column: 'date',
  operators: ['eq', 'gte', 'lte', 'empty'],
  sorts: true,
  sums: false,
  parse: (raw) => {
    if (raw === null || raw === undefined) return understood(null);
    return typeof raw === 'string' ? read(raw) : refused('Ingrese una fecha como 2026-11-21.');
  },
  read: (text) => read(text),
  habits: ({ cells }) => {
    const { orders } = detectDateOrder([...cells]);
    return { read: (text) => read(text, orders) };
  },
  show: (value) => showDate(String(value)),
  cell: String,
  schema: () => ({ type: 'string', format: 'date' }),
};
