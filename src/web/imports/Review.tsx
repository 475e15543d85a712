import { Link } from 'react-router';
import type { ImportView, ReviewedRow } from '../../modules/common/imports/index.ts';
import type { Outcome } from '../../faces/importing/plan.ts';
import { agreed } from '../counted.ts';
import { outcomeLabels } from './sentences.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

/** The rows of the file by what would happen with them. */
export function Review({
  view,
  shown,
  rows,
  next,
}: {
  view: ImportView;
  shown: Outcome;
  rows: readonly ReviewedRow[];
  next: number | null;
}) {
  const order: Outcome[] = ['new', 'changes', 'same', 'refused', 'merged', 'aside'];
  return (
    <section className="stack" aria-label="Revisión">
      <nav className="counts" aria-label="Filas según lo que pasaría">
        {order.map((outcome) => (
          <Link
            key={outcome}
            to={`?ver=${outcome}`}
            preventScrollReset
            aria-current={outcome === shown ? 'true' : undefined}
            data-outcome={outcome}
            data-none={view.counts[outcome] === 0 || undefined}
          >
            <strong>{view.counts[outcome].toLocaleString('es-CL')}</strong>{' '}
            {agreed(view.counts[outcome], outcomeLabels[outcome])}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? <p>No hay filas así.</p> : <Rows shown={shown} rows={rows} />}
      {next !== null && (
        <Link className="button" to={`?ver=${shown}&desde=${next}`}>
          Filas siguientes
        </Link>
      )}
    </section>
  );
}

function Rows({ shown, rows }: { shown: Outcome; rows: readonly ReviewedRow[] }) {
  return (
    <TableFrame label="Filas revisadas">
      <table className="table review">
        <caption className="small">
          {outcomeLabels[shown][1]}:{' '}
          {shown === 'aside'
            ? 'filas vacías, de totales o sin nombre ni código'
            : 'el número de fila es el de su planilla'}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Fila
            </th>
            <th scope="col">Ficha</th>
            <th scope="col">
              {shown === 'refused' || shown === 'aside' || shown === 'merged' ? 'Motivo' : 'Qué se escribe'}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td className="number">{row.row}</td>
              <th scope="row">{row.title || 'Sin nombre'}</th>
              <td>
                <Said row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Said({ row: { shown, problems, notes, outcome } }: { row: ReviewedRow }) {
  return (
    <ul className="plain said">
      {problems.map(({ column, value, reason }) => (
        <li key={column + reason} className={outcome === 'refused' ? 'late' : undefined}>
          {column && <strong>{column}</strong>} {value && <q>{value.slice(0, 80)}</q>} {reason}
        </li>
      ))}
      {shown.map(({ field, before, after }) => (
        <li key={field}>
          {field}: {before !== null && <del>{before.slice(0, 160)}</del>} {before !== null && '→'}{' '}
          <ins>{after.slice(0, 160)}</ins>
        </li>
      ))}
      {outcome !== 'refused' &&
        notes.map(({ column, reason }) => (
          <li key={column + reason} className="small">
            {column}: {reason}
          </li>
        ))}
    </ul>
  );
}
