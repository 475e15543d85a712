import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { searchEverywhere } from '../../faces/searching.ts';
import { atDesk } from '../page.ts';
import { placeOf } from '../shell/places.ts';
import { Title } from '../shell/Title.tsx';
import { State } from '../thing/State.tsx';

interface FoundGroup {
  path: string;
  label: string;
  items: { id: string; name: string; state: string | null }[];
}

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url }) => {
    const q = url.searchParams.get('q')?.trim() ?? '';
    const groups = new Map<string, FoundGroup>();
    for (const { record: name, path, id, name: title, state } of await searchEverywhere(desk, house.catalog, q)) {
      const record = house.catalog.record(name);
      const group = groups.get(path) ?? { path, label: record.label[1], items: [] };
      group.items.push({ id, name: title, state: state && (house.catalog.workflowOf(record)?.states[state] ?? state) });
      groups.set(path, group);
    }
    const place = placeOf(house.catalog, desk.actor);
    const inOrder = [...groups.values()].toSorted((a, b) => place(a.path) - place(b.path));
    return { q, groups: inOrder, thread: [{ name: 'Búsqueda' }] };
  });

/** What was found in every list, grouped. */
export default function SearchPage() {
  const { q, groups } = useLoaderData<typeof loader>();
  return (
    <div className="stack" style={{ maxWidth: 820 }}>
      <Title>{q ? `Búsqueda: ${q}` : 'Búsqueda'}</Title>
      <h1>Búsqueda</h1>
      <search aria-label="Buscar en todas las fichas">
        <form className="line">
          <input
            className="input"
            style={{ flex: '1 1 260px', width: 'auto' }}
            type="search"
            name="q"
            defaultValue={q}
            aria-label="Qué busca"
            placeholder="Nombre, código, persona…"
            key={q}
          />
          <button className="button filled" type="submit">
            Buscar
          </button>
        </form>
      </search>
      {q !== '' && groups.length === 0 && (
        <p>Nada coincide con «{q}». Pruebe con menos palabras; los acentos no importan.</p>
      )}
      {groups.map((group) => (
        <section className="stack" style={{ gap: 4 }} key={group.path}>
          <div className="line spread">
            <h2>{group.label}</h2>
            <Link className="small" to={`/fichas/${group.path}?q=${encodeURIComponent(q)}`}>
              Ver todas las de «{group.label}»
            </Link>
          </div>
          <ul className="plain linked">
            {group.items.map((item) => (
              <li className="line spread" key={item.id}>
                <Link to={`/fichas/${group.path}/${item.id}`}>{item.name}</Link>
                {item.state && <State label={item.state} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
