import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { fieldOf } from '../../records/record.ts';
import { TargetsContext } from '../fields/index.ts';
import { nameOf } from '../list/list.ts';
import { Title } from '../shell/Title.tsx';
import { advisedForm } from './advised.ts';
import { askedLater } from './askedLater.ts';
import { formPage, saveForm } from './formPage.ts';
import { RecordForm } from './RecordForm.tsx';
import { Submit } from './Submit.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  formPage(args, async (page, record) => {
    const { desk, house, url } = page;
    // `?initiative=<id>` begins the row already linked: how a page offers to add what belongs to it.
    const values: Record<string, unknown> = {};
    for (const [key, given] of url.searchParams) {
      const field = fieldOf(record, key);
      if (!field || field.derived) continue;
      const target = field.target === undefined ? undefined : house.catalog.record(field.target);
      values[key] = target ? { id: given, name: nameOf(target, { ...(await desk.one(target, given)) }) } : given;
    }
    const advised = await advisedForm(page, record, values);
    const later = askedLater(record, house.catalog.workflowOf(record), values);
    return { values, later, advised, back: `/fichas/${record.path}`, steps: [{ name: 'Nueva ficha' }] };
  });

export const action = (args: ActionFunctionArgs) =>
  saveForm(args, ({ desk }, record, { input }) => desk.create(record, input));

/** Adds a row of any record. */
export default function NewPage() {
  const { record, values, later, advised, back, targets } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const title = `Agregar ${record.label[0].toLowerCase()}`;
  return (
    <TargetsContext value={targets}>
      <div className="stack">
        <Title>{problem ? `Revise: ${title}` : title}</Title>
        <h1>{title}</h1>
        <RecordForm record={record} values={values} later={later} problem={problem} advised={advised}>
          <Submit>Guardar</Submit>
          <Link className="button" to={back}>
            Cancelar
          </Link>
        </RecordForm>
      </div>
    </TargetsContext>
  );
}
