import type { LoaderFunctionArgs } from 'react-router';
import { layersOf } from '../../modules/municipality/portfolio/index.ts';
import { notFound } from '../../records/refused.ts';
import { atDesk } from '../page.ts';

/** The figures of one layer, for the script of a map; its address carries the version, so that a browser may keep it. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    if (house.edition !== 'municipality') throw notFound();
    const layer = (await layersOf(desk, house.files)).find(({ id }) => id === params.id);
    if (!layer || !('shapes' in layer.drawing)) throw notFound();
    return Response.json({ shapes: layer.drawing.shapes }, { headers: { 'cache-control': 'private, max-age=86400' } });
  });
