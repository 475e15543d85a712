import type { CountStep, DeadlineCount } from '../../law/index.ts';
import { type CountDay, type CountMonth, monthsOf } from './countWeeks.ts';
import { stepWords } from './countWords.ts';

const names = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const week = [
  ['lu', 'lunes'],
  ['ma', 'martes'],
  ['mi', 'miércoles'],
  ['ju', 'jueves'],
  ['vi', 'viernes'],
  ['sá', 'sábado'],
  ['do', 'domingo'],
] as const;

/** The months of a count, each day marked with what happened on it. */
export function CountCalendar({ count }: { count: DeadlineCount }) {
  const { months, left } = monthsOf(count);
  return (
    <div className="count-months">
      {months.map((month, place) => (
        <div key={month.month}>
          <Month month={month} count={count} />
          {left > 0 && place === 1 && (
            <p className="secondary small">
              {left === 1 ? 'Un mes más, contado igual.' : `${left} meses más, contados igual.`}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function Month({ month: { month, weeks }, count }: { month: CountMonth; count: DeadlineCount }) {
  return (
    <table className="count-month">
      <caption>
        {names[Number(month.slice(5)) - 1]} {month.slice(0, 4)}
      </caption>
      <thead>
        <tr>
          {week.map(([short, long]) => (
            <th key={short} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days.find(Boolean)?.on}>
            {days.map((day, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what a square is
              <Square key={place} day={day} count={count} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Square({ day, count }: { day: CountDay | undefined; count: DeadlineCount }) {
  if (!day) return <td />;
  const { on, step } = day;
  const number = Number(on.slice(8));
  if (!step) return <td className="idle">{number}</td>;
  const words = stepWords(step, count);
  return (
    <td className={classOf(step)} title={words}>
      <span className="date">{number}</span>
      <span className="mark" aria-hidden="true">
        {markOf(step)}
      </span>
      <span className="unseen">: {words}</span>
    </td>
  );
}

const isWeekend = ({ reason }: CountStep): boolean => reason === 'sábado' || reason === 'domingo';

const classOf = (step: CountStep): string =>
  step.kind === 'skipped'
    ? isWeekend(step)
      ? 'rest'
      : 'holiday'
    : step.kind === 'rolled'
      ? 'holiday rolled'
      : step.kind;

const markOf = (step: CountStep): string => {
  if (step.number !== undefined) return String(step.number);
  if (step.kind === 'suspended') return 'II';
  if (step.kind === 'skipped') return isWeekend(step) ? '·' : '';
  return step.kind === 'due' ? '●' : '';
};
