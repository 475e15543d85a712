import './members.css';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { resolutions, resolve } from '../../modules/party/members/index.ts';
import { Refused } from '../../records/refused.ts';
import { counted } from '../counted.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Difference } from './Difference.tsx';
import { type ReadingData, readingData } from './reading.data.ts';
import { refusalOf } from './sealedForm.ts';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, readingData);

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const form = await args.request.formData();
    const difference = String(form.get('difference') ?? '');
    const typed = Object.fromEntries(form);
    try {
      const wanted = String(form.get('resolution') ?? '');
      const resolution = (Object.keys(resolutions) as (keyof typeof resolutions)[]).find((key) => key === wanted);
      if (!resolution) throw new Refused('Elija qué se decide.', 'resolution');
      await resolve(house, desk.actor, difference, resolution, String(form.get('reason') ?? ''));
      return redirect(`/fichas/roll-readings/${params.id}?listo=${encodeURIComponent(resolutions[resolution])}`);
    } catch (error) {
      if (error instanceof Refused && error.status !== 404) return data(refusalOf(difference, error, typed), 422);
      throw error;
    }
  });

/** The differences of one reading, each to be decided by a person. */
export default function ReadingPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { reading, pending } = page;
  return (
    <div className="stack" style={{ gap: 22 }}>
      <Title>{`Registro al ${reading.cut}`}</Title>
      <h1>Registro electoral al {reading.cut}</h1>
      {page.did && (
        <p className="notice ok" role="status">
          Listo: {page.did}.
        </p>
      )}
      <p>
        {reading.name}: {counted(reading.same ?? 0, ['persona igual', 'personas iguales'])}, {reading.onlyHere} sólo
        aquí, {reading.onlyThere} sólo allá, {reading.differ} con diferencias.{' '}
        <span className="secondary">{reading.obtained}.</span>
      </p>
      {page.notRead && (
        <p className="notice attention">
          No se entendieron las filas {page.notRead} del archivo: su RUN falta, está mal o se repite.
        </p>
      )}
      {page.undated && (
        <p className="notice attention">
          No se entendió la fecha de afiliación de las filas {page.undated}: esas personas se compararon sin ella.
        </p>
      )}
      <section aria-labelledby="pending">
        <h2 id="pending">
          {pending.length === 0
            ? 'Nada por resolver'
            : counted(pending.length, ['diferencia por resolver', 'diferencias por resolver'])}
        </h2>
        {pending.map((each) => (
          <Difference
            key={each.id}
            difference={each}
            mayResolve={page.mayResolve}
            refused={refused?.at === each.id ? refused : undefined}
          />
        ))}
      </section>
      {page.resolved.length > 0 && <Resolved resolved={page.resolved} />}
    </div>
  );
}

function Resolved({ resolved }: Pick<ReadingData, 'resolved'>) {
  return (
    <section className="stack" aria-labelledby="resolved">
      <h2 id="resolved">Resueltas</h2>
      <ul className="stack">
        {resolved.map((each) => (
          <li key={each.id}>
            {each.member ? <Link to={`/fichas/members/${each.member.id}`}>{each.member.name}</Link> : each.kind}:{' '}
            {each.decided}, el {each.on}. <span className="secondary">{each.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
