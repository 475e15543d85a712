import { fieldOf, fieldsOf, kindOf, type RecordType } from '../../records/record.ts';
import type { FieldError } from '../../records/refused.ts';

/** What the page of an address that a list does not understand tells. */
export interface Misread {
  /** The list by its name, with the address where it asks for nothing strange. */
  list: string;
  without: string;
  /** One sentence for each part that is not understood. */
  wrong: string[];
  /** What can be asked, as people call it and as an address writes it. */
  filters: { label: string; name: string }[];
}

/** Explains the parts of an address that were refused, and which ones there are. */
export const misreadAt = (
  url: URL,
  record: RecordType,
  states: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Misread => {
  const rest = new URLSearchParams(url.searchParams);
  for (const { field } of errors) rest.delete(field);
  rest.delete('cursor');
  const hasStates = Object.keys(states).length > 0;
  const fields = fieldsOf(record).filter(([, field]) => kindOf(field).operators.length > 0);
  return {
    list: record.label[1],
    without: rest.size > 0 ? `${url.pathname}?${rest}` : url.pathname,
    wrong: errors.map(({ field, message }) =>
      sentence(record, states, field, url.searchParams.get(field) ?? '', message),
    ),
    filters: [
      ...(hasStates ? [{ label: 'Estado', name: 'filter[state]' }] : []),
      ...fields.map(([key, { label }]) => ({ label, name: `filter[${key}]` })),
    ],
  };
};

const sentence = (
  record: RecordType,
  states: Readonly<Record<string, string>>,
  name: string,
  value: string,
  message: string,
): string => {
  const [, key, operator = 'eq'] = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(name) ?? [];
  if (key === 'state' && Object.keys(states).length > 0)
    return `El filtro «Estado» no puede ser «${value}». Los estados son: ${named(states)}.`;
  const field = key ? fieldOf(record, key) : undefined;
  if (key && !field) return `El filtro «${key}», puesto en «${value}», no existe en ${record.label[1]}.`;
  if (field && !kindOf(field).operators.some((each) => each === operator))
    return `El filtro «${field.label}» no se puede comparar con «${operator}».`;
  if (field) return `El filtro «${field.label}» no puede ser «${value}». ${message}`;
  if (name === 'sort') return `No se puede ordenar por «${value.replace(/^-/, '')}».`;
  if (name === 'asOf') return `La fecha de corte no puede ser «${value}». ${message}`;
  return `«${name}», puesto en «${value}», no se entiende en esta lista.`;
};

const named = (states: Readonly<Record<string, string>>): string =>
  Object.entries(states)
    .map(([key, label]) => `${label} (${key})`)
    .join(', ');
