import './convenios.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { convenio, conveniosByExpiry, type ListedConvenio } from '../../modules/municipality/convenios/index.ts';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { horizonOf } from '../calendar/horizon.ts';
import type { Horizon } from '../calendar/nearness.ts';
import { agreed, counted } from '../counted.ts';
import { atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';
import { Title } from '../shell/Title.tsx';
import { State } from '../thing/State.tsx';
import { AwaitedDay } from './AwaitedDay.tsx';
import { pesos } from './pesos.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house }) => {
    const today = dateInChile(desk.now);
    return {
      listed: await conveniosByExpiry(desk, today),
      states: house.catalog.workflowOf(convenio)?.states ?? {},
      horizon: horizonOf(await calendarSeenBy(desk.sql), today),
      mayWrite: writesAs(desk.actor, convenio) !== undefined,
      thread: [{ name: 'Convenios' }],
    };
  });

/** Every convenio that somebody must still look at, by what expires first. */
export default function ConveniosPage() {
  const { listed, states, horizon, mayWrite } = useLoaderData<typeof loader>();
  const { convenios, quiet, ended } = listed;
  return (
    <div className="stack" style={{ gap: 20 }}>
      <Title>Convenios</Title>
      <div className="line spread">
        <h1>Convenios</h1>
        <div className="actions">
          {mayWrite && (
            <DayLink className="button" to="/fichas/convenios/nueva">
              Agregar convenio
            </DayLink>
          )}
          <DayLink className="button" to="/fichas/convenios">
            Ver en la grilla
          </DayLink>
        </div>
      </div>
      <p className="secondary">
        Por lo que vence primero: llamar a licitación, informar el mes, rendir, pedir una modificación, terminar. Cada
        fecha dice cómo se contó.
      </p>
      {convenios.length === 0 ? (
        <p className="notice">
          No hay convenios en curso. Agregue uno, o traiga la planilla de quien financia desde{' '}
          <DayLink to="/importar">Importar</DayLink>.
        </p>
      ) : (
        <TableFrame label="Convenios por lo que vence">
          <table className="table convenios-table">
            <thead>
              <tr>
                <th scope="col">Convenio</th>
                <th scope="col">Vence primero</th>
                <th scope="col" className="number">
                  Vigente
                </th>
                <th scope="col" className="number">
                  Recibido
                </th>
                <th scope="col" className="number">
                  Rendido
                </th>
                <th scope="col" className="number">
                  Por rendir
                </th>
              </tr>
            </thead>
            <tbody>
              {convenios.map((each) => (
                <Line key={each.row.id} listed={each} state={states[each.row.state ?? ''] ?? ''} horizon={horizon} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {quiet + ended > 0 && (
        <p className="secondary">
          {[
            quiet > 0 && `${counted(quiet, ['convenio', 'convenios'])} sin nada que venza`,
            ended > 0 && `${counted(ended, ['terminado', 'terminados'])} sin saldo`,
          ]
            .filter(Boolean)
            .join(' y ')}{' '}
          {agreed(quiet + ended, ['no se muestra', 'no se muestran'])}:{' '}
          <DayLink to="/fichas/convenios">ver todos en la grilla</DayLink>.
        </p>
      )}
    </div>
  );
}

function Line({ listed, state, horizon }: { listed: ListedConvenio; state: string; horizon: Horizon }) {
  const { row, next, late, unrendered } = listed;
  const hasEnded = row.state === 'ended';
  const facts = [
    row.source?.name,
    row.technicalUnit,
    !hasEnded && row.currentEnd && `termina el ${showDate(row.currentEnd)}`,
  ];
  return (
    <tr>
      <th scope="row">
        <DayLink to={`/convenios/${row.id}`}>{row.name}</DayLink>
        <div className="secondary small">
          <State label={state} hasEnded={hasEnded} /> · {facts.filter(Boolean).join(' · ')}
        </div>
      </th>
      <td className="next">
        {next && <AwaitedDay awaited={next} horizon={horizon} />}
        {!next && hasEnded && <span className="near late">Queda un saldo por rendir o reintegrar</span>}
        {!next && !hasEnded && <span className="secondary">Nada por ahora</span>}
        {late > 1 && (
          <div className="small">
            <DayLink to={`/convenios/${row.id}#vence`}>
              y {late - 1} más vencido{late > 2 ? 's' : ''}
            </DayLink>
          </div>
        )}
      </td>
      <td className="number nowrap" data-label="Vigente">
        {pesos(row.currentAmount)}
      </td>
      <td className="number nowrap" data-label="Recibido">
        {pesos(row.received)}
      </td>
      <td className="number nowrap" data-label="Rendido">
        {pesos(row.rendered)}
      </td>
      <td className="number nowrap" data-label="Por rendir">
        {pesos(unrendered)}
      </td>
    </tr>
  );
}
