import type { LoaderFunctionArgs } from 'react-router';
import { readListQuery } from '../../faces/readQuery.ts';
import { initiative } from '../../modules/municipality/initiatives/index.ts';
import { type Box, onMap } from '../../modules/municipality/portfolio/index.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { sameRows } from '../list/sameRows.ts';

/** The marks of a part of the map, for its script: `?zoom=12&caja=west,south,east,north` and the filters of the list. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url }) => {
    if (house.edition !== 'municipality') throw notFound();
    const query = readListQuery(house.catalog, initiative, sameRows(url.searchParams));
    const zoom = Number(url.searchParams.get('zoom'));
    if (!Number.isInteger(zoom) || zoom < 0 || zoom > 20)
      throw new Refused('El acercamiento va de 0 a 20.', 'zoom', 400);
    const box = boxIn(url.searchParams.get('caja'));
    return Response.json(await onMap(desk, query, { zoom, ...(box ? { box } : {}) }), {
      headers: { 'cache-control': 'no-store' },
    });
  });

const boxIn = (text: string | null): Box | undefined => {
  const [west, south, east, north] = (text ?? '').split(',').map((edge) => (edge === '' ? Number.NaN : Number(edge)));
  const edges = [west, south, east, north].filter((edge) => edge !== undefined && Number.isFinite(edge));
  const [w = 0, s = 0, e = 0, n = 0] = edges;
  return edges.length === 4 ? [w, s, e, n] : undefined;
};
