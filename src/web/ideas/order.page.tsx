import './ideas.css';
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
import { decideOrder, proposedOrder, scoreIdea } from '../../modules/municipality/ideas/index.ts';
import { idea, ideaWorkflow } from '../../modules/municipality/initiatives/index.ts';
import { writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { Refused, Stale } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { OrderTable } from './OrderTable.tsx';
import { readDecisions, readPoints } from './readOrder.ts';
import { ScoreForm } from './ScoreForm.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, url }) => {
    const { criteria, ideas } = await proposedOrder(desk);
    const states: Readonly<Record<string, string>> = ideaWorkflow.states;
    return {
      criteria,
      weight: criteria.reduce((sum, each) => sum + each.weight, 0),
      ideas: ideas.map((each) => ({
        ...each,
        stateLabel: states[each.state] ?? each.state,
        received: showDate(each.receivedOn),
      })),
      scoring: ideas.find(({ id }) => id === url.searchParams.get('puntuar')) ?? null,
      mayWrite: writesAs(desk.actor, idea) !== undefined,
      done: url.searchParams.get('hecho'),
      thread: [{ name: 'Ideas', to: '/fichas/ideas' }, { name: 'Orden de prioridad' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ desk, url }) => {
    const form = await args.request.formData();
    try {
      if (form.get('intent') === 'score') {
        const id = url.searchParams.get('puntuar') ?? '';
        await scoreIdea(desk, id, readPoints(form));
        return redirect('/ideas/prioridad?hecho=puntaje');
      }
      const changed = await decideOrder(desk, readDecisions(form));
      return redirect(`/ideas/prioridad?hecho=${changed}`);
    } catch (error) {
      if (error instanceof Refused)
        return data({ problem: saidOf(error), typed: [...form].map(([key, value]) => [key, String(value)]) }, 422);
      throw error;
    }
  });

const saidOf = (error: Refused): string =>
  error instanceof Stale
    ? 'Otra persona guardó cambios en estas ideas mientras usted decidía, y lo suyo no se guardó. Abra la página de nuevo, vea lo que ella decidió y repita lo suyo.'
    : error.message;

const doneWords = (done: string): string =>
  done === 'puntaje'
    ? 'El puntaje quedó guardado y el orden propuesto se recalculó.'
    : done === '1'
      ? 'Se guardó la prioridad de una idea.'
      : `Se guardó la prioridad de ${done} ideas.`;

/** The ideas by the points of written criteria, beside the order that people decide. */
export default function OrderPage() {
  const { criteria, weight, ideas, scoring, mayWrite, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack">
      <Title>Orden de prioridad de las ideas</Title>
      <h1>Orden de prioridad de las ideas</h1>
      <p className="secondary">
        El orden se propone por los criterios escritos; la prioridad la deciden las personas. Quien pase antes que una
        idea con más puntos queda con su motivo.
      </p>
      {done && !refused && (
        <p className="notice ok" role="status">
          {doneWords(done)}
        </p>
      )}
      {refused && (
        <p className="notice attention" role="alert">
          {refused.problem}
        </p>
      )}
      {criteria.length === 0 ? (
        <p>
          Aún no hay criterios que rijan hoy. <Link to="/fichas/idea-criteria/nueva">Escriba el primero</Link>: qué se
          mira, cuánto pesa y desde cuándo.
        </p>
      ) : (
        <p className="small">
          Criterios que rigen hoy: {criteria.map((each) => `${each.name} (${each.weight})`).join(' · ')}.{' '}
          {weight !== 100 && `Los pesos suman ${weight}; se usan en proporción. `}
          <Link to="/fichas/idea-criteria">Ver y cambiar los criterios</Link>
        </p>
      )}
      {scoring && criteria.length > 0 && mayWrite && (
        <ScoreForm
          key={scoring.id}
          idea={scoring}
          criteria={criteria}
          typed={new Map(refused?.typed.map(([key = '', value = '']) => [key, value]))}
        />
      )}
      {ideas.length === 0 ? (
        <p>
          No hay ideas por ordenar. Llegan del <Link to="/fichas/idea-boxes">buzón</Link> o se{' '}
          <Link to="/fichas/ideas/nueva">anotan aquí</Link>.
        </p>
      ) : (
        <Form method="post" className="stack">
          <OrderTable
            ideas={ideas}
            criteria={criteria}
            mayWrite={mayWrite}
            typed={new Map(refused?.typed.map(([key = '', value = '']) => [key, value]))}
          />
          {mayWrite && (
            <p>
              <button className="button filled" type="submit" name="intent" value="decide">
                Guardar la prioridad decidida
              </button>
            </p>
          )}
        </Form>
      )}
    </div>
  );
}
