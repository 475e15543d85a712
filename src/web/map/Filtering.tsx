import { Link, useSearchParams } from 'react-router';
import type { ListData } from '../list/list.ts';

/** Search and the way to the filters: the same as the list's, on a page of its own. */
export function Filtering({ list }: { list: ListData }) {
  const [search] = useSearchParams();
  const others = [...search].filter(([name]) => !['q', 'cursor', 'panel'].includes(name));
  const isOpen = list.panel === 'filtros';
  const next = new URLSearchParams(search);
  if (isOpen) next.delete('panel');
  else next.set('panel', 'filtros');
  return (
    <div className="toolbar">
      <search aria-label="Buscar en iniciativas">
        <form className="seek">
          {others.map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={search.get('q') ?? ''}
            placeholder="Buscar en iniciativas"
            aria-label="Buscar en iniciativas"
          />
          <button className="button" type="submit">
            Buscar
          </button>
        </form>
      </search>
      <Link className="button" to={`?${next}`} preventScrollReset aria-expanded={isOpen} role="button">
        Filtrar
      </Link>
    </div>
  );
}
