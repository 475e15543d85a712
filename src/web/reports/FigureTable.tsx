import { Link } from 'react-router';
import type { ShownCell, ShownTable } from './shown.ts';

/** A table of the report: every figure leads to its rows, as of the cut. */
export function FigureTable({ table }: { table: ShownTable }) {
  if (table.rows.length === 0) return <p className="secondary">{table.caption}: ninguna.</p>;
  return (
    <div className="stack">
      {/* A frame that scrolls is reached by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="figures" tabIndex={0} aria-label={`Tabla: ${table.caption}`}>
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              <td />
              {table.columns.map((column, index) => (
                <th key={column} scope="col" className={isOfWords(table, index) ? 'words' : undefined}>
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
      </section>
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

/** A column without figures reads as text does. */
const isOfWords = ({ rows }: ShownTable, index: number): boolean => rows.every(({ cells }) => !cells[index]?.href);

const light: Readonly<Record<string, string>> = { Crítico: 'late', Atención: 'attention', 'Sin medición': 'neutral' };

function FigureCell({ cell, column, row }: { cell: ShownCell; column: string; row: string }) {
  if (!cell.href)
    return <td className={light[cell.text] ? `words light ${light[cell.text]}` : 'words'}>{cell.text}</td>;
  return (
    <td className="number">
      <Link className="figure" to={cell.href} aria-label={`${cell.text}: ver las filas de ${row}, ${column}`}>
        {cell.text}
      </Link>
    </td>
  );
}
