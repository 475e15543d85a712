import './map.css';
import { Link, type LoaderFunctionArgs, useLoaderData, useRouteError, useSearchParams } from 'react-router';
import { counted } from '../counted.ts';
import { TargetsContext } from '../fields/index.ts';
import { FilterChips } from '../list/FilterChips.tsx';
import { FilterPanel } from '../list/FilterPanel.tsx';
import { ListProblem } from '../list/ListProblem.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Counts } from './Counts.tsx';
import { Filtering } from './Filtering.tsx';
import { mapData } from './map.data.ts';
import { NearList } from './NearList.tsx';
import { sameRows, withSameRows } from '../list/sameRows.ts';
import { useLazy } from './useLazy.ts';
import { ViewTabs } from '../list/ViewTabs.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, mapData);

/** What the page of the map receives. */
export type MapData = Awaited<ReturnType<typeof mapData>>;

export default function MapPage() {
  const data = useLoaderData<typeof loader>();
  const { list, coverage } = data;
  const [search] = useSearchParams();
  return (
    <TargetsContext value={list.targets}>
      <div className="stack">
        <Title>Mapa de la cartera</Title>
        <div className="line spread">
          <h1>Mapa de la cartera</h1>
          <ViewTabs views={list.views} />
        </div>
        <Filtering list={list} />
        <FilterChips list={list} />
        {list.panel && <FilterPanel list={list} />}
        <p>
          {counted(coverage.placed, ['iniciativa en el mapa', 'iniciativas en el mapa'])} de{' '}
          {list.total.toLocaleString('es-CL')} · {`$\u00a0${(list.sums.amount ?? 0).toLocaleString('es-CL')}`} ·{' '}
          <Link to={withSameRows('/mapa/sin-lugar', search)}>
            sin lugar: {coverage.unplaced.toLocaleString('es-CL')}
          </Link>
        </p>
        {data.focus && (
          <p className="notice">
            <span>
              Rodeada, al centro: <Link to={`/fichas/initiatives/${data.focus.id}`}>{data.focus.name}</Link>.{' '}
              <Link to={withSameRows('/mapa', search)}>Ver toda la cartera</Link>
            </span>
          </p>
        )}
        <div className="map-page">
          <div className="stack">
            <MapFrame data={data} />
            <Legend data={data} />
          </div>
          <div className="stack">
            <Counts data={data} />
            <NearList data={data} />
          </div>
        </div>
      </div>
    </TargetsContext>
  );
}

export function ErrorBoundary() {
  return <ListProblem error={useRouteError()} />;
}

function MapFrame({ data }: { data: MapData }) {
  const Canvas = useLazy(() => import('./Canvas.tsx'));
  const [search] = useSearchParams();
  return (
    <section aria-label="Mapa" className="stack" style={{ gap: 4 }}>
      {Canvas ? (
        <Canvas
          ground={data.ground}
          box={data.coverage.box}
          search={sameRows(search).toString()}
          states={data.list.states}
          asOf={data.asOf}
          others={data.others?.areShown ? data.others.states : null}
          focus={data.focus}
          key={`${data.others?.areShown} ${data.focus?.id}`}
        />
      ) : (
        <div className="map waiting">
          <p className="secondary">El mapa se dibuja con un programa del navegador. La lista dice lo mismo.</p>
        </div>
      )}
    </section>
  );
}

function Legend({ data }: { data: MapData }) {
  return (
    <div className="stack" style={{ gap: 8 }}>
      <ul className="plain map-legend small" aria-label="Qué dice cada marca">
        {data.phases.map(({ key, letter, label }) => (
          <li key={key}>
            <span className={`map-mark ${key}`} aria-hidden="true">
              {letter}
            </span>
            {label}
          </li>
        ))}
        <li>
          <span className="map-mark many" aria-hidden="true">
            9
          </span>
          Varias: presione para acercarse
        </li>
        {data.others?.areShown && (
          <li>
            <span className="map-mark others" aria-hidden="true">
              O
            </span>
            Proyecto de otros
          </li>
        )}
      </ul>
      <p className="small">
        {data.ground.layers.length === 0
          ? 'Aún no hay límites ni sectores dibujados. '
          : `${counted(data.ground.layers.length, ['capa dibujada', 'capas dibujadas'])}. `}
        <Link to="/mapa/capas">Capas del mapa</Link>
      </p>
      {data.others && <Others others={data.others} />}
    </div>
  );
}

/** What the state and private parties prepare or build, as a layer that may be left out. */
function Others({ others: { count, areShown } }: { others: NonNullable<MapData['others']> }) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  if (areShown) next.set('otros', 'no');
  else next.delete('otros');
  return (
    <p className="small">
      {counted(count, ['proyecto de otros', 'proyectos de otros'])} con lugar:{' '}
      <Link to={`?${next}`} preventScrollReset>
        {areShown ? 'ocultar en el mapa' : 'mostrar en el mapa'}
      </Link>{' '}
      · <Link to="/fichas/external-projects">ver como lista</Link>
    </p>
  );
}
