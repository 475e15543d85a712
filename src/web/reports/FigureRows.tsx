import { Link } from 'react-router';
import { counted, rowNoun } from '../counted.ts';
import { TableFrame } from '../shell/TableFrame.tsx';
import { Title } from '../shell/Title.tsx';
import type { ShownRows } from './shownRows.ts';

interface FigureRowsProps {
  found: ShownRows;
  /** The report that shows the figure. */
  report: { name: string; to: string; cut: string };
}

/** The rows behind a figure: each leads to its thing as it stood at the cut. */
export function FigureRows({ found: { title, caption, value, hasAmounts, rows }, report }: FigureRowsProps) {
  return (
    <div className="stack reports">
      <Title>{title}</Title>
      <p className="small">
        <Link to={report.to}>{report.name}</Link>
      </p>
      <h1>{title}</h1>
      <p className="secondary">
        {caption}: {value} al {report.cut}. {counted(rows.length, rowNoun)}.
      </p>
      {rows.length === 0 ? (
        <p>Ninguna fila cumple esta condición al corte.</p>
      ) : (
        <TableFrame label="Filas de la cifra">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Nombre</th>
                <th scope="col">Por qué cuenta</th>
                {hasAmounts && (
                  <th scope="col" className="number">
                    Valor
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ to, name, detail, amount }, index) => (
                // The same initiative may slip in several milestones.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={index}>
                  <th scope="row">
                    <Link to={to}>{name}</Link>
                  </th>
                  <td>{detail}</td>
                  {hasAmounts && <td className="number">{amount}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}
