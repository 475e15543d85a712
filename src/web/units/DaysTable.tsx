import { Link } from 'react-router';
import type { daysData } from './days.data.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

type Page = Awaited<ReturnType<typeof daysData>>;

const marks = {
  looked: ['ok', '✓ confirmado por una persona'],
  rule: ['', 'según su ley, sin confirmar'],
  unverified: ['attention', 'sin verificar'],
} as const;

/** Each holiday of the year with its law, and whether somebody looked at it; below, those that an act takes. */
export function DaysTable({ page: { year, days, taken } }: { page: Page }) {
  return (
    <TableFrame label={`Feriados de ${year}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Día</th>
            <th scope="col">Feriado</th>
            <th scope="col">Norma</th>
            <th scope="col">Marca</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ on, date, weekday, name, norm, exception, isLocal, mark }) => (
            <tr key={on}>
              <th scope="row" className="nowrap">
                {date} <span className="secondary">{weekday}</span>
              </th>
              <td>
                {exception ? <Link to={`/fichas/day-exceptions/${exception}`}>{name}</Link> : name}
                {isLocal && <span className="secondary"> · regional</span>}
                {exception && <span className="secondary"> · agregado a mano</span>}
              </td>
              <td>{norm}</td>
              <td className={`nowrap units-mark ${marks[mark][0]}`}>{marks[mark][1]}</td>
            </tr>
          ))}
          {taken.map(({ on, date, name, reason, norm, exception }) => (
            <tr key={`taken ${on}`} className="secondary">
              <th scope="row" className="nowrap">
                <s>{date}</s>
              </th>
              <td>
                <s>{name}</s> · se quita: <Link to={`/fichas/day-exceptions/${exception}`}>{reason}</Link>
              </td>
              <td>{norm}</td>
              <td className="nowrap">no es feriado</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
