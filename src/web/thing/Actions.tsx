import { Form, Link } from 'react-router';
import { fieldOf } from '../../records/record.ts';
import { Field } from '../fields/Field.tsx';
import { ProblemSummary } from '../form/RecordForm.tsx';
import { Submit } from '../form/Submit.tsx';
import type { Move } from './moves.ts';
import type { ThingProblem } from './thing.action.ts';
import type { ThingData } from './thing.data.ts';

interface ActionsProps {
  thing: ThingData;
  refused?: ThingProblem;
}

// The likely ones; the rest wait under one button.
const shownMoves = 2;

/** The one next action filled, the others beside it, and what the law stops with its reason. */
export function Actions({ thing, refused }: ActionsProps) {
  const open = thing.moves.filter(({ stopped }) => !stopped);
  const stopped = thing.moves.filter((move) => move.stopped);
  const { record, row } = thing;
  const atRemove = refused?.at === 'remove' ? refused.problem : undefined;
  return (
    <>
      <div className="actions">
        {open.slice(0, shownMoves).map((move, index) => (
          // Done, a row has another version: its form opens closed again.
          <MoveForm
            key={`${move.name}-${row.version}`}
            thing={thing}
            move={move}
            isNext={index === 0 && move.leads !== false}
            refused={refused}
          />
        ))}
        {thing.mayEdit && (
          <Link className="button" to={`/fichas/${record.path}/${row.id}/editar`}>
            Editar
          </Link>
        )}
        {open.length > shownMoves && (
          <details open={open.slice(shownMoves).some(({ name }) => refused?.at === `act:${name}`) || undefined}>
            <summary className="button">Otras acciones</summary>
            <div className="actions panel" style={{ marginTop: 8, display: 'flex' }}>
              {open.slice(shownMoves).map((move) => (
                <MoveForm
                  key={`${move.name}-${row.version}`}
                  thing={thing}
                  move={move}
                  isNext={false}
                  refused={refused}
                />
              ))}
            </div>
          </details>
        )}
        {thing.mayEdit && (
          <details>
            <summary className="button quiet danger">Borrar…</summary>
            <Form method="post" className="panel" style={{ marginTop: 8 }}>
              <input type="hidden" name="version" value={row.version} />
              <p>Se borra «{thing.name}» con lo que vive dentro. Queda en la historia quién la borró y qué decía.</p>
              <Submit className="button danger" name="intent" value="remove">
                Borrar «{record.label[0]}»
              </Submit>
            </Form>
          </details>
        )}
      </div>
      {atRemove && <ProblemSummary record={record} problem={atRemove} />}
      {stopped.length > 0 && <Stopped moves={stopped} />}
    </>
  );
}

/** What cannot be done yet, told once for each reason. */
function Stopped({ moves }: { moves: readonly Move[] }) {
  const reasons = [...new Set(moves.map(({ stopped }) => stopped))];
  return reasons.map((reason) => {
    const labels = moves.filter(({ stopped }) => stopped === reason).map(({ label }) => label);
    return (
      <p className="notice attention" key={reason}>
        <span>
          <strong>{together.format(labels)}</strong> no se {labels.length > 1 ? 'pueden' : 'puede'} todavía: {reason}
        </span>
      </p>
    );
  });
}

const together = new Intl.ListFormat('es-CL', { type: 'conjunction' });

function MoveForm({
  thing,
  move,
  isNext,
  refused,
}: {
  thing: ThingData;
  move: Move;
  isNext: boolean;
  refused?: ThingProblem;
}) {
  const { record, row } = thing;
  const problem = refused?.at === `act:${move.name}` ? refused.problem : undefined;
  const look = isNext ? 'button filled' : 'button';
  const hidden = (
    <>
      <input type="hidden" name="action" value={move.name} />
      <input type="hidden" name="version" value={problem?.version ?? row.version} />
    </>
  );
  if (move.asks.length === 0)
    return (
      <Form method="post" className="stack" style={{ gap: 8 }}>
        {hidden}
        <Submit className={look} name="intent" value="act">
          {move.label}
        </Submit>
        {problem && <ProblemSummary record={record} problem={problem} />}
      </Form>
    );
  return (
    <details open={problem !== undefined || undefined}>
      <summary className={look}>{move.label}…</summary>
      <Form method="post" encType="multipart/form-data" className="panel" style={{ marginTop: 8 }} noValidate>
        {hidden}
        {problem && <ProblemSummary record={record} problem={problem} prefix={`${move.name}-`} />}
        <div className="grid">
          {move.asks.map((key) => {
            const field = fieldOf(record, key);
            return (
              field && (
                <Field
                  key={key}
                  id={`${move.name}-${key}`}
                  name={key}
                  field={{ ...field, required: true }}
                  value={problem ? problem.typed[key] : row[key]}
                  error={problem?.errors[key]}
                />
              )
            );
          })}
        </div>
        <div className="line">
          <Submit name="intent" value="act">
            {move.label}
          </Submit>
        </div>
      </Form>
    </details>
  );
}
