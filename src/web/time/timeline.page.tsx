import './time.css';
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useRouteError, useSearchParams } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { counted } from '../counted.ts';
import { TargetsContext } from '../fields/index.ts';
import { FilterChips } from '../list/FilterChips.tsx';
import { FilterPanel } from '../list/FilterPanel.tsx';
import { ListProblem } from '../list/ListProblem.tsx';
import { Filtering } from '../map/Filtering.tsx';
import { ViewTabs } from '../list/ViewTabs.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { milestoneWords, summaryOf } from './milestoneWords.ts';
import { Bars } from './Row.tsx';
import { scales, shareOf } from './scale.ts';
import { timelineData } from './timeline.data.ts';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, timelineData);

type TimelineData = Awaited<ReturnType<typeof timelineData>>;

export default function TimelinePage() {
  const data = useLoaderData<typeof loader>();
  const { list, rows, total, span } = data;
  return (
    <TargetsContext value={list.targets}>
      <div className="stack">
        <Title>Cronograma de la cartera</Title>
        <div className="line spread">
          <h1>Cronograma de la cartera</h1>
          <ViewTabs views={list.views} />
        </div>
        <Filtering list={list} />
        <FilterChips list={list} />
        {list.panel && <FilterPanel list={list} />}
        <Choices data={data} />
        <p>
          {counted(total, ['iniciativa tiene', 'iniciativas tienen'])} algo entre el {showDate(span.from)} y el{' '}
          {showDate(span.to)}, de {list.total.toLocaleString('es-CL')}.
        </p>
        <Key compared={data.comparedOn !== null} />
        {rows.length > 0 && <Gantt data={data} />}
        <Paging data={data} />
      </div>
    </TargetsContext>
  );
}

export function ErrorBoundary() {
  return <ListProblem error={useRouteError()} />;
}

function Choices({ data }: { data: TimelineData }) {
  const [search] = useSearchParams();
  const to = (more: Readonly<Record<string, string>>): string => {
    const next = new URLSearchParams(search);
    next.delete('pagina');
    for (const [name, value] of Object.entries(more)) next.set(name, value);
    return `?${next}`;
  };
  const others = [...search].filter(([name]) => !['comparado', 'pagina'].includes(name));
  return (
    <div className="line spread">
      <nav className="view-tabs" aria-label="Cuánto tiempo se ve">
        {Object.entries(scales).map(([key, label]) => (
          <Link
            key={key}
            className="button small"
            to={to({ escala: key })}
            aria-current={data.scale === key ? 'page' : undefined}
            preventScrollReset
          >
            {label}
          </Link>
        ))}
        {data.before && (
          <Link className="button small" to={to({ desde: data.before })} preventScrollReset>
            ← Anterior
          </Link>
        )}
        {data.after && (
          <Link className="button small" to={to({ desde: data.after })} preventScrollReset>
            Siguiente →
          </Link>
        )}
      </nav>
      <Form className="line" preventScrollReset>
        {others.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="compared">Comparar con el plan que había al</label>
        <input
          className="input"
          style={{ width: 'auto' }}
          id="compared"
          name="comparado"
          type="date"
          max={data.today}
          defaultValue={data.comparedOn ?? ''}
          key={data.comparedOn}
        />
        <button className="button small" type="submit">
          Comparar
        </button>
      </Form>
    </div>
  );
}

const signs: readonly (readonly [className: string, label: string])[] = [
  ['plan', 'Hito planificado'],
  ['done', 'Hito cumplido'],
  ['late', 'Atrasado: pasó su fecha'],
];

function Key({ compared }: { compared: boolean }) {
  const all = compared ? [...signs, ['then', 'Donde estaba en el plan comparado'] as const] : signs;
  return (
    <ul className="plain gantt-key drawing-key small">
      {all.map(([className, label]) => (
        <li key={className}>
          <svg width="14" height="14" aria-hidden="true" className={`diamond ${className}`}>
            <g transform="translate(7 7)">
              <path d="M0-6 6 0 0 6-6 0z" />
            </g>
          </svg>
          {label}
        </li>
      ))}
      <li>
        <span className="gantt-swatch planned" aria-hidden="true" /> Plazo planificado
      </li>
      <li>
        <span className="gantt-swatch real" aria-hidden="true" /> Lo ocurrido
      </li>
    </ul>
  );
}

function Gantt({ data }: { data: TimelineData }) {
  const { rows, span, ticks, today, states, list } = data;
  return (
    <table className="gantt">
      <thead>
        <tr>
          <th scope="col">Iniciativa</th>
          <th scope="col" className="drawing">
            <span className="unseen">Plan y realidad, dibujados; a la izquierda, en palabras</span>
            <span className="axis" aria-hidden="true">
              {ticks.map(({ on, label }) => (
                <span key={on} style={{ left: `${shareOf(span, on)}%` }}>
                  {label}
                </span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/fichas/initiatives/${row.id}${list.asOf ? `?asOf=${list.asOf}` : ''}`}>{row.name}</Link>
              <details className="small">
                <summary>
                  {states[row.state ?? ''] ?? 'Sin estado'} · {summaryOf(row.milestones, today)}
                </summary>
                <ul>
                  {row.startOn && <li>Inicio {showDate(row.startOn)}</li>}
                  {row.milestones.map((milestone) => (
                    <li key={milestone.name + milestone.plannedOn}>{milestoneWords(milestone, today)}</li>
                  ))}
                  {row.endOn && <li>Término {showDate(row.endOn)}</li>}
                </ul>
              </details>
            </th>
            <td className="drawing">
              {/* The name beside it is the link that keyboards and readers meet. */}
              <Link
                to={`/fichas/initiatives/${row.id}${list.asOf ? `?asOf=${list.asOf}` : ''}`}
                className="bars"
                tabIndex={-1}
                aria-hidden="true"
              >
                <Bars row={row} frame={{ span, ticks, today }} />
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Paging({ data }: { data: TimelineData }) {
  const [search] = useSearchParams();
  const to = (page: number): string => {
    const next = new URLSearchParams(search);
    next.set('pagina', String(page));
    return `?${next}`;
  };
  if (data.page === 0 && !data.hasMore) return null;
  return (
    <nav className="line" aria-label="Páginas">
      {data.page > 0 && (
        <Link className="button" to={to(data.page - 1)}>
          Anteriores
        </Link>
      )}
      {data.hasMore && (
        <Link className="button" to={to(data.page + 1)} rel="next">
          Siguientes
        </Link>
      )}
    </nav>
  );
}
