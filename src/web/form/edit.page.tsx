import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { besideOf } from '../../modules/beside.ts';
import { dateInChile } from '../../platform/clock.ts';
import { TargetsContext } from '../fields/index.ts';
import { nameOf } from '../list/list.ts';
import { Title } from '../shell/Title.tsx';
import { formPage, saveForm } from './formPage.ts';
import { readVersion } from './readVersion.ts';
import { RecordForm } from './RecordForm.tsx';
import { Submit } from './Submit.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  formPage(args, async ({ desk, house }, record) => {
    const values: Record<string, unknown> = { ...(await desk.one(record, args.params.id ?? '')) };
    const name = nameOf(record, values);
    const own = `/fichas/${record.path}/${values.id}`;
    const aim = { id: String(values.id), today: dateInChile(house.clock.now()) };
    const { warnings } = await besideOf(house, desk, record.name, aim);
    return { values, name, warnings, back: own, steps: [{ name, to: own }, { name: 'Editar' }] };
  });

export const action = (args: ActionFunctionArgs) =>
  saveForm(args, ({ desk }, record, { input }, form) =>
    desk.update(record, { id: args.params.id ?? '', version: readVersion(form.get('version')) }, input),
  );

/** Edits a row of any record; a change of somebody else meanwhile is shown beside one's own. */
export default function EditPage() {
  const { record, values, name, warnings, back, targets } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <TargetsContext value={targets}>
      <div className="stack">
        <Title>{problem ? `Revise: ${name}` : `Editar ${name}`}</Title>
        <h1>{name}</h1>
        {warnings.map((warning) => (
          <p className="notice attention" key={warning}>
            {warning}
          </p>
        ))}
        <RecordForm record={record} values={values} problem={problem} hidden={{ version: String(values.version) }}>
          <Submit>{problem?.theirs ? 'Guardar lo mío de todos modos' : 'Guardar'}</Submit>
          <Link className="button" to={back}>
            Cancelar
          </Link>
        </RecordForm>
      </div>
    </TargetsContext>
  );
}
