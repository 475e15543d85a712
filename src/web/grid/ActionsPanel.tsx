import { useState } from 'react';
import { counted, rowNoun } from '../counted.ts';
import { ActionForm } from './ActionForm.tsx';
import { type Done, doForAll, heldRows, nameOf, offeredTo } from './actions.ts';
import type { Grid, GroundAction } from './store.ts';

/** What can be done at once with the rows that are held; each that could not be moved says why. */
export function ActionsPanel({ grid }: { grid: Grid }) {
  const [rows] = useState(() => heldRows(grid));
  const [chosen, setChosen] = useState<GroundAction>();
  const [progress, setProgress] = useState('');
  const [done, setDone] = useState<Done>();
  const [reason, setReason] = useState('');
  if (rows.length === 0)
    return <p className="grid-form">Elija filas en la grilla: Mayús con las flechas, o Mayús Espacio.</p>;
  const go = (action: GroundAction, values: Readonly<Record<string, unknown>>): void => {
    setReason('');
    setProgress(`${action.label}: comenzando…`);
    doForAll(grid, action, rows, values, (count) =>
      setProgress(`${action.label}: ${count} de ${counted(rows.length, rowNoun)}…`),
    ).then(
      (result) => {
        setProgress('');
        setDone(result);
      },
      (error: unknown) => {
        setProgress('');
        setReason(error instanceof Error ? error.message : 'No se pudo. Intente de nuevo.');
      },
    );
  };
  if (done) return <Outcome grid={grid} done={done} />;
  const offered = offeredTo(grid.ground.actions ?? [], rows);
  return (
    <div className="grid-form">
      <p>
        <strong>{rows.length === 1 && rows[0] ? nameOf(grid, rows[0]) : `${rows.length} filas elegidas`}</strong>
      </p>
      {progress && <p role="status">{progress}</p>}
      {reason && (
        <p className="grid-form-reason" role="alert">
          {reason}
        </p>
      )}
      {!progress && chosen && (
        <ActionForm grid={grid} action={chosen} rows={rows} onGo={go} onBack={() => setChosen(undefined)} />
      )}
      {!progress && !chosen && (
        <div className="grid-entries">
          {offered.map(({ action, fitting }) => (
            <button key={action.name} type="button" onClick={() => setChosen(action)}>
              {action.label}
              <small>
                {' '}
                {fitting} de {rows.length}
              </small>
            </button>
          ))}
          {offered.length === 0 && <p>Ninguna de sus acciones corresponde al estado de estas filas.</p>}
        </div>
      )}
    </div>
  );
}

function Outcome({ grid, done }: { grid: Grid; done: Done }) {
  const { path } = grid.ground.record;
  return (
    <div className="grid-form" role="status">
      <p>
        <strong>{done.label}:</strong> {counted(done.moved, ['fila movida', 'filas movidas'])}.
      </p>
      {done.refused.length > 0 && (
        <>
          <p>{counted(done.refused.length, ['fila quedó igual', 'filas quedaron igual'])}:</p>
          <ul className="grid-refusals">
            {done.refused.map(({ id, name, why }) => (
              <li key={id}>
                <a href={`/fichas/${path}/${id}`}>{name}</a>: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
