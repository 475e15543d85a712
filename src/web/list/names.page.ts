import type { LoaderFunctionArgs } from 'react-router';
import { fold } from '../../parsing/fold.ts';
import { atDesk, recordAt } from '../page.ts';
import { nameOf } from './list.ts';

const most = 20;

/** Names of rows for the searchable lists of forms: `?q=` → `{items: [{id, name}]}`. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const q = page.url.searchParams.get('q')?.trim().slice(0, 200);
    const { items } = await page.desk.list(record, { q: q || undefined, limit: q ? 3 * most : most });
    const named = items.map((row) => ({ id: row.id, name: nameOf(record, { ...row }) }));
    return Response.json({ items: q ? byName(named, q).slice(0, most) : named });
  });

/** Whoever has what was typed in the name goes first: the search also finds it in what the row says elsewhere. */
const byName = <Named extends { name: string }>(items: readonly Named[], q: string): Named[] => {
  const has = ({ name }: Named): boolean => fold(name).includes(fold(q));
  return [...items.filter(has), ...items.filter((item) => !has(item))];
};
