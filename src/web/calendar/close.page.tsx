import { readVersion } from '../form/readVersion.ts';
import './calendar.css';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { closeWithEvidence, taskOf } from '../../modules/common/obligations/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { fieldOf } from '../../records/record.ts';
import { orProblem } from '../form/problems.ts';
import { readForm } from '../form/readForm.ts';
import { atDesk, safeReturn } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { CloseForm } from './CloseForm.tsx';

const keys = ['evidenceFile', 'evidenceLink', 'evidenceNote'];

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url, params }) => {
    const task = taskOf(house.charter);
    const row = await desk.one(task, params.id ?? '');
    const back = safeReturn(url.searchParams.get('volver'), `/fichas/tasks/${row.id}`);
    const { id, version, name, dueOn, evidenceAsked, state } = row;
    const field = fieldOf(task, 'function');
    return {
      task: { id, version, name, dueOn, evidenceAsked },
      isOpen: state === 'pending' || state === 'inProgress',
      owes: field?.options?.[row.function] ?? row.function,
      back,
      thread: [{ name: 'Calendario', to: '/calendario' }, { name, to: `/fichas/tasks/${id}` }, { name: 'Cerrar' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const task = taskOf(page.house.charter);
    const form = await args.request.formData();
    const posted = await readForm(page, task, keys, form);
    const aim = { id: page.params.id ?? '', version: readVersion(form.get('version')) };
    const outcome = await orProblem(task, posted, () => closeWithEvidence(page.desk, task, aim, posted.input));
    const back = safeReturn(String(form.get('back') ?? ''), `/fichas/tasks/${aim.id}`);
    if ('problem' in outcome) return data({ problem: outcome.problem, back }, 422);
    throw redirect(back);
  });

/** Closing a task: what is asked, and the file, link or note that shows it. */
export default function ClosePage() {
  const { task, isOpen, owes, back } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack close-task">
      <Title>{`Cerrar: ${task.name}`}</Title>
      <h1>{task.name}</h1>
      <p className="secondary">
        {owes}
        {task.dueOn && ` · vence el ${showDate(task.dueOn)}`}
      </p>
      {isOpen ? (
        <CloseForm task={task} back={refused?.back ?? back} problem={refused?.problem} />
      ) : (
        <p className="notice">
          Esta tarea ya está cerrada. <Link to={`/fichas/tasks/${task.id}`}>Ver su ficha</Link>
        </p>
      )}
    </div>
  );
}
