import type { LoaderFunctionArgs } from 'react-router';
import { atDesk, recordAt } from '../page.ts';
import { nameOf } from './list.ts';

const most = 20;

/** Names of rows for the searchable lists of forms: `?q=` → `{items: [{id, name}]}`. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const q = page.url.searchParams.get('q')?.trim().slice(0, 200);
    const { items } = await page.desk.list(record, { q: q || undefined, limit: most });
    return Response.json({ items: items.map((row) => ({ id: row.id, name: nameOf(record, { ...row }) })) });
  });
