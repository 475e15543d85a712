import { useEffect } from 'react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useRevalidator,
} from 'react-router';
import {
  applyImport,
  chooseSheet,
  mapColumns,
  reviewedRows,
  undoImport,
  viewImport,
} from '../../modules/common/imports/index.ts';
import type { Outcome } from '../../faces/importing/plan.ts';
import { Refused } from '../../records/refused.ts';
import { agreed, counted, rowNoun } from '../counted.ts';
import { Submit } from '../form/Submit.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Columns } from './Columns.tsx';
import { Steps } from './imports.page.tsx';
import { Review } from './Review.tsx';
import { sayApplied, sayWrites } from './sentences.ts';
import { Sheets } from './Sheets.tsx';
import './imports.css';

const pageRows = 50;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url, params }) => {
    const id = params.id ?? '';
    const view = await viewImport(house, desk.actor, id);
    const shown = wantedOutcome(url.searchParams.get('ver'), view.counts);
    const after = Number(url.searchParams.get('desde') ?? 0);
    const asked = { outcomes: [shown], after: Number.isSafeInteger(after) && after > 0 ? after : 0, limit: pageRows };
    const rows = view.step === 'idle' ? await reviewedRows(house, id, asked) : [];
    return {
      view,
      shown,
      rows,
      next: rows.length === pageRows ? (rows.at(-1)?.row ?? null) : null,
      thread: [{ name: 'Importar', to: '/importar' }, { name: view.fileName }],
    };
  });

/** What was asked for, or the first outcome that has rows and needs eyes. */
const wantedOutcome = (asked: string | null, counts: Record<Outcome, number>): Outcome => {
  const order: Outcome[] = ['refused', 'changes', 'new', 'same', 'merged', 'aside'];
  return order.find((outcome) => outcome === asked) ?? order.find((outcome) => counts[outcome] > 0) ?? 'new';
};

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const id = params.id ?? '';
    const form = await args.request.formData();
    try {
      const intent = form.get('intent');
      if (intent === 'apply') await applyImport(house, desk.actor, id);
      else if (intent === 'undo') await undoImport(house, desk.actor, id);
      else if (intent === 'sheet') await chooseSheet(house, desk.actor, id, String(form.get('sheet')));
      else if (intent === 'map') await mapColumns(house, desk.actor, id, mappingIn(form));
    } catch (problem) {
      if (problem instanceof Refused) return data({ problem: problem.message }, problem.status);
      throw problem;
    }
    throw redirect(`/importar/${id}`);
  });

const mappingIn = (form: FormData): unknown => {
  const [headers, targets, units] = ['header', 'target', 'unit'].map((name) => form.getAll(name).map(String));
  const columns = (headers ?? []).flatMap((header, index) => {
    const target = targets?.[index] ?? '';
    return header && target ? [{ header, target, unit: units?.[index] || undefined }] : [];
  });
  const otherwise = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('otherwise:') && typeof value === 'string' && value.trim()
        ? [[name.slice(10), value.trim()]]
        : [],
    ),
  );
  return { columns, otherwise, creates: form.get('creates') !== null };
};

const stepWords = {
  reading: 'Leyendo el archivo',
  reviewing: 'Revisando las filas',
  applying: 'Aplicando',
  undoing: 'Deshaciendo',
  idle: '',
};

/** One import: its columns, what would change, apply and undo. */
export default function ImportPage() {
  const { view, shown, rows, next } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.problem;
  const isWorking = view.step !== 'idle';
  useWatch(isWorking);
  const problem = refusal ?? view.problem;
  return (
    <div className="stack imports">
      <Title>{`Importar: ${view.fileName}`}</Title>
      <h1>{view.fileName}</h1>
      <p className="small">
        A la lista <Link to={`/fichas/${view.recordPath}`}>{view.recordLabel[1]}</Link> · {view.stateLabel}
      </p>
      <Steps now={view.rows === null ? 'columns' : 'review'} />
      {problem && !isWorking && (
        <p className="notice attention" role="alert">
          {problem}
        </p>
      )}
      {isWorking && (
        <p className="notice" role="status">
          {stepWords[view.step]}… {view.done > 0 && `${counted(view.done, rowNoun)}.`} Puede dejar esta página: el
          trabajo sigue. <Link to={`/importar/${view.id}`}>Ver cómo va</Link>
        </p>
      )}
      {!isWorking && view.rows !== null && <Ready view={view} />}
      {!isWorking && (view.state === 'read' || view.state === 'reviewed') && <Sheets view={view} />}
      {!isWorking && (view.state === 'read' || view.state === 'reviewed') && <Columns view={view} />}
      {!isWorking && view.rows !== null && <Review view={view} shown={shown} rows={rows} next={next} />}
    </div>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>['view'];

/** The one thing to do now: apply, or undo. */
function Ready({ view }: { view: View }) {
  const writes = view.counts.new + view.counts.changes;
  if (view.state === 'reviewed')
    return (
      <Form method="post" className="line spread act">
        <p>
          {sayWrites(view.counts, view.mapping.columns.length)}
          {writes > 0 && ' Lo rechazado no se escribe.'}
          {view.wishes.length > 0 &&
            ` ${agreed(view.wishes.length, ['Se creará', 'Se crearán'])}: ${view.wishes.map(({ record, name }) => `${record.toLowerCase()} «${name}»`).join(', ')}.`}
        </p>
        {writes > 0 && (
          <Submit name="intent" value="apply">
            Aplicar {counted(writes, rowNoun)}
          </Submit>
        )}
      </Form>
    );
  if (view.state === 'applied')
    return (
      <Form method="post" className="line spread act done">
        <p role="status">{sayApplied(view.counts)}</p>
        <Submit className="button" name="intent" value="undo">
          Deshacer
        </Submit>
      </Form>
    );
  return view.undo ? <Undone view={view} /> : null;
}

function Undone({ view }: { view: View }) {
  const { undo } = view;
  if (!undo) return null;
  return (
    <div className="notice ok" role="status">
      <p>
        Deshecha. Fichas quitadas: {undo.removed.toLocaleString('es-CL')}
        {undo.removed > view.counts.new && ', con sus líneas, hitos, avances y documentos'}. Devueltas a como estaban:{' '}
        {undo.restored.toLocaleString('es-CL')}.
      </p>
      {undo.kept.length > 0 && (
        <>
          <p>
            {agreed(undo.kept.length, ['Quedó', 'Quedaron'])} {undo.kept.length.toLocaleString('es-CL')}, porque alguien
            trabajó en {agreed(undo.kept.length, ['ella', 'ellas'])} después:
          </p>
          <ul>
            {undo.kept.slice(0, 50).map(({ id, name, reason }) => (
              <li key={id}>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Asks again each second while something is being done. */
const useWatch = (isWorking: boolean): void => {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => void revalidate(), 1_000);
    return () => clearInterval(timer);
  }, [isWorking, revalidate]);
};
