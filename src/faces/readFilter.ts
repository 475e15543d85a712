import type { Catalog } from '../records/catalog.ts';
import type { Field, Operator } from '../records/field.ts';
import { isId } from '../records/fields/reference.ts';
import { type Parsed, refused, understood } from '../parsing/parsed.ts';
import { type Filter, keptColumns } from '../records/query.ts';
import { fieldOf, fieldsOf, kindOf, type RecordType } from '../records/record.ts';

/** One `filter[key][operator]=text` as it came. */
interface Asked {
  key: string;
  operator: string;
  text: string;
}

const keptOperators: readonly Operator[] = ['eq', 'in', 'gte', 'lte'];

/** One condition, or why it is none. */
export const readFilter = (catalog: Catalog, record: RecordType, asked: Asked): Parsed<Filter> => {
  if (asked.key === 'state') return readStates(Object.keys(catalog.workflowOf(record)?.states ?? {}), asked);
  const field = fieldOf(record, asked.key);
  if (!field && !Object.hasOwn(keptColumns, asked.key))
    return refused(`No hay un campo «${asked.key}». Filtran: ${filtering(catalog, record).join(', ')}.`);
  const allowed = field ? kindOf(field).operators : keptOperators;
  const operator = allowed.find((each) => each === asked.operator);
  if (!operator) return refused(`Con «${asked.key}» use: ${allowed.join(', ')}.`);
  const value = readOperand(field, operator, asked);
  return value.ok ? understood({ field: asked.key, operator, value: value.value }) : value;
};

/** The keys that a filter may name. */
const filtering = (catalog: Catalog, record: RecordType): string[] => [
  ...(catalog.workflowOf(record) ? ['state'] : []),
  ...fieldsOf(record).flatMap(([key, field]) => (kindOf(field).operators.length > 0 ? [key] : [])),
  ...Object.keys(keptColumns).filter((key) => key !== 'state'),
];

const readOperand = (field: Field | undefined, operator: Operator, { key, text }: Asked): Parsed<unknown> => {
  if (operator === 'empty') return understood(text !== 'false' && text !== 'no');
  if (operator === 'contains' && field?.options === undefined) return understood(text);
  const values: unknown[] = [];
  for (const part of operator === 'in' ? text.split(',') : [text]) {
    const parsed = field ? kindOf(field).read(part, field) : readKept(key, part);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return understood(operator === 'in' ? values : values[0]);
};

const readKept = (key: string, text: string): Parsed<unknown> => {
  const type = keptColumns[key]?.type;
  if (type === 'uuid') return isId(text) ? understood(text) : refused('No es un identificador.');
  if (type === 'int') return /^\d{1,9}$/.test(text) ? understood(Number(text)) : refused('Ingrese un número.');
  const moment = new Date(text);
  const isMoment = !Number.isNaN(moment.getTime()) && Math.abs(moment.getUTCFullYear() - 2000) < 1_000;
  return isMoment ? understood(moment.toISOString()) : refused('Ingrese una fecha.');
};

const readStates = (states: readonly string[], { operator, text }: Asked): Parsed<Filter> => {
  if (operator !== 'eq' && operator !== 'in') return refused('Con «state» use: eq, in.');
  const wanted = operator === 'in' ? text.split(',') : [text];
  if (wanted.some((state) => !states.includes(state))) return refused(`Los estados son: ${states.join(', ')}.`);
  return understood({ field: 'state', operator, value: operator === 'in' ? wanted : text });
};
