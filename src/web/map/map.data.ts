import { countedOnMap, coverageOf, layersOf, localitiesOnMap } from '../../modules/municipality/portfolio/index.ts';
import { externalProject, externalProjectWorkflow, externalsOnMap } from '../../modules/municipality/external/index.ts';
import { initiative, initiativeWorkflow } from '../../modules/municipality/initiatives/index.ts';
import { mayRead, writesAs } from '../../records/access.ts';
import type { AtDesk } from '../page.ts';
import { readAsked } from './asked.ts';
import { type CountedBy, isCountedBy } from './countedBy.ts';
import type { MapFocus, MapGround } from './ground.ts';
import { phases } from './phases.ts';

const largest = 25;

/** All that the page of the map shows before its script comes. */
export const mapData = async (page: AtDesk) => {
  const { list, query } = await readAsked(
    page,
    ['state', 'locality', 'amount', 'place'],
    ['contar', 'otros', 'iniciativa'],
  );
  const wanted = page.url.searchParams.get('contar');
  const by: CountedBy = isCountedBy(wanted) ? wanted : 'locality';
  const [coverage, groups, ground, others, focus] = await Promise.all([
    coverageOf(page.desk, query),
    countedOnMap(page.desk, query, by),
    groundOf(page),
    othersOf(page, query.asOf),
    focusOf(page, query.asOf),
  ]);
  const states: Readonly<Record<string, string>> = initiativeWorkflow.states;
  const options: Readonly<Record<string, string>> = initiative.fields.sector.options ?? {};
  const labels = by === 'state' ? states : by === 'sector' ? options : {};
  return {
    list,
    coverage,
    by,
    groups: groups.slice(0, largest).map(({ key, name, count, sum }) => ({
      name: name ?? (key === null ? 'Sin dato' : (labels[key] ?? key)),
      key,
      count,
      sum,
    })),
    more: Math.max(0, groups.length - largest),
    ground,
    others,
    focus,
    phases: phases.map(({ key, letter, label }) => ({ key, letter, label })),
    canPlace: writesAs(page.desk.actor, initiative) !== undefined && !query.asOf,
    asOf: query.asOf ?? null,
  };
};

/** How many projects of others stand on the map, and whether they are shown; none of a past day, whose places nobody kept. */
const othersOf = async ({ desk, url }: AtDesk, asOf: string | undefined) => {
  if (asOf || !mayRead(desk.actor, externalProject)) return null;
  const { length: count } = await externalsOnMap(desk);
  const states: Readonly<Record<string, string>> = externalProjectWorkflow.states;
  return count === 0 ? null : { count, states, areShown: url.searchParams.get('otros') !== 'no' };
};

/** The initiative that somebody came to see from its page, when it has a place. */
const focusOf = async ({ desk, url }: AtDesk, asOf: string | undefined): Promise<MapFocus | null> => {
  const id = url.searchParams.get('iniciativa');
  if (!id) return null;
  const { name, place } = await desk.one(initiative, id, { asOf });
  const [longitude, latitude] = place?.coordinates ?? [];
  return longitude === undefined || latitude === undefined ? null : { id, name, longitude, latitude };
};

/** What lies under the initiatives: layers by name, localities, pictures of a server when a setting names one. */
export const groundOf = async ({ desk, house, tiles }: AtDesk): Promise<MapGround> => {
  const [layers, localities] = await Promise.all([layersOf(desk, house.files), localitiesOnMap(desk)]);
  const seen = layers.filter(({ hidden }) => !hidden);
  const drawn = seen.flatMap(({ drawing }) => ('box' in drawing ? [drawing.box] : []));
  return {
    layers: seen.flatMap(({ id, version, name, kind, drawing }) =>
      'box' in drawing ? [{ address: `/mapa/capas/${id}?v=${version}`, name, kind }] : [],
    ),
    localities: localities.slice(0, 60),
    box:
      around(drawn) ?? around(localities.map(({ longitude, latitude }) => [longitude, latitude, longitude, latitude])),
    tiles: tiles ?? null,
  };
};

type Box = readonly [number, number, number, number];

const around = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0
    ? null
    : [
        Math.min(...boxes.map(([west]) => west)),
        Math.min(...boxes.map(([, south]) => south)),
        Math.max(...boxes.map(([, , east]) => east)),
        Math.max(...boxes.map(([, , , north]) => north)),
      ];
