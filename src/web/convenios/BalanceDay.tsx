import { useEffect, useState } from 'react';
import { Form, Link, useNavigate, useSearchParams } from 'react-router';
import { addDays, dayOf, type LocalDate } from '../../law/index.ts';
import type { Movement } from '../../modules/municipality/convenios/index.ts';
import { showDate } from '../../records/fields/date.ts';

interface BalanceDayProps {
  on: LocalDate;
  today: LocalDate;
  movements: readonly Movement[];
}

const longAgo = '1990-01-01';

/** Chooses the day of the balance: a date for everyone, and with script a slider over the convenio's life. */
export function BalanceDay({ on, today, movements }: BalanceDayProps) {
  const [search] = useSearchParams();
  const asOf = search.get('asOf');
  const year = Number(today.slice(0, 4));
  const quick = [
    { label: 'Hoy', day: today },
    {
      label: showDate(`${today < `${year}-06-30` ? year - 1 : year}-06-30`),
      day: `${today < `${year}-06-30` ? year - 1 : year}-06-30`,
    },
    { label: showDate(`${year - 1}-12-31`), day: `${year - 1}-12-31` },
  ];
  return (
    <Form className="balance-day" preventScrollReset>
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <label className="field" htmlFor="al">
        <span className="label">Saldo al</span>
        <input key={on} id="al" className="input" type="date" name="al" defaultValue={on} required />
      </label>
      <button className="button" type="submit">
        Ver
      </button>
      <Slider on={on} today={today} movements={movements} />
      <span className="small">
        {quick.map(({ label, day }, index) => (
          <span key={label}>
            {index > 0 && ' · '}
            <Link
              to={`?al=${day}${asOf ? `&asOf=${asOf}` : ''}`}
              preventScrollReset
              aria-current={day === on || undefined}
            >
              {label}
            </Link>
          </span>
        ))}
      </span>
    </Form>
  );
}

/** Appears with the script, which it needs. */
function Slider({ on, today, movements }: BalanceDayProps) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [day, setDay] = useState<LocalDate | undefined>();
  useEffect(() => setDay(on), [on]);
  const first = movements.find((movement) => movement.on > longAgo)?.on;
  if (day === undefined || !first || first >= today) return null;
  const last = dayOf(today) - dayOf(first);
  const show = (): void => {
    if (day === on) return;
    const wanted = new URLSearchParams(search);
    wanted.set('al', day);
    navigate(`?${wanted}`, { replace: true, preventScrollReset: true });
  };
  return (
    <label className="field">
      <span className="label">
        Recorrer su vida <span className="secondary nowrap">{showDate(day)}</span>
      </span>
      <input
        type="range"
        min={0}
        max={last}
        value={Math.max(0, Math.min(last, dayOf(day) - dayOf(first)))}
        aria-valuetext={showDate(day)}
        onChange={({ currentTarget }) => setDay(addDays(first, Number(currentTarget.value)))}
        onPointerUp={show}
        onKeyUp={show}
      />
    </label>
  );
}
