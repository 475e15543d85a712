import './members.css';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { can } from '../../charter/index.ts';
import { forgetOverdue, memberWorkflow, overdueSheets, sheetsAtATime } from '../../modules/party/members/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { showDate } from '../../records/fields/date.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { counted } from '../counted.ts';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url }) => {
    if (!can(desk.actor, ['P6']).allowed) throw notFound();
    const asked = Number(/^\d{1,6}$/.exec(url.searchParams.get('desde') ?? '')?.[0] ?? 0);
    const today = dateInChile(house.clock.now());
    const { rule, sheets, total } = await overdueSheets(house.database, today, { after: asked });
    const states: Readonly<Record<string, string>> = memberWorkflow.states;
    return {
      rule,
      sheets: sheets.map(({ state, leftOn, ...sheet }) => ({
        ...sheet,
        state: states[state] ?? state,
        left: showDate(leftOn),
      })),
      after: asked,
      before: asked > 0 ? Math.max(0, asked - sheetsAtATime) : null,
      next: asked + sheets.length < total ? asked + sheets.length : null,
      total,
      destroyed: Number(url.searchParams.get('destruidas')) || 0,
      thread: [{ name: 'Militantes', to: '/fichas/members' }, { name: 'Conservación' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const form = await args.request.formData();
    const chosen = form.getAll('sheet').map(String);
    try {
      if (form.get('sure') !== 'yes') throw new Refused('Marque que entiende que no hay vuelta atrás.', 'sure');
      const count = await forgetOverdue(house, desk.actor, chosen);
      return redirect(`/militancia/conservacion?destruidas=${count}`);
    } catch (error) {
      if (error instanceof Refused && error.status !== 404) return data({ message: error.message, chosen }, 422);
      throw error;
    }
  });

/** Sheets kept longer than the party says: somebody looks at them and destroys their data. */
export default function RetentionPage() {
  const { rule, sheets, after, before, next, total, destroyed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack" style={{ gap: 22 }}>
      <Title>Conservación</Title>
      <h1>Conservación de los datos</h1>
      <p>
        De quien dejó de militar se conserva quién era durante {counted(rule.years, ['año', 'años'])}. {rule.norm}
        {!rule.verified && <strong> (sin verificar)</strong>}.{' '}
        <Link to="/valores-legales/organizacion.conservacion">Cambiar este valor</Link>
      </p>
      {destroyed > 0 && (
        <p className="notice ok" role="status">
          Listo: se destruyeron los datos de {counted(destroyed, ['ficha', 'fichas'])}.
        </p>
      )}
      {refused && <RefusalNotice refused={refused} />}
      {total > sheets.length && (
        <p className="secondary">
          {counted(total, ['ficha pasó', 'fichas pasaron'])} su plazo.
          {sheets.length > 0 && ` Aquí van de la ${after + 1} a la ${after + sheets.length}, las más antiguas primero.`}
        </p>
      )}
      {sheets.length === 0 ? (
        <p>{total === 0 ? 'Ninguna ficha pasó su plazo de conservación.' : 'Aquí no hay más fichas.'}</p>
      ) : (
        <Form method="post" className="stack">
          <TableFrame label="Fichas que pasaron su plazo">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Destruir</th>
                  <th scope="col">Ficha</th>
                  <th scope="col">Cómo salió</th>
                  <th scope="col">Salió el</th>
                </tr>
              </thead>
              <tbody>
                {sheets.map(({ id, code, state, left }) => (
                  <tr key={id}>
                    <td>
                      <input
                        type="checkbox"
                        name="sheet"
                        value={id}
                        defaultChecked={refused?.chosen.includes(id) ?? true}
                        aria-label={`Ficha ${code}`}
                      />
                    </td>
                    <th scope="row">
                      <Link to={`/fichas/members/${id}`}>{code}</Link>
                    </th>
                    <td>{state}</td>
                    <td className="nowrap">{left}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
          <label className="check">
            <input type="checkbox" name="sure" value="yes" /> Entiendo que no hay vuelta atrás
          </label>
          <div className="line">
            <Submit className="button danger">Destruir los datos marcados</Submit>
          </div>
        </Form>
      )}
      {(before !== null || next !== null) && (
        <nav className="line" aria-label="Páginas">
          {before !== null && <Link to={`?desde=${before}`}>Anteriores</Link>}
          {next !== null && (
            <Link to={`?desde=${next}`} rel="next">
              Siguientes
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
