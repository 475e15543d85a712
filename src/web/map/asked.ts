import { redirect } from 'react-router';
import { readListQuery } from '../../faces/readQuery.ts';
import { initiative } from '../../modules/municipality/initiatives/index.ts';
import type { ListQuery } from '../../records/query.ts';
import { notFound } from '../../records/refused.ts';
import type { ListData } from '../list/list.ts';
import { readList } from '../list/readList.ts';
import type { AtDesk } from '../page.ts';
import { sameRows } from '../list/sameRows.ts';

/** The initiatives that an address asks for, as the list knows them, and the question itself. */
export interface Asked {
  list: ListData;
  query: ListQuery;
}

/** Reads the initiatives of an address; `own` are the words that only this page knows. */
export const readAsked = async (
  page: AtDesk,
  columns: readonly string[],
  own: readonly string[] = [],
): Promise<Asked> => {
  if (page.house.edition !== 'municipality') throw notFound();
  const { searchParams, pathname } = page.url;
  // A form without script also sends what was left empty.
  const filled = new URLSearchParams([...searchParams].filter(([, value]) => value !== ''));
  if (filled.size < searchParams.size) throw redirect(filled.size > 0 ? `${pathname}?${filled}` : pathname);
  const url = new URL(page.url);
  for (const name of own) url.searchParams.delete(name);
  for (const key of columns) url.searchParams.append('columns', key);
  const list = await readList({ ...page, url }, initiative);
  return {
    list: { ...list, thread: [] },
    query: readListQuery(page.house.catalog, initiative, sameRows(page.url.searchParams)),
  };
};
