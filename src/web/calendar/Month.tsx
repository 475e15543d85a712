import type { KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { addressOf, dayAway, monthAway, weeksOf } from './calendarAddress.ts';
import type { CalendarData } from './calendar.page.tsx';
import { nearnessOf } from './nearness.ts';

const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const shown = 4;

/** The month as a sheet of days; arrow keys go from day to day, Re Pág and Av Pág from month to month. */
export function Month({ data }: { data: CalendarData }) {
  const { view } = data;
  const navigate = useNavigate();
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const day = event.target instanceof HTMLElement ? event.target.closest('td')?.dataset.day : undefined;
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    const months: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
    const [days, pages] = [steps[event.key], months[event.key]];
    if (pages) navigate(addressOf(view, { month: monthAway(view.month, pages) }));
    if (day && days) focusDay(event.currentTarget, dayAway(day, days));
    if (pages || days) event.preventDefault();
  };
  return (
    <table className="month only-wide" aria-labelledby="month" onKeyDown={move}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(view.month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} data={data} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const focusDay = (table: HTMLTableElement, day: string): void =>
  table.querySelector<HTMLElement>(`td[data-day="${day}"] .day`)?.focus();

function Day({ day, data: { view, entries, rests, horizon } }: { day: string; data: CalendarData }) {
  const own = entries.filter(({ on }) => on === day);
  const rest = rests[day];
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const classes = [
    day.startsWith(view.month) ? '' : 'outside',
    rest || isWeekend ? 'rest' : '',
    day === horizon.today ? 'today' : '',
  ];
  return (
    <td data-day={day} className={classes.join(' ').trim() || undefined}>
      <Link
        className="day"
        to={`${addressOf(view, { view: 'lista', month: day.slice(0, 7) })}#d-${day}`}
        aria-label={dayLabel(day, own.length, rest, day === horizon.today)}
      >
        {Number(day.slice(8))}
      </Link>
      {rest && <span className="small holiday">{rest}</span>}
      <ul className="plain">
        {own.slice(0, shown).map((entry) => (
          <li key={entry.path + entry.id} className={nearnessOf(entry.on, entry.isOpen, horizon).tone}>
            <Link to={entry.to ?? `/fichas/${entry.path}/${entry.id}`} title={`${entry.what}: ${entry.name}`}>
              {entry.name}
            </Link>
          </li>
        ))}
      </ul>
      {own.length > shown && (
        <Link className="small" to={`${addressOf(view, { view: 'lista', month: day.slice(0, 7) })}#d-${day}`}>
          y {own.length - shown} más
        </Link>
      )}
    </td>
  );
}

const dayLabel = (day: string, count: number, rest: string | undefined, isToday: boolean): string => {
  const things = count === 0 ? 'nada vence' : count === 1 ? 'vence 1' : `vencen ${count}`;
  return [`${Number(day.slice(8))}`, isToday ? 'hoy' : '', things, rest ?? ''].filter(Boolean).join(', ');
};
