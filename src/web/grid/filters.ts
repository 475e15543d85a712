import { kindOf } from '../../records/record.ts';
import type { Column } from './columns.ts';
import { faceOf, optionsOf } from './faces.ts';
import { type Condition, conditionsOn, type Question } from './question.ts';

/** One field by which the rows are narrowed, as a chip says it. */
export interface Chip {
  readonly column: Column;
  readonly words: string;
}

/** The chips of a question, in the order of the columns; `names` are those of the references seen so far. */
export const chipsOf = (columns: readonly Column[], question: Question, names: ReadonlyMap<string, string>): Chip[] =>
  columns.flatMap((column) => {
    const conditions = conditionsOn(question, column.key);
    return conditions.length > 0
      ? [{ column, words: conditions.map((one) => sayCondition(column, one, names)).join(', ') }]
      : [];
  });

const sayCondition = (column: Column, { operator, text }: Condition, names: ReadonlyMap<string, string>): string => {
  const said = () => sayValues(column, text, names);
  switch (operator) {
    case 'empty':
      return text === 'false' ? 'con dato' : 'sin dato';
    case 'gte':
      return `desde ${said()}`;
    case 'lte':
      return `hasta ${said()}`;
    case 'contains':
      return optionLabel(column, text) ?? `contiene «${text}»`;
    default:
      return said();
  }
};

const sayValues = (column: Column, text: string, names: ReadonlyMap<string, string>): string => {
  const parts = text.split(',');
  const said = parts.map((part) => optionLabel(column, part) ?? names.get(part) ?? sayRead(column, part));
  return said.length > 3 ? `${said.length} elegidos` : said.join(' o ');
};

const optionLabel = (column: Column, text: string): string | undefined => column.field.options?.[text];

const sayRead = (column: Column, text: string): string => {
  if (faceOf(column.field).filter === 'links') return 'uno elegido';
  const parsed = kindOf(column.field).read(text, column.field);
  return parsed.ok && parsed.value !== null ? kindOf(column.field).show(parsed.value, column.field) : text;
};

/** What a filter panel is filled with: the text of one operator, or nothing. */
export const textOn = (question: Question, key: string, operator: string): string =>
  conditionsOn(question, key).find((condition) => condition.operator === operator)?.text ?? '';

/** The values picked from a list, whether written as one (`eq`) or many (`in`). */
export const pickedOn = (question: Question, key: string): string[] =>
  conditionsOn(question, key)
    .filter(({ operator }) => operator === 'eq' || operator === 'in' || operator === 'contains')
    .flatMap(({ text }) => text.split(','));

type Bare = Omit<Condition, 'field'>;

/** Conditions for values picked from a list. */
export const pickedConditions = (picked: readonly string[]): Bare[] =>
  picked.length === 0
    ? []
    : [picked.length === 1 ? { operator: 'eq', text: picked[0] ?? '' } : { operator: 'in', text: picked.join(',') }];

/** Conditions for a range as a person types it; a reason when one end is not understood. */
export const rangeConditions = (
  column: Column,
  from: string,
  to: string,
): { ok: true; conditions: Bare[] } | { ok: false; reason: string } => {
  const conditions: Bare[] = [];
  for (const [operator, text] of [
    ['gte', from],
    ['lte', to],
  ] as const) {
    if (text.trim() === '') continue;
    const parsed = kindOf(column.field).read(text, column.field);
    if (!parsed.ok) return parsed;
    conditions.push({ operator, text: String(parsed.value) });
  }
  return { ok: true, conditions };
};

/** What a list filter offers, with the text by which the address writes each. */
export const filterOptions = (column: Column): { key: string; label: string }[] =>
  optionsOf(column.field).map(({ value, label }) => ({ key: String(value), label }));
