import './calendar.css';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import { countOfTask, taskOf } from '../../modules/common/obligations/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { showDate } from '../../records/fields/date.ts';
import { CountDrawing } from '../deadline/CountDrawing.tsx';
import { TargetsContext } from '../fields/index.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Actions } from '../thing/Actions.tsx';
import { Facts } from '../thing/Facts.tsx';
import { PathLine } from '../thing/PathLine.tsx';
import { doAtThing } from '../thing/thing.action.ts';
import { thingData } from '../thing/thing.data.ts';
import { CloseForm } from './CloseForm.tsx';
import { horizonOf } from './horizon.ts';
import { Near } from './Near.tsx';

// What the house keeps for itself is told by the count.
const hidden = ['counting', 'key', 'dueOn', 'about'];
const openStates = ['pending', 'inProgress'];

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const record = taskOf(page.house.charter);
    const thing = await thingData(page, record, args.params.id ?? '');
    const task = await page.desk.one(record, args.params.id ?? '', { asOf: thing.asOf ?? undefined });
    const calendar = await calendarSeenBy(page.desk.sql);
    const fields = Object.fromEntries(Object.entries(record.fields).filter(([key]) => !hidden.includes(key)));
    const { id, version, dueOn, evidenceAsked, about, recounted } = task;
    return {
      ...thing,
      facts: { ...record, fields },
      task: { id, version, dueOn, evidenceAsked, about, recounted },
      // What the year asks is not removed; its other fields are edited by who owes it.
      mayRemove: thing.mayEdit && task.key === null,
      isOpen: openStates.includes(task.state ?? ''),
      count: countOfTask(task, calendar),
      horizon: horizonOf(calendar, dateInChile(page.house.clock.now())),
      // Closing has its own form here, which asks for the evidence.
      moves: thing.moves.filter(({ name }) => name !== 'finish'),
      mayClose: thing.moves.some(({ name, stopped }) => name === 'finish' && !stopped?.startsWith('Esta tarea es de')),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    return data(
      await doAtThing({ ...page, params: { ...page.params, path: 'tasks' } }, taskOf(page.house.charter), form),
      422,
    );
  });

/** One task: when it expires and how that was counted, what closes it, and where it comes from. */
export default function TaskPage() {
  const thing = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { task, row, name, path, count, isOpen, horizon } = thing;
  return (
    <TargetsContext value={thing.targets}>
      <Title>{name}</Title>
      <div className="thing">
        <div className="head stack">
          <div>
            <p className="secondary small">Tarea</p>
            <h1>{name}</h1>
          </div>
          {thing.did && (
            <p className="notice ok" role="status">
              Listo: {thing.did}.
            </p>
          )}
          {path && <PathLine path={path} />}
          {!thing.asOf && <Actions thing={{ ...thing, mayEdit: thing.mayRemove }} refused={refused} />}
        </div>
        <div className="stack" style={{ gap: 28 }}>
          <section aria-labelledby="when">
            <h2 id="when">{task.dueOn ? `Vence el ${showDate(task.dueOn)}` : 'Sin plazo todavía'}</h2>
            <p className="line">
              <Near on={task.dueOn} isAwaited={isOpen} horizon={horizon} />
              {task.recounted && <span className="secondary small">Se contó de nuevo: {task.recounted}</span>}
            </p>
            {count ? (
              <CountDrawing count={count} certificate={`/tareas/${task.id}/certificado`} />
            ) : (
              <p className="secondary">
                {task.dueOn
                  ? 'Es la fecha que fijó quien agregó la tarea.'
                  : 'Edite la tarea y escriba en «Corre desde» el día que le da inicio: de ahí se cuenta.'}
              </p>
            )}
          </section>
          {isOpen && thing.mayClose && !thing.asOf && (
            <section aria-labelledby="close">
              <h2 id="close">Cerrar con evidencia</h2>
              <CloseForm task={task} back={`/fichas/tasks/${task.id}`} />
            </section>
          )}
          <Facts record={thing.facts} row={row} />
        </div>
        <aside aria-label="Relacionado">
          {task.about && (
            <p>
              <Link to={`/fichas/${task.about}`}>Ficha de que trata</Link>
            </p>
          )}
          {thing.mayEdit && thing.mayClose && !thing.mayRemove && (
            <p>
              <Link to={`/fichas/tasks/${task.id}/editar`}>Editar responsable, fechas o evidencia</Link>
            </p>
          )}
          <p>
            <Link to="/calendario">Calendario</Link>
          </p>
          <p>
            <Link to={`/fichas/tasks/${task.id}/historia`}>Historia de cambios</Link>
          </p>
        </aside>
      </div>
    </TargetsContext>
  );
}
