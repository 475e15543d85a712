import type { Catalog } from '../records/catalog.ts';
import { type Parsed, refused, understood } from '../parsing/parsed.ts';
import { type Filter, keptColumns, type ListQuery, plainQuery } from '../records/query.ts';
import { cursorOf } from './cursor.ts';
import { readFilter } from './readFilter.ts';
import { fieldOf, fieldsOf, kindOf, type RecordType } from '../records/record.ts';
import { type FieldError, refusedFields } from '../records/refused.ts';

const largestPage = 500;

/**
 * Reads `filter[field]=…&filter[field][gte]=…&q=…&sort=-updatedAt&limit=50&cursor=…&sums=amount&asOf=YYYY-MM-DD&fields=name,unit`.
 * @throws Refused with one error per parameter that is not understood.
 */
export const readListQuery = (catalog: Catalog, record: RecordType, parameters: URLSearchParams): ListQuery => {
  const errors: FieldError[] = [];
  const filters: Filter[] = [];
  let query: ListQuery = { ...plainQuery, filters };
  for (const [name, text] of parameters) {
    const filter = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(name);
    const parsed = filter?.[1]
      ? readFilter(catalog, record, { key: filter[1], operator: filter[2] ?? 'eq', text })
      : readParameter(record, name, text);
    if (!parsed.ok) errors.push({ field: name, message: parsed.reason });
    else if ('operator' in parsed.value) filters.push(parsed.value);
    else query = { ...query, ...parsed.value };
  }
  if (errors.length > 0) throw refusedFields(errors);
  return query;
};

type Part = Parsed<Partial<ListQuery>>;

const readParameter = (record: RecordType, name: string, text: string): Part => {
  switch (name) {
    case 'q':
      return understood({ q: text.trim().slice(0, 400) || undefined });
    case 'sort':
      return readSort(record, text);
    case 'limit':
      return readLimit(text);
    case 'cursor':
      return readCursor(text);
    case 'sums':
      return readSums(record, text);
    case 'asOf':
      return readAsOf(text);
    case 'fields':
      return readFields(record, text);
    default:
      return refused(`«${name}» no se conoce. Use filter, q, sort, limit, cursor, sums, fields o asOf.`);
  }
};

const readSort = (record: RecordType, text: string): Part => {
  const key = text.replace(/^-/, '');
  const field = fieldOf(record, key);
  const sorts = field ? kindOf(field).sorts : Object.hasOwn(keptColumns, key);
  if (!sorts) return refused(`No se puede ordenar por «${key}». Ordenan: ${sorting(record).join(', ')}.`);
  return understood({ sort: { field: key, descending: text.startsWith('-') } });
};

const sorting = (record: RecordType): string[] => [
  ...fieldsOf(record).flatMap(([key, field]) => (kindOf(field).sorts ? [key] : [])),
  ...Object.keys(keptColumns),
];

const readFields = (record: RecordType, text: string): Part => {
  const fields = text.split(',').filter(Boolean);
  const strange = fields.find((key) => !fieldOf(record, key) && !Object.hasOwn(keptColumns, key));
  return strange === undefined
    ? understood({ fields })
    : refused(
        `No hay un campo «${strange}». Hay: ${fieldsOf(record)
          .map(([key]) => key)
          .join(', ')}.`,
      );
};

const readLimit = (text: string): Part => {
  const limit = Number(text);
  const isGood = Number.isInteger(limit) && limit >= 1 && limit <= largestPage;
  return isGood ? understood({ limit }) : refused(`Pida entre 1 y ${largestPage} filas.`);
};

const readCursor = (text: string): Part => {
  const cursor = cursorOf(text);
  return cursor ? understood({ cursor }) : refused('El cursor no es válido: vuelva a la primera página.');
};

const readSums = (record: RecordType, text: string): Part => {
  const summable = fieldsOf(record)
    .filter(([, field]) => kindOf(field).sums)
    .map(([key]) => key);
  const sums = text.split(',').filter(Boolean);
  const strange = sums.find((key) => !summable.includes(key));
  if (strange !== undefined) return refused(`No se puede sumar «${strange}». Se suman: ${summable.join(', ')}.`);
  return understood({ sums });
};

const readAsOf = (text: string): Part => {
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text) &&
    text > '1900';
  return isDay ? understood({ asOf: text }) : refused('Ingrese una fecha como 2026-06-30.');
};
