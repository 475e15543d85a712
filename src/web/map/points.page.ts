import type { LoaderFunctionArgs } from 'react-router';
import { readListQuery } from '../../faces/readQuery.ts';
import { initiative } from '../../modules/municipality/initiatives/index.ts';
import { onMap } from '../../modules/municipality/portfolio/index.ts';
import { atDesk } from '../page.ts';
import { sameRows } from '../list/sameRows.ts';
import { readView } from './view.ts';

/** The marks of a part of the map, for its script, by the filters of the list. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url }) => {
    const query = readListQuery(house.catalog, initiative, sameRows(url.searchParams));
    return Response.json(await onMap(desk, query, readView(url.searchParams)), {
      headers: { 'cache-control': 'no-store' },
    });
  });
