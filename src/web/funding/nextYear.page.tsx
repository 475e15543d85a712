import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { copyToNextYear, fundingSource, nextYearOf } from '../../modules/municipality/funding/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { writesAs } from '../../records/access.ts';
import { fieldsOf } from '../../records/record.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { Shown } from '../fields/Field.tsx';
import { Submit } from '../form/Submit.tsx';
import { atDesk } from '../page.ts';
import { TableFrame } from '../shell/TableFrame.tsx';
import { Title } from '../shell/Title.tsx';

const moved = [
  'year',
  'validFrom',
  'validTo',
  'limitAmount',
  'limitUnit',
  'limitOn',
  'confidence',
  'amountsConfidence',
];

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house, params }) => {
    if (!writesAs(desk.actor, fundingSource)) throw notFound();
    const next = await nextYearOf(desk, params.id ?? '', dateInChile(house.clock.now()));
    const { source, values, name, papers, existing } = next;
    const own = `/fichas/funding-sources/${source.id}`;
    return {
      name,
      papers,
      existing: existing ?? null,
      from: { name: source.name, to: own },
      facts: fieldsOf(fundingSource).flatMap(([key, field]) =>
        moved.includes(key) ? [{ key, field, was: { ...source }[key] ?? null, value: values[key] ?? null }] : [],
      ),
      thread: [{ name: 'Fuentes y llamados', to: '/fuentes' }, { name: source.name, to: own }, { name }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ desk, house, params }) => {
    try {
      const { id } = await copyToNextYear(desk, params.id ?? '', dateInChile(house.clock.now()));
      return redirect(`/fichas/funding-sources/${id}?listo=${encodeURIComponent('copiada, todo por confirmar')}`);
    } catch (error) {
      if (!(error instanceof Refused) || error.status === 404) throw error;
      return { problem: error.message };
    }
  });

/** Shows what the source of the next year would say beside this one, and writes it. */
export default function NextYearPage() {
  const { name, papers, existing, from, facts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack">
      <Title>{name}</Title>
      <h1>{name}</h1>
      <p className="secondary">
        Nace de <Link to={from.to}>{from.name}</Link>, con sus reglas, sus {papers} antecedentes exigidos y su
        rendición. Todo queda por confirmar hasta que alguien lea la guía nueva: avisa y no impide. Los llamados no se
        copian: anúncielos cuando se sepan.
      </p>
      {refused && 'problem' in refused && (
        <p className="notice late" role="alert">
          {refused.problem}
        </p>
      )}
      <TableFrame label="Lo que cambia">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Lo que cambia</th>
              <th scope="col">{from.name}</th>
              <th scope="col">{name}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ key, field, was, value }) => (
              <tr key={key}>
                <th scope="row">{field.label}</th>
                <td>
                  <Shown value={was} field={field} />
                </td>
                <td>
                  <Shown value={value} field={field} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {existing ? (
        <p className="notice">
          Ya está escrita: <Link to={`/fichas/funding-sources/${existing.id}`}>{existing.name}</Link>.
        </p>
      ) : (
        <Form method="post" className="line">
          <Submit>Copiar «{name}»</Submit>
          <Link className="button" to={from.to}>
            Cancelar
          </Link>
        </Form>
      )}
    </div>
  );
}
