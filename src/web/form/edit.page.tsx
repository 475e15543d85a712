import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { besideOf } from '../../modules/beside.ts';
import { dateInChile } from '../../platform/clock.ts';
import { TargetsContext } from '../fields/index.ts';
import { nameOf } from '../list/list.ts';
import { Title } from '../shell/Title.tsx';
import { advisedForm } from './advised.ts';
import { formPage, saveForm } from './formPage.ts';
import { RecordForm } from './RecordForm.tsx';
import { Submit } from './Submit.tsx';
import { readVersion } from './readVersion.ts';

export const loader = (args: LoaderFunctionArgs) =>
  formPage(args, async (page, record) => {
    const { desk, house } = page;
    const values: Record<string, unknown> = { ...(await desk.one(record, args.params.id ?? '')) };
    const name = nameOf(record, values);
    const own = `/fichas/${record.path}/${values.id}`;
    const aim = { id: String(values.id), today: dateInChile(house.clock.now()) };
    const { warnings } = await besideOf(house, desk, record.name, aim);
    const advised = await advisedForm(page, record, values, aim.id);
    // What stands beside its field is not said twice.
    const others = warnings.filter((warning) => !advised?.said?.some(({ says }) => says === warning));
    return { values, name, warnings: others, advised, back: own, steps: [{ name, to: own }, { name: 'Editar' }] };
  });

export const action = (args: ActionFunctionArgs) =>
  saveForm(args, ({ desk }, record, { input }, form) =>
    desk.update(record, { id: args.params.id ?? '', version: readVersion(form.get('version')) }, input),
  );

/** Edits a row of any record; a change of somebody else meanwhile is shown beside one's own. */
export default function EditPage() {
  const { record, values, name, warnings, advised, back, targets } = useLoaderData<typeof loader>();
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
        <RecordForm
          record={record}
          values={values}
          problem={problem}
          advised={advised}
          hidden={{ version: String(values.version) }}
        >
          <Submit>{problem?.theirs ? 'Guardar lo mío de todos modos' : 'Guardar'}</Submit>
          <Link className="button" to={back}>
            Cancelar
          </Link>
        </RecordForm>
      </div>
    </TargetsContext>
  );
}
