import '../calendar/calendar.css';
import { Link } from 'react-router';
import type { Home } from '../../modules/home.ts';
import { showDate } from '../../records/fields/date.ts';
import { CloseForm } from '../calendar/CloseForm.tsx';
import { Near } from '../calendar/Near.tsx';
import type { Horizon } from '../calendar/nearness.ts';
import { DeadlinePopover } from '../deadline/DeadlinePopover.tsx';

type Task = Home['owed']['tasks'][number];

/** What the person owes, what expires first before the rest; each line says how its day was counted and may be closed here. */
export function Due({ owed, horizon, marks }: Pick<Home, 'owed' | 'marks'> & { horizon: Horizon }) {
  return (
    <section aria-labelledby="due" className="due">
      <h2 id="due">Vence</h2>
      {owed.tasks.length === 0 && (
        <p className="secondary">
          Nada vence por ahora. Las obligaciones del año aparecen aquí solas; una tarea propia se agrega en el{' '}
          <Link to="/calendario">calendario</Link>.
        </p>
      )}
      <ul className="plain">
        {owed.tasks.map((task) => (
          <Line key={task.id} task={task} horizon={horizon} mark={marks[task.function] ?? ''} />
        ))}
      </ul>
      {owed.total > owed.tasks.length && (
        <Link className="small" to="/calendario?vista=lista">
          {(owed.total - owed.tasks.length).toLocaleString('es-CL')} más, para después: ver en el calendario
        </Link>
      )}
    </section>
  );
}

function Line({ task, horizon, mark }: { task: Task; horizon: Horizon; mark: string }) {
  return (
    <li>
      <span className="when">
        <Near on={task.dueOn} isAwaited={true} horizon={horizon} />
        {task.dueOn && <span className="secondary small nowrap">{showDate(task.dueOn)}</span>}
      </span>
      <span className="what">
        <Link to={`/fichas/tasks/${task.id}`}>{task.name}</Link>
        <span className="secondary small">
          {[task.function + mark, task.isOwn ? null : 'colabora', task.unit].filter(Boolean).join(' · ')}
          {task.about && (
            <>
              {' · '}
              <Link to={`/fichas/${task.about}`}>ficha</Link>
            </>
          )}
        </span>
        <How task={task} />
      </span>
      <details className="close">
        <summary className="button small">
          Cerrar…<span className="unseen"> «{task.name}»</span>
        </summary>
        <div className="panel">
          <CloseForm task={task} back="/" />
        </div>
      </details>
    </li>
  );
}

/** How the day was found: the count of a term, or the rule of a fixed day; and what is not verified. */
function How({ task }: { task: Task }) {
  const { count, awaits, norm, custom, isVerified } = task;
  if (awaits)
    return (
      <span className="small">
        <Link to={`/fichas/tasks/${task.id}/editar`}>Diga desde cuándo corre</Link> ({awaits}) y se cuenta el plazo.
      </span>
    );
  const isCounted = count !== null && count.steps.length > 2;
  return (
    <span className="small secondary how">
      {count && isCounted && <DeadlinePopover count={count} certificate={`/tareas/${task.id}/certificado`} />}
      {norm && <span>{norm}</span>}
      {!isVerified && norm && <span className="near soon">sin verificar</span>}
      {custom && <span>{custom}</span>}
    </span>
  );
}

/** What the law attaches to silence, proposed to who certifies it. */
export function Silences({ silences }: { silences: Home['silences'] }) {
  return (
    <section aria-labelledby="silences" className="due">
      <h2 id="silences">Por certificar: venció el plazo y nadie respondió</h2>
      <ul className="plain">
        {silences.map(({ id, name, silence }) => (
          <li key={id}>
            <span className="what">
              <Link to={`/fichas/tasks/${id}`}>{name}</Link>
              <span className="secondary small">
                {silence} No se aplica por sí solo: certifíquelo o registre el acuerdo.
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
