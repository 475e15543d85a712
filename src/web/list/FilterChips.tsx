import { Link, useSearchParams } from 'react-router';
import { fieldOf, kindOf } from '../../records/record.ts';
import type { ListData } from './list.ts';

const words: Readonly<Record<string, string>> = {
  eq: 'es',
  in: 'es una de',
  gte: 'desde',
  lte: 'hasta',
  contains: 'contiene',
};

/** What narrows the list now, each with its way out. */
export function FilterChips({ list }: { list: ListData }) {
  const [search] = useSearchParams();
  const chips = [...search].flatMap(([name, value]) => {
    const label = name === 'q' ? `Contiene «${value}»` : chipLabel(list, name, value);
    return label ? [{ name, value, label }] : [];
  });
  if (chips.length === 0) return null;
  return (
    <ul className="plain line" aria-label="Filtros puestos">
      {chips.map(({ name, value, label }) => (
        <li className="chip" key={name + value}>
          {label}
          <Link to={`?${without(search, name)}`} aria-label={`Quitar: ${label}`} preventScrollReset>
            ×
          </Link>
        </li>
      ))}
    </ul>
  );
}

const without = (search: URLSearchParams, name: string): URLSearchParams => {
  const rest = new URLSearchParams(search);
  rest.delete(name);
  rest.delete('cursor');
  return rest;
};

const chipLabel = (list: ListData, name: string, value: string): string | undefined => {
  const [, key = '', operator = 'eq'] = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(name) ?? [];
  if (key === 'state')
    return `Estado: ${value
      .split(',')
      .map((state) => list.states[state] ?? state)
      .join(', ')}`;
  const field = fieldOf(list.record, key);
  if (!field) return undefined;
  if (operator === 'empty') return `${field.label}: ${value === 'false' || value === 'no' ? 'con dato' : 'sin dato'}`;
  const shown =
    field.target === undefined
      ? shownValues(field, value)
      : (list.options[key]?.find(({ id }) => id === value)?.name ?? nameInRows(list, key, value));
  return `${field.label} ${words[operator] ?? ''} ${shown}`;
};

const shownValues = (field: NonNullable<ReturnType<typeof fieldOf>>, text: string): string =>
  text
    .split(',')
    .map((part) => {
      const parsed = kindOf(field).read(part, field);
      return parsed.ok && parsed.value !== null ? kindOf(field).show(parsed.value, field) : part;
    })
    .join(', ');

const nameInRows = (list: ListData, key: string, id: string): string => {
  const found = list.rows
    .map((row) => row[key])
    .find((value) => typeof value === 'object' && value !== null && 'id' in value && value.id === id);
  return typeof found === 'object' && found !== null && 'name' in found ? String(found.name) : 'lo elegido';
};
