import { Link } from 'react-router';
import { monthNames } from '../../law/units/words.ts';
import type { unitsData } from './units.data.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

type Data = Awaited<ReturnType<typeof unitsData>>;

const columns = [
  ['UTM', 'UTM ($)'],
  ['UF', 'UF, último día ($)'],
  ['UF_MONTH', 'UF, promedio ($)'],
  ['IPC', 'IPC (índice)'],
  ['IPC_CHANGE', 'IPC (variación %)'],
] as const;

/** The values of a year by month, each a link to its row; months without a value say so. */
export function YearTable({ years, year, months, days }: Pick<Data, 'years' | 'year' | 'months' | 'days'>) {
  const shown = columns.filter(([name]) => name === 'UTM' || months.some((row) => row[name] !== undefined));
  return (
    <section className="stack" aria-labelledby="valores">
      <h2 id="valores">Valores de {year}</h2>
      <nav aria-label="Años" className="line">
        {years.map((one) => (
          <Link
            key={one}
            to={`?ano=${one}#valores`}
            aria-current={one === year ? 'page' : undefined}
            preventScrollReset
          >
            {one}
          </Link>
        ))}
      </nav>
      <TableFrame label={`Valores por mes de ${year}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Mes</th>
              {shown.map(([name, label]) => (
                <th key={name} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((row) => (
              <tr key={row.month}>
                <th scope="row">{monthNames[row.month]}</th>
                {shown.map(([name]) => (
                  <MonthCell key={name} cell={row[name]} isOfDay={name === 'UF'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {days.length > 0 && <DayTable year={year} days={days} />}
    </section>
  );
}

function MonthCell({ cell, isOfDay }: { cell: Data['months'][number]['UTM']; isOfDay: boolean }) {
  if (cell === 'due') return <td className="number units-missing">falta</td>;
  if (cell)
    return (
      <td className="number">
        {isOfDay && <span className="secondary small">al {cell.day}: </span>}
        <Link to={`/fichas/unit-values/${cell.id}`} title={cell.source}>
          {cell.shown}
        </Link>
      </td>
    );
  return (
    <td className="number secondary">
      <span aria-hidden="true">—</span>
      <span className="unseen">sin dato</span>
    </td>
  );
}

function DayTable({ year, days }: { year: string; days: Data['days'] }) {
  return (
    <details>
      <summary className="button">UF de cada día de {year}</summary>
      <TableFrame label={`UF de cada día de ${year}`}>
        <table className="table units-days">
          <thead>
            <tr>
              <th scope="col">Día</th>
              {monthNames.map((name) => (
                <th key={name} scope="col" className="number">
                  {name.slice(0, 3)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((row, day) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the day of the month is the place in the list
              <tr key={day}>
                <th scope="row" className="number">
                  {day + 1}
                </th>
                {row.map((value, month) => (
                  <td key={monthNames[month]} className="number">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
