import './time.css';
import { type LoaderFunctionArgs, useLoaderData, useRouteError } from 'react-router';
import { spendingOf } from '../../modules/municipality/portfolio/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { counted } from '../counted.ts';
import { TargetsContext } from '../fields/index.ts';
import { FilterChips } from '../list/FilterChips.tsx';
import { FilterPanel } from '../list/FilterPanel.tsx';
import { ListProblem } from '../list/ListProblem.tsx';
import { readAsked } from '../map/asked.ts';
import { Filtering } from '../map/Filtering.tsx';
import { ViewTabs } from '../list/ViewTabs.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Lines } from './Lines.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { list, query } = await readAsked(page, ['state', 'amount']);
    return { list, curve: await spendingOf(page.desk, query, dateInChile(page.desk.now)) };
  });

const eachOf = { month: 'mes', quarter: 'trimestre', year: 'año' } as const;

// MM$ is millions of pesos; M$ would be read as thousands, as in the sheets of the State.
const millions = (amount: number): string => Math.round(amount / 1_000_000).toLocaleString('es-CL');
const inMillions = (amount: number): string => `MM$ ${millions(amount)}`;
const percent = (share: number): string => `${share.toLocaleString('es-CL', { maximumFractionDigits: 1 })} %`;

export default function SpendingPage() {
  const { list, curve } = useLoaderData<typeof loader>();
  const { periods } = curve;
  const labels = periods.map(({ label }) => label);
  return (
    <TargetsContext value={list.targets}>
      <div className="stack">
        <Title>Gasto y avance de la cartera</Title>
        <div className="line spread">
          <h1>Gasto y avance de la cartera</h1>
          <ViewTabs views={list.views} />
        </div>
        <Filtering list={list} />
        <FilterChips list={list} />
        {list.panel && <FilterPanel list={list} />}
        <p>
          {counted(curve.withMoney, ['iniciativa', 'iniciativas'])} con dinero aprobado, de{' '}
          {list.total.toLocaleString('es-CL')} · aprobado {inMillions(curve.approved)} (millones de pesos)
        </p>
        {periods.length === 0 ? (
          <p>Nada de esto tiene dinero aprobado ni gastado. Agregue líneas de financiamiento a las iniciativas.</p>
        ) : (
          <>
            <Lines
              title="Dinero acumulado: planificado y gastado"
              labels={labels}
              show={inMillions}
              series={[
                { label: 'Planificado', look: 'plan', values: periods.map(({ plannedSoFar }) => plannedSoFar) },
                { label: 'Gastado', look: 'real', values: periods.map(({ spentSoFar }) => spentSoFar) },
              ]}
            />
            <Lines
              title="Avance: físico y financiero"
              labels={labels}
              show={percent}
              top={Math.max(100, ...periods.map(({ financial }) => financial ?? 0))}
              series={[
                { label: 'Físico', look: 'plan', values: periods.map(({ physical }) => physical) },
                { label: 'Financiero', look: 'real', values: periods.map(({ financial }) => financial) },
              ]}
            />
            <Figures />
            <Rules />
          </>
        )}
      </div>
    </TargetsContext>
  );
}

export function ErrorBoundary() {
  return <ListProblem error={useRouteError()} />;
}

function Figures() {
  const { curve } = useLoaderData<typeof loader>();
  const known = (value: number | null, show: (value: number) => string): string => (value === null ? '—' : show(value));
  return (
    <TableFrame label="Las cifras de las curvas">
      <table className="table">
        <caption>Por {eachOf[curve.each]}, en millones de pesos</caption>
        <thead>
          <tr>
            <th scope="col">Período</th>
            {['Planificado', 'Planificado acumulado', 'Gastado', 'Gastado acumulado', 'Físico', 'Financiero'].map(
              (head) => (
                <th scope="col" className="number" key={head}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {curve.periods.map(({ label, planned, plannedSoFar, spent, spentSoFar, physical, financial }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{millions(planned)}</td>
              <td className="number">{millions(plannedSoFar)}</td>
              <td className="number">{known(spent, millions)}</td>
              <td className="number">{known(spentSoFar, millions)}</td>
              <td className="number">{known(physical, percent)}</td>
              <td className="number">{known(financial, percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Rules() {
  return (
    <section aria-labelledby="rules" className="stack small" style={{ gap: 4 }}>
      <h2 id="rules">Cómo se contó</h2>
      <p>
        <strong>Planificado:</strong> lo aprobado de cada línea de financiamiento, repartido por igual entre los meses
        de su año en que la iniciativa debía ejecutarse. Donde hay un convenio firmado, su monto vigente, en los años de
        esas líneas.
      </p>
      <p>
        <strong>Gastado:</strong> en el mes en que se registró. Lo que se registró fuera de su año presupuestario, como
        al traer planillas antiguas, cuenta en el mes más cercano de ese año. Donde un convenio ya tiene rendiciones, lo
        rendido, en el mes que rinde cada una.
      </p>
      <p>
        <strong>Físico:</strong> el último avance medido de cada iniciativa, ponderado por su dinero aprobado.{' '}
        <strong>Financiero:</strong> gastado sobre aprobado.
      </p>
    </section>
  );
}
