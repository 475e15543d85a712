import './convenios.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import {
  adviceFor,
  awaitedOf,
  convenio,
  moneyOf,
  remittance,
  rendition,
} from '../../modules/municipality/convenios/index.ts';
import { isLocalDate } from '../../law/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { showDate } from '../../records/fields/date.ts';
import { writesAs } from '../../records/access.ts';
import { asOfIn } from '../asOf.ts';
import { horizonOf } from '../calendar/horizon.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { Hilo } from '../thing/Hilo.tsx';
import { hiloOf } from '../thing/hilo.ts';
import { State } from '../thing/State.tsx';
import { AwaitedDay } from './AwaitedDay.tsx';
import { BalanceFigures } from './BalanceFigures.tsx';
import { BalanceDay } from './BalanceDay.tsx';
import { MoneyDrawing } from './MoneyDrawing.tsx';
import { Movements } from './Movements.tsx';

const convenioData = async (page: AtDesk) => {
  const { desk, house, params, url } = page;
  const id = params.id ?? '';
  const today = dateInChile(desk.now);
  const asOf = asOfIn(page, convenio);
  const row = await desk.one(convenio, id, { asOf });
  const asked = url.searchParams.get('al') ?? '';
  const on = isLocalDate(asked) ? asked : (asOf ?? today);
  const money = await moneyOf(desk, id, { on, today, asOf });
  return {
    row,
    state: house.catalog.workflowOf(convenio)?.states[row.state ?? ''] ?? '',
    money,
    on,
    today,
    advice: asOf ? [] : await adviceFor(desk, row, money.balance),
    hilo: await hiloOf(page, convenio, { ...row }, asOf),
    // What moves its money, for who may write it.
    adds: asOf
      ? []
      : [remittance, rendition].flatMap((record) =>
          writesAs(desk.actor, record) ? [{ path: record.path, name: record.label[0].toLowerCase() }] : [],
        ),
    awaited: asOf ? [] : ((await awaitedOf(desk, [id], today)).get(id) ?? []),
    horizon: horizonOf(await calendarSeenBy(desk.sql), today),
    thread: [{ name: 'Convenios', to: '/convenios' }, { name: row.name }],
  };
};

export const loader = (args: LoaderFunctionArgs) => atDesk(args, convenioData);

/** The money of one convenio on any day, what moved it, and what expires in it. */
export default function ConvenioPage() {
  const { row, state, money, on, today, advice, hilo, adds, awaited, horizon } = useLoaderData<typeof loader>();
  const parties = [
    ['Mandante', row.mandator],
    ['Unidad técnica', row.technicalUnit],
    ['Unidad financiera', row.financialUnit],
  ].filter(([, name]) => name);
  return (
    <div className="stack" style={{ gap: 28 }}>
      <Title>{row.name}</Title>
      <div className="stack" style={{ gap: 8 }}>
        <div className="line spread">
          <h1>{row.name}</h1>
          <div className="line">
            {adds.map(({ path, name }) => (
              <Link className="button" key={path} to={`/fichas/convenios/${row.id}?agregar=${path}#${path}`}>
                Agregar {name}
              </Link>
            ))}
            <DayLink className="button" to={`/fichas/convenios/${row.id}`}>
              Abrir su ficha
            </DayLink>
          </div>
        </div>
        <p className="secondary">
          <State label={state} hasEnded={row.state === 'ended'} />
          {parties.map(([label, name]) => ` · ${label}: ${name}`)}
          {row.initiative && (
            <>
              {' · '}
              <DayLink to={`/fichas/initiatives/${row.initiative.id}`}>{row.initiative.name}</DayLink>
            </>
          )}
        </p>
        {advice.map((each) => (
          <p className="notice attention" key={each}>
            {each}
          </p>
        ))}
      </div>
      <section className="stack" style={{ gap: 12 }} aria-labelledby="saldo">
        <h2 id="saldo">Saldo al {showDate(on)}</h2>
        <BalanceDay on={on} today={today} movements={money.movements} />
        <BalanceFigures money={money} />
      </section>
      <MoneyDrawing months={money.months} on={on} />
      <Movements movements={money.movements} on={on} id={row.id} />
      <section aria-labelledby="vence" className="stack" style={{ gap: 4 }}>
        <h2 id="vence">Qué vence</h2>
        {awaited.length === 0 && <p className="secondary">Este convenio no espera ningún día.</p>}
        <ul className="plain awaited-list">
          {awaited.map((each) => (
            <li key={`${each.what} ${each.on}`}>
              <AwaitedDay awaited={each} horizon={horizon} />
            </li>
          ))}
        </ul>
      </section>
      <Hilo strands={hilo} name={row.name} />
    </div>
  );
}
