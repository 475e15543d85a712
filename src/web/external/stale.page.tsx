import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import {
  externalProject,
  externalProjectWorkflow,
  sayUnchanged,
  staleProjects,
} from '../../modules/municipality/external/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { mayRead, writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { notFound } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house, url }) => {
    if (!mayRead(desk.actor, externalProject)) throw notFound();
    const states: Readonly<Record<string, string>> = externalProjectWorkflow.states;
    const stale = await staleProjects(desk.sql, dateInChile(house.clock.now()));
    return {
      projects: stale.map((each) => ({
        ...each,
        state: states[each.state] ?? each.state,
        checked: each.lastCheckOn ? showDate(each.lastCheckOn) : null,
        since: showDate(each.checkBy),
        link: /^https?:\/\//.test(each.sourceUrl ?? '') ? each.sourceUrl : null,
      })),
      mayWrite: writesAs(desk.actor, externalProject) !== undefined,
      done: url.searchParams.get('hecho'),
      thread: [{ name: 'Proyectos de otros', to: '/fichas/external-projects' }, { name: 'Por preguntar' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ desk }) => {
    const form = await args.request.formData();
    await sayUnchanged(desk, String(form.get('id')));
    return redirect('/proyectos-de-otros/por-preguntar?hecho=1');
  });

/** The projects of others of which nobody has asked for too long, each with its two usual answers. */
export default function StalePage() {
  const { projects, mayWrite, done } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <Title>Proyectos de otros por preguntar</Title>
      <h1>Proyectos de otros por preguntar</h1>
      <p className="secondary">
        Pregunte en la oficina o mire dónde consta. Si nada cambió, dígalo aquí; si cambió, abra la ficha y registre su
        estado. <Link to="/fichas/external-reviews">Cada cuántos días se vuelve a preguntar</Link>
      </p>
      {done && (
        <p className="notice ok" role="status">
          Quedó revisado hoy.
        </p>
      )}
      {projects.length === 0 ? (
        <p>
          Todos están al día. <Link to="/fichas/external-projects">Ver los proyectos de otros</Link>
        </p>
      ) : (
        <TableFrame label="Por preguntar">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Proyecto</th>
                <th scope="col">Estado que consta</th>
                <th scope="col">Última revisión</th>
                <th scope="col">Dónde preguntar</th>
                {mayWrite && <th scope="col">Hoy</th>}
              </tr>
            </thead>
            <tbody>
              {projects.map(({ id, name, owner, state, checked, since, link, sourceUrl, office }) => (
                <tr key={id}>
                  <td>
                    <Link to={`/fichas/external-projects/${id}`}>{name}</Link>
                    {owner && <div className="small secondary">{owner}</div>}
                  </td>
                  <td>{state}</td>
                  <td>
                    {checked ?? 'Nunca'}
                    <div className="small secondary" style={{ whiteSpace: 'nowrap' }}>
                      toca desde el {since}
                    </div>
                  </td>
                  <td>
                    {office && <div>{office}</div>}
                    {link ? (
                      <a href={link} rel="noreferrer">
                        Dónde consta
                      </a>
                    ) : (
                      sourceUrl
                    )}
                    {!office && !sourceUrl && <span className="secondary">No está anotado</span>}
                  </td>
                  {mayWrite && (
                    <td>
                      <Form method="post">
                        <input type="hidden" name="id" value={id} />
                        <button
                          className="button small"
                          style={{ whiteSpace: 'nowrap' }}
                          type="submit"
                          aria-label={`Sigue igual: ${name}`}
                        >
                          Sigue igual
                        </button>
                      </Form>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}
