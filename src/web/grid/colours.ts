import type { Field } from '../../records/field.ts';
import { fold } from '../../parsing/fold.ts';
import { kindOf } from '../../records/record.ts';
import type { Column } from './columns.ts';
import { faceOf } from './faces.ts';
import { isLink } from './row.ts';

/** How a rule marks what it finds: each colour has a sign of its own, so that nobody has to tell colours apart. */
export const paints = {
  late: { label: 'Rojo', sign: '▲' },
  attention: { label: 'Amarillo', sign: '◆' },
  ok: { label: 'Verde', sign: '●' },
  main: { label: 'Azul', sign: '■' },
  neutral: { label: 'Gris', sign: '○' },
} as const;

export type Paint = keyof typeof paints;

export const tests = {
  equals: 'es igual a',
  contains: 'contiene',
  over: 'es mayor que',
  under: 'es menor que',
  empty: 'está vacía',
  filled: 'no está vacía',
} as const;

export type Test = keyof typeof tests;

/** A rule that a person writes: when a cell is so, it or its row is painted. */
export interface ColourRule {
  readonly field: string;
  readonly test: Test;
  /** As the person wrote it; of days also «hoy», «hoy + 30», «hoy - 5». */
  readonly text: string;
  readonly paint: Paint;
  readonly wholeRow: boolean;
}

/** Rules as they were kept; those of columns that are gone, and nonsense, are left out. */
export const readColours = (kept: unknown, columns: readonly Column[]): ColourRule[] => {
  const listed: unknown[] = Array.isArray(kept) ? kept : [];
  return listed
    .filter(isRule)
    .filter(({ field }) => columns.some(({ key }) => key === field))
    .slice(0, mostRules);
};

export const mostRules = 12;

const isRule = (value: unknown): value is ColourRule =>
  typeof value === 'object' &&
  value !== null &&
  'field' in value &&
  typeof value.field === 'string' &&
  'test' in value &&
  typeof value.test === 'string' &&
  Object.hasOwn(tests, value.test) &&
  'text' in value &&
  typeof value.text === 'string' &&
  'paint' in value &&
  typeof value.paint === 'string' &&
  Object.hasOwn(paints, value.paint) &&
  'wholeRow' in value &&
  typeof value.wholeRow === 'boolean';

/** How the legend says a rule. */
export const sayRule = (rule: ColourRule, columns: readonly Column[]): string => {
  const label = columns.find(({ key }) => key === rule.field)?.field.label ?? rule.field;
  return rule.test === 'empty' || rule.test === 'filled'
    ? `${label} ${tests[rule.test]}`
    : `${label} ${tests[rule.test]} ${rule.text}`;
};

/** Why a rule cannot be kept; undefined when it can. */
export const whyNoRule = (rule: ColourRule, column: Column, today: string): string | undefined => {
  if (rule.test === 'empty' || rule.test === 'filled') return undefined;
  if (rule.text.trim() === '') return 'Escriba con qué se compara.';
  if (rule.test === 'contains') return undefined;
  const operand = operandOf(column, rule.text, today);
  if (operand.ok) return undefined;
  return operand.reason;
};

const isDay = (field: Field): boolean => ['days', 'moments'].includes(faceOf(field).filter);

type Operand = { ok: true; value: unknown } | { ok: false; reason: string };

/** What the rule compares with, as the field reads it. */
const operandOf = ({ field }: Column, text: string, today: string): Operand => {
  const relative = /^hoy\s*(?:([+-])\s*(\d{1,4}))?$/i.exec(text.trim());
  if (relative && isDay(field)) {
    const days = Number(`${relative[1] ?? ''}${relative[2] ?? 0}`);
    return {
      ok: true,
      value: new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
    };
  }
  if (['links', 'anyOfOptions', 'emptiness'].includes(faceOf(field).filter)) return { ok: true, value: text };
  return kindOf(field).read(text, field);
};

/** Whether a rule holds of a value of its column. */
export type Judge = (value: unknown) => boolean;

/** The rule made ready for many rows; `today` is what «hoy» means. A rule that cannot be read holds of nothing. */
export const judgeOf = ({ test, text }: ColourRule, column: Column, today: string): Judge => {
  const shown = (value: unknown): string =>
    value === null || value === undefined ? '' : fold(kindOf(column.field).show(value, column.field));
  if (test === 'empty') return (value) => shown(value) === '';
  if (test === 'filled') return (value) => shown(value) !== '';
  if (test === 'contains') return (value) => fold(text) !== '' && shown(value).includes(fold(text));
  const operand = operandOf(column, text, today);
  if (!operand.ok || operand.value === null) return () => false;
  const compared = comparable(operand.value, column);
  if (test === 'equals') return (value) => present(value) && comparable(value, column) === compared;
  return (value) =>
    present(value) && (test === 'over' ? comparable(value, column) > compared : comparable(value, column) < compared);
};

const present = (value: unknown): boolean => value !== null && value !== undefined;

/** Figures compare as figures, days as days, and all else as what a person reads. */
const comparable = (value: unknown, { field }: Column): number | string => {
  if (typeof value === 'number') return value;
  if (isDay(field)) return String(value).slice(0, 10);
  if (isLink(value)) return fold(value.name);
  if (typeof value === 'string' && faceOf(field).filter === 'links') return fold(value);
  return fold(kindOf(field).show(value, field));
};
