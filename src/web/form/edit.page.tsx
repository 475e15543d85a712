import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { writesAs } from '../../records/access.ts';
import { fieldsOf } from '../../records/record.ts';
import { notFound } from '../../records/refused.ts';
import { TargetsContext } from '../fields/index.ts';
import { nameOf } from '../list/list.ts';
import { targetsOf } from '../list/readList.ts';
import { atDesk, recordAt, safeReturn } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { orProblem, refusedForm } from './problems.ts';
import { readForm } from './readForm.ts';
import { RecordForm } from './RecordForm.tsx';
import { Submit } from './Submit.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const row: Record<string, unknown> = { ...(await page.desk.one(record, args.params.id ?? '')) };
    if (!writesAs(page.desk.actor, record)) throw notFound();
    const name = nameOf(record, row);
    const own = `/fichas/${record.path}/${row.id}`;
    const back = safeReturn(page.url.searchParams.get('volver'), own);
    const thread = [{ name: record.label[1], to: `/fichas/${record.path}` }, { name, to: own }, { name: 'Editar' }];
    return { record, row, name, back, targets: targetsOf(page, record), thread };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const form = await args.request.formData();
    const keys = fieldsOf(record).flatMap(([key, field]) => (field.derived ? [] : [key]));
    const posted = await readForm(page, record, keys, form);
    const aim = { id: args.params.id ?? '', version: Number(form.get('version')) };
    const outcome = await orProblem(record, posted, () => page.desk.update(record, aim, posted.input));
    if ('problem' in outcome) return refusedForm(outcome.problem);
    throw redirect(safeReturn(page.url.searchParams.get('volver'), `/fichas/${record.path}/${aim.id}`));
  });

/** Edits a row of any record; a change of somebody else meanwhile is shown beside one's own. */
export default function EditPage() {
  const { record, row, name, back, targets } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <TargetsContext value={targets}>
      <div className="stack">
        <Title>{problem ? `Revise: ${name}` : `Editar ${name}`}</Title>
        <h1>{name}</h1>
        <RecordForm record={record} values={row} problem={problem} hidden={{ version: String(row.version) }}>
          <Submit>{problem?.theirs ? 'Guardar lo mío de todos modos' : 'Guardar'}</Submit>
          <Link className="button" to={back}>
            Cancelar
          </Link>
        </RecordForm>
      </div>
    </TargetsContext>
  );
}
