import { Link } from 'react-router';
import type { ShownCell, ShownTable } from './shown.ts';

/** A table of the report: every figure leads to its rows, as of the cut. */
export function FigureTable({ table }: { table: ShownTable }) {
  if (table.rows.length === 0) return <p className="secondary">{table.caption}: ninguna.</p>;
  return (
    <div className="stack">
      <div className="figures">
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              <td />
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ label, cells }, row) => (
              // Two initiatives may have one name; rows never move.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={row}>
                <th scope="row">{label}</th>
                {cells.map((cell, index) => (
                  <FigureCell key={table.columns[index]} cell={cell} column={table.columns[index] ?? ''} row={label} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.note && <p className="note">{table.note}</p>}
      {table.chart && (
        <figure>
          <figcaption>{table.chart.title}</figcaption>
          <picture>
            <source media="(max-width: 600px)" srcSet={table.chart.narrow} />
            <img
              src={table.chart.src}
              alt={`${table.chart.title}: los mismos valores de la tabla «${table.caption}».`}
            />
          </picture>
        </figure>
      )}
    </div>
  );
}

const light: Readonly<Record<string, string>> = { Crítico: 'late', Atención: 'attention', 'Sin medición': 'neutral' };

function FigureCell({ cell, column, row }: { cell: ShownCell; column: string; row: string }) {
  if (!cell.href) return <td className={light[cell.text] ? `light ${light[cell.text]}` : undefined}>{cell.text}</td>;
  return (
    <td className="number">
      <Link className="figure" to={cell.href} aria-label={`${cell.text}: ver las filas de ${row}, ${column}`}>
        {cell.text}
      </Link>
    </td>
  );
}
