import './sessions.css';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Head } from './Head.tsx';
import { Minutes } from './Minutes.tsx';
import { Papers } from './Papers.tsx';
import { NewPoint } from './NewPoint.tsx';
import { Point } from './Point.tsx';
import { Roll } from './Roll.tsx';
import { deedOf, doInSession } from './session.action.ts';
import { sessionData } from './session.data.ts';
import { usePulse } from './usePulse.ts';
import { SavingContext, useSaving, useSavingOf } from './useSaving.ts';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, (page) => sessionData(page, args.params.id ?? ''));

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const outcome = await doInSession(page, deedOf(await args.request.formData()));
    if ('done' in outcome) return redirect(`/sesiones/${page.params.id}`);
    return data('refused' in outcome ? outcome : { refused: bothWrote }, 409);
  });

const bothWrote = 'Otra persona escribió lo mismo mientras tanto: revise lo que quedó y repita su cambio.';

/** A session on a phone while it runs: who is there, each point with its votes and its agreement, minutes and papers. */
export default function SessionPage() {
  const seen = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { row } = seen;
  const isRunning = ['cited', 'open', 'suspended', 'closed', 'drafted'].includes(row.state ?? '');
  const saving = useSavingOf(row.id);
  usePulse(row.id, seen.pulse, isRunning);
  return (
    <SavingContext value={saving}>
      <Title>{row.name ?? 'Sesión'}</Title>
      <div className="meeting">
        <Head seen={seen} refused={answer?.refused} />
        <div className="meeting-body">
          <div className="stack">
            <section aria-labelledby="agenda" className="stack">
              <h2 id="agenda">Tabla</h2>
              {seen.items.length === 0 && (
                <p className="secondary">Todavía no hay puntos. Agregue el primero: sin tabla no se cita.</p>
              )}
              {seen.items.map((each) => (
                <Point key={each.item.id} seen={seen} point={each} />
              ))}
              {seen.keeps && ['planned', 'cited', 'open'].includes(row.state ?? '') && <NewPoint seen={seen} />}
            </section>
            <Minutes seen={seen} />
            <Papers seen={seen} />
          </div>
          <aside className="stack" aria-label="Asistencia">
            <Roll seen={seen} />
          </aside>
        </div>
        <Unsaved />
      </div>
    </SavingContext>
  );
}

/** What is still on its way to the house. */
function Unsaved() {
  const { waiting, isReached } = useSaving();
  if (waiting.length === 0) return null;
  const changes = waiting.length === 1 ? '1 cambio' : `${waiting.length} cambios`;
  return (
    <p className={`meeting-waiting${isReached ? '' : ' away'}`} role="status">
      {isReached
        ? `Guardando ${changes}…`
        : `Sin conexión: ${changes} por enviar. Quedan en este equipo y se envían solos.`}
    </p>
  );
}
