import './posts.css';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { can } from '../../charter/index.ts';
import { authorityOf, ratificationOf } from '../../modules/common/posts/index.ts';
import { Refused } from '../../records/refused.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { atDesk } from '../page.ts';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';

const mostDecided = 30;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const ratification = ratificationOf(house.charter);
    const inState = (operator: 'eq' | 'in', value: unknown) => [{ field: 'state', operator, value }] as const;
    const [waiting, decided] = await Promise.all([
      desk.list(ratification, {
        filters: inState('eq', 'pending'),
        sort: { field: 'signedAt', descending: false },
        limit: 200,
      }),
      desk.list(ratification, { filters: inState('in', ['ratified', 'annulled', 'notNeeded']), limit: mostDecided }),
    ]);
    return {
      waiting: waiting.items,
      total: waiting.total,
      decided: decided.items,
      states: house.catalog.workflowOf(ratification)?.states ?? {},
      mayDecide: can(desk.actor, authorityOf(house.charter)).allowed,
      me: desk.actor.person,
      thread: [{ name: 'Organigrama', to: '/organigrama' }, { name: 'Actos por ratificar' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const form = await args.request.formData();
    const id = String(form.get('id') ?? '');
    const typed = { agreement: form.get('agreement'), note: form.get('note') };
    try {
      const action = form.get('do') === 'annul' ? 'annul' : 'ratify';
      await desk.act(ratificationOf(house.charter), { id }, action, typed);
    } catch (error) {
      if (error instanceof Refused && error.status !== 404)
        return data({ id, problem: error.message, errors: error.errors, typed }, error.status);
      throw error;
    }
    throw redirect(`/ratificaciones?hecho=${form.get('do') === 'annul' ? 'annul' : 'ratify'}`);
  });

type Waiting = ReturnType<typeof useLoaderData<typeof loader>>['waiting'][number];

/** What was signed by who, as is known now, could not: one line each, ratified or left without effect by the authority. */
export default function RatificationsPage() {
  const { waiting, total, decided, states, mayDecide, me } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const done = search.get('hecho');
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>Actos por ratificar</Title>
      <div className="stack" style={{ gap: 8 }}>
        <h1>Actos por ratificar</h1>
        <p className="secondary">
          Cuando una ausencia, un término o una designación se registra después de comenzar, aquí queda lo que
          entretanto firmó quien no podía. Nada se deshace solo: la autoridad ratifica cada acto o lo deja sin efecto,
          con su fundamento.
        </p>
        {done && (
          <p className="notice ok" role="status">
            {done === 'annul'
              ? 'El acto quedó sin efecto. Cabildo no lo deshace: corrija la ficha si corresponde.'
              : 'El acto quedó ratificado.'}
          </p>
        )}
      </div>
      <section className="stack">
        <h2>{total === 1 ? 'Espera uno' : `Esperan ${total.toLocaleString('es-CL')}`}</h2>
        {total === 0 && <p className="secondary">Todo lo firmado lo firmó quien podía.</p>}
        <ul className="plain stack">
          {waiting.map((act) => (
            <li key={act.id} className="panel">
              <Told act={act} />
              {mayDecide && act.person?.id !== me && <Decide id={act.id} />}
              {act.person?.id === me && <p className="small">Usted lo firmó: lo resuelve otra persona.</p>}
            </li>
          ))}
        </ul>
        {total > waiting.length && <p className="secondary small">Aquí están los {waiting.length} primeros.</p>}
      </section>
      {decided.length > 0 && (
        <section className="stack">
          <h2>Resueltos</h2>
          <ul className="plain stack">
            {decided.map((act) => (
              <li key={act.id}>
                <Told act={act} />
                <p className="small">
                  <strong>{states[act.state ?? ''] ?? act.state}</strong>
                  {act.agreement && ` · ${act.agreement}`}
                  {act.note && ` · ${act.note}`} ·{' '}
                  <Link to={`/fichas/ratifications/${act.id}/historia`}>
                    quién y cuándo<span className="unseen"> se resolvió {act.name}</span>
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Told({ act: { name, about, signed, signedAt, acts, why } }: { act: Waiting }) {
  return (
    <div>
      <p>
        <strong>{about ? <Link to={`/fichas/${about}`}>{name}</Link> : name}</strong>
        {Number(acts) > 1 && ` y otros ${Number(acts) - 1} cambios firmados juntos`}
      </p>
      <p className="small">
        {signed}
        {signedAt && `, el ${showInstant(signedAt)}`}
      </p>
      <p className="secondary small">{why}</p>
    </div>
  );
}

function Decide({ id }: { id: string }) {
  const answer = useActionData<typeof action>();
  const own = answer?.id === id ? answer : undefined;
  const errorOf = (field: string) => own?.errors.find((error) => error.field === field)?.message;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      {own && (
        <p className="notice late" role="alert">
          {own.problem}
        </p>
      )}
      <div className="posts-fields">
        <Words
          id={`${id}-agreement`}
          name="agreement"
          label="Acto o acuerdo que lo resuelve"
          wrong={errorOf('agreement')}
        />
        <Words id={`${id}-note`} name="note" label="Fundamento" wrong={errorOf('note')} />
      </div>
      <div className="line">
        <Submit name="do" value="ratify">
          Ratificar
        </Submit>
        <button className="button" type="submit" name="do" value="annul">
          Dejar sin efecto
        </button>
      </div>
    </Form>
  );
}

function Words({ id, name, label, wrong }: { id: string; name: string; label: string; wrong: string | undefined }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        name={name}
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={wrong && `${id}-error`}
      />
      {wrong && (
        <span className="error" id={`${id}-error`}>
          {wrong}
        </span>
      )}
    </div>
  );
}
