import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { showInstant } from '../../records/fields/instant.ts';
import { fieldOf, type RecordType } from '../../records/record.ts';
import { asOfIn, hadHappened } from '../asOf.ts';
import { inWords } from '../form/problems.ts';
import { nameOf } from '../list/list.ts';
import { atDesk, recordAt } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import type { Workflow } from '../../records/workflow.ts';
import { deedWords } from '../../faces/deeds.ts';
import { historyOf } from '../../faces/history.ts';

const plainActions: Readonly<Record<string, string>> = {
  create: 'Creó la ficha',
  update: 'Editó',
  delete: 'Borró la ficha',
  derive: 'Cabildo recalculó',
};

const change = (
  record: RecordType,
  workflow: Workflow | undefined,
  { field, before, after }: { field: string; before: unknown; after: unknown },
) => {
  const words = (value: unknown): string =>
    field === 'state'
      ? value === null
        ? ''
        : (workflow?.states[String(value)] ?? String(value))
      : inWords(record, field, value);
  return {
    label: field === 'state' ? 'Estado' : (fieldOf(record, field)?.label ?? field),
    before: words(before),
    after: words(after),
  };
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const id = args.params.id ?? '';
    const asOf = asOfIn(page, record);
    const [row, whole] = await Promise.all([page.desk.one(record, id, { asOf }), historyOf(page.desk, record, id)]);
    const history = whole.filter(({ at }) => hadHappened(at, asOf));
    const workflow = page.house.catalog.workflowOf(record);
    const name = nameOf(record, { ...row });
    const entries = history.map(({ at, action, version, signed, basis, changes }) => ({
      version,
      at: showInstant(at),
      what: plainActions[action] ?? deedWords(workflow, action),
      signed,
      basis,
      isWhole: action === 'create',
      changes: changes.map((one) => change(record, workflow, one)),
    }));
    const thread = [
      { name: record.label[1], to: `/fichas/${record.path}` },
      { name, to: `/fichas/${record.path}/${id}` },
      { name: 'Historia' },
    ];
    return { name, entries, thread };
  });

/** Every change of a thing in words: who, in which post and capacity, what it said before and after. */
export default function HistoryPage() {
  const { name, entries } = useLoaderData<typeof loader>();
  return (
    <div className="stack" style={{ maxWidth: 960 }}>
      <Title>{`Historia de ${name}`}</Title>
      <div>
        <p className="secondary small">Historia de cambios</p>
        <h1>{name}</h1>
      </div>
      <ol className="plain changes">
        {entries.map((entry) => (
          <li key={entry.version}>
            <span className="secondary">{entry.at}</span>
            <div>
              <h2>{entry.what}</h2>
              <p>
                {entry.signed}
                {entry.basis && <span className="secondary small"> · {entry.basis}</span>}
              </p>
              <dl>
                {entry.changes.map(({ label, before, after }) => (
                  <Change key={label} label={label} before={before} after={after} isWhole={entry.isWhole} />
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Change({ label, before, after, isWhole }: { label: string; before: string; after: string; isWhole: boolean }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isWhole ? (
          after
        ) : (
          <>
            {before ? <del>{before}</del> : <span className="secondary">sin dato</span>} →{' '}
            {after ? <ins>{after}</ins> : <span className="secondary">sin dato</span>}
          </>
        )}
      </dd>
    </>
  );
}
