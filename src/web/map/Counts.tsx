import { Form, Link, useSearchParams } from 'react-router';
import { type CountedBy, countedBy } from './countedBy.ts';
import type { MapData } from './map.page.tsx';

/** How many there are and how much they cost, by territory, state or source; each row narrows the map to itself. */
export function Counts({ data }: { data: MapData }) {
  const [search] = useSearchParams();
  return (
    <section className="stack" style={{ gap: 8 }} aria-labelledby="counts">
      <h2 id="counts">Por {countedBy[data.by].toLowerCase()}</h2>
      <ChooseBy by={data.by} />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{countedBy[data.by]}</th>
            <th scope="col" className="number">
              Iniciativas
            </th>
            <th scope="col" className="number">
              Costo, MM$
            </th>
          </tr>
        </thead>
        <tbody>
          {data.groups.map(({ name, key, count, sum }) => (
            <tr key={key ?? ''}>
              <th scope="row">
                <Link to={`?${narrowed(search, data.by, key)}`} preventScrollReset>
                  {name}
                </Link>
              </th>
              <td className="number">{count.toLocaleString('es-CL')}</td>
              <td className="number">{Math.round(sum / 1_000_000).toLocaleString('es-CL')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.more > 0 && <p className="small secondary">Y {data.more} más, con menos iniciativas.</p>}
    </section>
  );
}

const narrowed = (search: URLSearchParams, by: CountedBy, key: string | null): URLSearchParams => {
  const next = new URLSearchParams(
    [...search].filter(([name]) => !name.startsWith(`filter[${by}]`) && name !== 'cursor'),
  );
  if (key === null && by !== 'state') next.set(`filter[${by}][empty]`, 'true');
  else if (key !== null) next.set(`filter[${by}]`, key);
  return next;
};

function ChooseBy({ by }: { by: CountedBy }) {
  const [search] = useSearchParams();
  return (
    <Form className="line" preventScrollReset>
      {[...search]
        .filter(([name]) => name !== 'contar')
        .map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
      <label htmlFor="contar">Contar por</label>
      <select className="input" style={{ width: 'auto' }} id="contar" name="contar" defaultValue={by} key={by}>
        {Object.entries(countedBy).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button className="button small" type="submit">
        Contar
      </button>
    </Form>
  );
}
