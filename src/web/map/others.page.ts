import type { LoaderFunctionArgs } from 'react-router';
import { externalsOnMap } from '../../modules/municipality/external/index.ts';
import { spotsOf } from '../../modules/municipality/portfolio/index.ts';
import { atDesk } from '../page.ts';
import { readView } from './view.ts';

/** The projects of others in a part of the map, for its script; of the filters, those of territory and sector narrow them too. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, url }) => {
    const asked = (field: string): string | null => url.searchParams.get(`filter[${field}]`);
    const all = await externalsOnMap(desk);
    const wanted = all.filter((each) =>
      (['locality', 'sector'] as const).every((field) => asked(field) === null || each[field] === asked(field)),
    );
    return Response.json(spotsOf(wanted, readView(url.searchParams)), { headers: { 'cache-control': 'no-store' } });
  });
