import './funding.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import { funderYears, nameOfFunder, sayYear } from '../../modules/municipality/funderBudget/index.ts';
import { fundingCall, fundingSource, radarOf } from '../../modules/municipality/funding/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { mayRead, writesAs } from '../../records/access.ts';
import { notFound } from '../../records/refused.ts';
import { horizonOf } from '../calendar/horizon.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { CallList } from './CallList.tsx';
import { MoneyLeft } from './MoneyLeft.tsx';
import { NinetyDays } from './NinetyDays.tsx';
import { soonUntil } from './ninety.ts';
import { SourceTable } from './SourceTable.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house }) => {
    if (!mayRead(desk.actor, fundingSource)) throw notFound();
    const today = dateInChile(house.clock.now());
    return {
      ...(await radarOf(desk, today)),
      years: (await funderYears(desk.sql, today)).map((year) => ({
        funder: nameOfFunder(year.institution),
        says: sayYear(year),
      })),
      horizon: horizonOf(await calendarSeenBy(desk.sql), today),
      mayAnnounce: writesAs(desk.actor, fundingCall) !== undefined,
      thread: [{ name: 'Fuentes y llamados' }],
    };
  });

/** What money is open now, what closes soon, what comes in ninety days, and every source with its norm and certainty. */
export default function SourcesPage() {
  const { open, ahead, waiting, sources, years, today, until, horizon, mayAnnounce } = useLoaderData<typeof loader>();
  const soon = open.filter(({ closesOn }) => closesOn <= soonUntil(today));
  const later = open.filter(({ closesOn }) => closesOn > soonUntil(today));
  return (
    <div className="stack radar">
      <Title>Fuentes y llamados</Title>
      <div className="stack" style={{ gap: 8 }}>
        <h1>Fuentes y llamados</h1>
        <p className="secondary">
          Los llamados abren y cierran solos en sus días; quien lleva las fuentes recibe un aviso 30, 15, 7 y 2 días
          antes de cada cierre.
        </p>
        <p className="actions">
          {mayAnnounce && (
            <Link className="button" to="/fichas/funding-calls/nueva">
              Anunciar un llamado
            </Link>
          )}
          <Link className="button quiet" to="/fichas/funding-calls">
            Todos los llamados
          </Link>
          <Link className="button quiet" to="/fichas/funding-sources">
            Planilla de fuentes
          </Link>
          <Link className="button quiet" to="/fichas/paper-kinds">
            Tipos de antecedentes
          </Link>
        </p>
      </div>
      <CallList
        id="cierran"
        title="Cierran en los próximos 15 días"
        empty="Ningún llamado abierto cierra en los próximos 15 días."
        calls={soon}
        horizon={horizon}
        counts="closesOn"
      />
      <CallList
        id="abiertos"
        title="Abiertos, con más tiempo"
        empty="No hay otros llamados abiertos."
        calls={later}
        horizon={horizon}
        counts="closesOn"
      />
      <NinetyDays calls={[...open, ...ahead]} today={today} until={until} />
      <CallList
        id="vienen"
        title="Anunciados"
        empty="No hay llamados anunciados para los próximos 90 días. Anote los que sepa: avisarán solos."
        calls={ahead}
        horizon={horizon}
        counts="opensOn"
      />
      {waiting.length > 0 && (
        <CallList
          id="esperan"
          title="Cerrados, esperan resultado"
          empty=""
          calls={waiting}
          horizon={horizon}
          counts="none"
        />
      )}
      <MoneyLeft years={years} />
      <SourceTable sources={sources} />
    </div>
  );
}
