import { Form, Link, useSearchParams } from 'react-router';
import type { Operator } from '../../records/field.ts';
import { fieldsOf } from '../../records/record.ts';
import { faceOf } from '../fields/index.ts';
import { fitsInColumn, type ListData } from './list.ts';

/** The name of the parameter that narrows by a field. */
export const filterName = (key: string, operator: Operator): string =>
  operator === 'eq' ? `filter[${key}]` : `filter[${key}][${operator}]`;

/** Under the toolbar: what the list is narrowed by, or which columns it shows. */
export function FilterPanel({ list }: { list: ListData }) {
  const [search] = useSearchParams();
  const isFilters = list.panel === 'filtros';
  const isReplaced = (name: string): boolean =>
    ['panel', 'cursor'].includes(name) || (isFilters ? name.startsWith('filter[') : name === 'columns');
  const kept = [...search].filter(([name]) => !isReplaced(name));
  return (
    <Form className="panel" key={search.toString()}>
      {kept.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      {isFilters ? <Filters list={list} /> : <Columns list={list} />}
      <div className="line">
        <button className="button filled" type="submit">
          {isFilters ? 'Aplicar filtros' : 'Mostrar columnas'}
        </button>
        <Link className="button quiet" to={`?${new URLSearchParams(kept)}`}>
          {isFilters ? 'Quitar todos' : 'Volver a las usuales'}
        </Link>
      </div>
    </Form>
  );
}

function Filters({ list }: { list: ListData }) {
  const [search] = useSearchParams();
  return (
    <div className="grid">
      {Object.keys(list.states).length > 0 && (
        <div className="field">
          <label htmlFor="filtro-state">Estado</label>
          <select
            className="input"
            id="filtro-state"
            name="filter[state]"
            defaultValue={search.get('filter[state]') ?? ''}
          >
            <option value="">Cualquiera</option>
            {Object.entries(list.states).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {fieldsOf(list.record).map(([key, field]) => {
        const { Filter } = faceOf(field);
        if (!Filter) return null;
        const name = (operator: Operator): string => filterName(key, operator);
        return (
          <Filter
            key={key}
            id={`filtro-${key}`}
            field={field}
            name={name}
            value={(operator) => search.get(name(operator)) ?? ''}
            options={list.options[key] ?? []}
          />
        );
      })}
    </div>
  );
}

function Columns({ list }: { list: ListData }) {
  const { record, states, columns } = list;
  const choosable = fieldsOf(record).filter(([key, field]) => key !== record.title && fitsInColumn(field));
  const all: [string, string][] = [
    ...(Object.keys(states).length > 0 ? [['state', 'Estado'] as [string, string]] : []),
    ...choosable.map(([key, field]): [string, string] => [key, field.label]),
  ];
  return (
    <fieldset className="field">
      <legend>Columnas</legend>
      <span className="checks">
        {all.map(([key, label]) => (
          <label className="check" key={key}>
            <input type="checkbox" name="columns" value={key} defaultChecked={columns.includes(key)} />
            {label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
