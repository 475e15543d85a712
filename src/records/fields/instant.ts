import type { CommonOptions, Kind, Typed } from '../field.ts';
import { refused, understood } from '../../parsing/parsed.ts';
import { showDate } from './date.ts';

/** A moment in time, ISO 8601 with offset; shown in the hour of Chile. */
export const instant = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<string, Required> => ({ kind: 'instant', label, ...options });

const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Santiago',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant for a person: `21 nov 2026, 10:05`. */
export const showInstant = (value: string): string => {
  const [day = '', hour = ''] = local.format(new Date(value)).split(' ');
  return `${showDate(day)}, ${hour}`;
};

export const instantKind: Kind = {
  column: 'timestamptz',
  operators: ['gte', 'lte', 'empty'],
  sorts: true,
  sums: false,
  parse: (raw) => {
    if (raw === null || raw === undefined || raw === '') return understood(null);
    const moment = typeof raw === 'string' && /^\d{4}-\d\d-\d\d/.test(raw) ? new Date(raw) : undefined;
    const known = moment && !Number.isNaN(moment.getTime()) && moment.getUTCFullYear() < 2200;
    return known ? understood(moment.toISOString()) : refused('Ingrese fecha y hora, como 2026-11-21T10:00.');
  },
  read: (text, field) => instantKind.parse(text.trim(), field),
  show: (value) => showInstant(String(value)),
  cell: String,
  cellSql: (column) => `to_json(${column}) #>> '{}'`,
  schema: () => ({ type: 'string', format: 'date-time' }),
};
