import './posts.css';
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { periodIn } from './period.ts';
import { untilWords } from './words.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => ({
    ...(await periodIn(page)),
    thread: [{ name: 'Organigrama', to: '/organigrama' }, { name: 'Registro de reemplazos' }],
  }));

/** Who acted for whom in a period, by what act or norm, and how much they signed. */
export default function LogPage() {
  const { from, to, person, replacements } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <div className="stack">
      <Title>Registro de reemplazos</Title>
      <h1>Registro de reemplazos</h1>
      <Form method="get" className="line" key={search}>
        {person && <input type="hidden" name="persona" value={person} />}
        <label htmlFor="desde">Desde</label>
        <input className="input posts-day" type="date" id="desde" name="desde" defaultValue={from} />
        <label htmlFor="hasta">hasta</label>
        <input className="input posts-day" type="date" id="hasta" name="hasta" defaultValue={to} />
        <button className="button" type="submit">
          Ver
        </button>
        <Link className="button" to={`/reemplazos/planilla${search}`} reloadDocument>
          Planilla CSV
        </Link>
      </Form>
      {replacements.length === 0 ? (
        <p className="secondary">
          En estas fechas nadie reemplazó a nadie. Un reemplazo aparece aquí cuando alguien{' '}
          <Link to="/ausencias/nueva">declara una ausencia</Link> o un cargo queda vacante.
        </p>
      ) : (
        <TableFrame label="Reemplazos">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Cargo</th>
                <th scope="col">Quién actuó</th>
                <th scope="col">Calidad</th>
                <th scope="col">Desde</th>
                <th scope="col">Hasta</th>
                <th scope="col">Funciones</th>
                <th scope="col">Por qué</th>
                <th scope="col" className="number">
                  Actos
                </th>
              </tr>
            </thead>
            <tbody>
              {replacements.map((row) => (
                <tr key={`${row.post} ${row.from} ${row.person} ${row.functions}`}>
                  <th scope="row">
                    <Link to={`/cargos/${row.post}`}>{row.postName}</Link>
                  </th>
                  <td>{row.person ? <Link to={`/personas/${row.person}`}>{row.name}</Link> : row.name}</td>
                  <td>{row.capacity}</td>
                  <td className="nowrap">{untilWords(row.from)}</td>
                  <td className="nowrap">{row.to ? untilWords(row.to) : '—'}</td>
                  <td>{row.functions}</td>
                  <td>{row.basis}</td>
                  <td className="number">{row.acts.toLocaleString('es-CL')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}
