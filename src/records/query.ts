import type { Catalog } from './catalog.ts';
import type { Operator } from './field.ts';
import { isId } from './fields/reference.ts';
import { fieldOf, fieldsOf, kindOf, type RecordType } from './record.ts';
import { type FieldError, refusedFields } from './refused.ts';

/** One condition of a list; `value` is already a JSON value of the field (an array for `in`). */
export interface Filter {
  field: string;
  operator: Operator;
  value: unknown;
}

/** What a list is asked: which rows, in which order, how many, with which sums, as of which day. */
export interface ListQuery {
  filters: readonly Filter[];
  q?: string;
  sort: { field: string; descending: boolean };
  limit: number;
  cursor?: readonly [key: string | null, id: string];
  sums: readonly string[];
  asOf?: string;
}

/** What a list is asked when nothing is said. */
export const plainQuery: ListQuery = { filters: [], sort: { field: 'updatedAt', descending: true }, limit: 50, sums: [] };

/** What every record keeps, with the type by which it is filtered and sorted. */
export const keptColumns: Readonly<Record<string, { column: string; type: string }>> = {
  id: { column: 'id', type: 'uuid' },
  state: { column: 'state', type: 'text' },
  version: { column: 'version', type: 'int' },
  createdAt: { column: 'created_at', type: 'timestamptz' },
  updatedAt: { column: 'updated_at', type: 'timestamptz' },
};

const largestPage = 500;

/**
 * Reads `filter[field]=…&filter[field][gte]=…&q=…&sort=-updatedAt&limit=50&cursor=…&sums=amount&asOf=YYYY-MM-DD`.
 * @throws Refused with one error per parameter that is not understood.
 */
export const readListQuery = (catalog: Catalog, record: RecordType, parameters: URLSearchParams): ListQuery => {
  const errors: FieldError[] = [];
  const query: ListQuery & { filters: Filter[] } = { ...plainQuery, filters: [] };
  for (const [name, text] of parameters) readParameter(catalog, record, query, name, text, errors);
  if (errors.length > 0) throw refusedFields(errors);
  return query;
};

const readParameter = (
  catalog: Catalog,
  record: RecordType,
  query: ListQuery & { filters: Filter[] },
  name: string,
  text: string,
  errors: FieldError[],
): void => {
  const refuse = (message: string): void => void errors.push({ field: name, message });
  const filter = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(name);
  if (filter?.[1]) readFilter(catalog, record, query.filters, filter[1], filter[2] ?? 'eq', text, refuse);
  else if (name === 'q') query.q = text.trim().slice(0, 400) || undefined;
  else if (name === 'sort') readSort(record, query, text, refuse);
  else if (name === 'limit') readLimit(query, text, refuse);
  else if (name === 'cursor') readCursor(query, text, refuse);
  else if (name === 'sums') readSums(record, query, text, refuse);
  else if (name === 'asOf') readAsOf(query, text, refuse);
  else refuse(`«${name}» no se conoce. Use filter, q, sort, limit, cursor, sums o asOf.`);
};

type Refuse = (message: string) => void;

const readFilter = (
  catalog: Catalog,
  record: RecordType,
  filters: Filter[],
  key: string,
  operator: string,
  text: string,
  refuse: Refuse,
): void => {
  const field = fieldOf(record, key);
  if (key === 'state') return readStateFilter(catalog, record, filters, operator, text, refuse);
  if (!field && !Object.hasOwn(keptColumns, key)) return refuse(`No hay un campo «${key}».`);
  const allowed: readonly string[] = field ? kindOf(field).operators : ['eq', 'in', 'gte', 'lte'];
  if (!allowed.includes(operator)) return refuse(`Con «${key}» use: ${allowed.join(', ')}.`);
  const known = operator as Operator;
  if (known === 'empty') return void filters.push({ field: key, operator: known, value: text !== 'false' && text !== 'no' });
  if (known === 'contains' && field?.options === undefined) return void filters.push({ field: key, operator: known, value: text });
  const values: unknown[] = [];
  for (const part of known === 'in' ? text.split(',') : [text]) {
    const parsed = field ? kindOf(field).read(part, field) : readKept(key, part);
    if (!parsed.ok) return refuse(parsed.reason);
    values.push(parsed.value);
  }
  filters.push({ field: key, operator: known, value: known === 'in' ? values : values[0] });
};

const readKept = (key: string, text: string): { ok: true; value: unknown } | { ok: false; reason: string } => {
  const type = keptColumns[key]?.type;
  if (type === 'uuid') return isId(text) ? { ok: true, value: text } : { ok: false, reason: 'No es un identificador.' };
  if (type === 'int') return /^\d{1,9}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, reason: 'Ingrese un número.' };
  const moment = new Date(text);
  const isMoment = !Number.isNaN(moment.getTime()) && Math.abs(moment.getUTCFullYear()) < 4_000;
  return isMoment ? { ok: true, value: moment.toISOString() } : { ok: false, reason: 'Ingrese una fecha.' };
};

const readStateFilter = (
  catalog: Catalog,
  record: RecordType,
  filters: Filter[],
  operator: string,
  text: string,
  refuse: Refuse,
): void => {
  const states = Object.keys(catalog.workflowOf(record)?.states ?? {});
  const wanted = operator === 'in' ? text.split(',') : [text];
  if (operator !== 'eq' && operator !== 'in') return refuse('Con «state» use: eq, in.');
  if (wanted.some((state) => !states.includes(state))) return refuse(`Los estados son: ${states.join(', ')}.`);
  filters.push({ field: 'state', operator, value: operator === 'in' ? wanted : wanted[0] });
};

const readSort = (record: RecordType, query: ListQuery, text: string, refuse: Refuse): void => {
  const key = text.replace(/^-/, '');
  const field = fieldOf(record, key);
  const sorts = field ? kindOf(field).sorts : Object.hasOwn(keptColumns, key);
  if (!sorts) return refuse(`No se puede ordenar por «${key}».`);
  query.sort = { field: key, descending: text.startsWith('-') };
};

const readLimit = (query: ListQuery, text: string, refuse: Refuse): void => {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) return refuse(`Pida entre 1 y ${largestPage} filas.`);
  query.limit = limit;
};

/** The place after which the next page begins, as opaque text. */
export const writeCursor = (key: string | null, id: string): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

const readCursor = (query: ListQuery, text: string, refuse: Refuse): void => {
  try {
    const [key, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const isKey = key === null || typeof key === 'string';
    if (!isKey || typeof id !== 'string' || !isId(id)) return refuse('El cursor no es válido: vuelva a la primera página.');
    query.cursor = [key, id];
  } catch {
    refuse('El cursor no es válido: vuelva a la primera página.');
  }
};

const readSums = (record: RecordType, query: ListQuery, text: string, refuse: Refuse): void => {
  const summable = fieldsOf(record).filter(([, field]) => kindOf(field).sums).map(([key]) => key);
  const wanted = text.split(',').filter(Boolean);
  const strange = wanted.find((key) => !summable.includes(key));
  if (strange !== undefined) return refuse(`No se puede sumar «${strange}». Se suman: ${summable.join(', ')}.`);
  query.sums = wanted;
};

const readAsOf = (query: ListQuery, text: string, refuse: Refuse): void => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  if (!isDay) return refuse('Ingrese una fecha como 2026-06-30.');
  query.asOf = text;
};
