import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { writesAs } from '../../records/access.ts';
import { fieldOf, fieldsOf } from '../../records/record.ts';
import { notFound } from '../../records/refused.ts';
import { TargetsContext } from '../fields/index.ts';
import { targetsOf } from '../list/readList.ts';
import { atDesk, recordAt, safeReturn } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { nameOf } from '../list/list.ts';
import { orProblem, refusedForm } from './problems.ts';
import { readForm } from './readForm.ts';
import { RecordForm } from './RecordForm.tsx';
import { Submit } from './Submit.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const { desk, house, url } = page;
    if (!writesAs(desk.actor, record)) throw notFound();
    // `?initiative=<id>` begins the row already linked: how a page offers to add what belongs to it.
    const values: Record<string, unknown> = {};
    for (const [key, given] of url.searchParams) {
      const field = fieldOf(record, key);
      if (!field || field.derived) continue;
      const target = field.target === undefined ? undefined : house.catalog.record(field.target);
      values[key] = target ? { id: given, name: nameOf(target, { ...(await desk.one(target, given)) }) } : given;
    }
    const back = safeReturn(url.searchParams.get('volver'), `/fichas/${record.path}`);
    return {
      record,
      values,
      back,
      targets: targetsOf(page, record),
      thread: [{ name: record.label[1], to: `/fichas/${record.path}` }, { name: 'Nueva ficha' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const form = await args.request.formData();
    const keys = fieldsOf(record).flatMap(([key, field]) => (field.derived ? [] : [key]));
    const posted = await readForm(page, record, keys, form);
    const outcome = await orProblem(record, posted, () => page.desk.create(record, posted.input));
    if ('problem' in outcome) return refusedForm(outcome.problem);
    throw redirect(safeReturn(page.url.searchParams.get('volver'), `/fichas/${record.path}/${outcome.done.id}`));
  });

/** Adds a row of any record. */
export default function NewPage() {
  const { record, values, back, targets } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const title = `Agregar ${record.label[0].toLowerCase()}`;
  return (
    <TargetsContext value={targets}>
      <div className="stack">
        <Title>{problem ? `Revise: ${title}` : title}</Title>
        <h1>{title}</h1>
        <RecordForm record={record} values={values} problem={problem}>
          <Submit>Guardar</Submit>
          <Link className="button" to={back}>
            Cancelar
          </Link>
        </RecordForm>
      </div>
    </TargetsContext>
  );
}
