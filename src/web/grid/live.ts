import { counted, rowNoun } from '../counted.ts';
import { writeQuestion } from './question.ts';
import { fetchNews, fetchPage, type RowNews } from './requests.ts';
import type { GridRow } from './row.ts';
import type { Grid } from './store.ts';
import { rowById } from './strands.ts';

/** Keeps the rows on the screen as others leave them, while somebody looks at them. */
export interface Live {
  /** Begins to listen; answers how to stop. */
  listen(): () => void;
}

/** Two questions never follow closer, and after a failure it waits longer each time. */
const pause = 800;
const afterFailure = [5_000, 15_000, 60_000] as const;
const freshFor = 8_000;
const atOnce = 100;

/** Opens the ears of a grid. */
export const openLive = (grid: Grid): Live => {
  let mark = '';
  const run = async (signal: AbortSignal): Promise<void> => {
    for (let failures = 0; !signal.aborted; ) {
      try {
        const isFirst = mark === '';
        const answer = await fetchNews(grid.ground.record.path, mark, signal);
        mark = answer.mark;
        if (answer.isWhole) await take(grid, answer.news, signal);
        else if (!isFirst) grid.happen({ type: 'newsCame', news: 'many' });
        failures = 0;
        await rest(pause, signal);
      } catch {
        await rest(afterFailure[Math.min(failures, afterFailure.length - 1)] ?? pause, signal);
        failures++;
      }
    }
  };
  return {
    listen: () => {
      let stopper: AbortController | undefined;
      // What is not looked at need not be kept up to date; what was missed is told when it is looked at again.
      const turn = (): void => {
        const isWanted = !document.hidden && grid.state().question.asOf === '';
        if (isWanted === (stopper !== undefined)) return;
        stopper?.abort();
        stopper = isWanted ? new AbortController() : undefined;
        if (stopper) void run(stopper.signal);
      };
      document.addEventListener('visibilitychange', turn);
      const unwatch = grid.watch(turn);
      turn();
      return () => {
        document.removeEventListener('visibilitychange', turn);
        unwatch();
        stopper?.abort();
        stopper = undefined;
      };
    },
  };
};

const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });

/** Brings what others wrote: rows on the screen take their new values, and rows that are not shown are counted. */
const take = async (grid: Grid, news: readonly RowNews[], signal: AbortSignal): Promise<void> => {
  const { strands } = grid.state();
  const changed = news.filter(({ id, version }) => {
    const row = rowById(strands, id);
    return row !== undefined && row.version < version;
  });
  const gone = news.filter(({ id, gone: isGone }) => isGone && rowById(strands, id)).map(({ id }) => id);
  const stays = changed.filter((one) => !one.gone);
  if (stays.length > 0) await bring(grid, stays, signal);
  if (gone.length > 0) grid.happen({ type: 'rowsGone', ids: gone });
  await countNew(grid, news, signal);
  tell(grid, [...stays, ...news.filter(({ id }) => gone.includes(id))]);
};

const bring = async (grid: Grid, changed: readonly RowNews[], signal: AbortSignal): Promise<void> => {
  for (let from = 0; from < changed.length; from += atOnce) {
    const ids = changed.slice(from, from + atOnce).map(({ id }) => id);
    const { items } = await fetchPage(grid.ground.record.path, byIds(ids, `&limit=${atOnce}`), signal);
    // Meanwhile the person may have written a newer version of one.
    const newer = items.filter((row) => (rowById(grid.state().strands, row.id)?.version ?? 0) < row.version);
    grid.happen({ type: 'rowsCame', rows: newer });
    const absent = ids.filter((id) => !items.some((row: GridRow) => row.id === id));
    if (absent.length > 0) grid.happen({ type: 'rowsGone', ids: absent });
  }
};

const byIds = (ids: readonly string[], further: string): string => `filter[id][in]=${ids.join(',')}${further}`;

/** New rows of others that the question of the screen would find. */
const countNew = async (grid: Grid, news: readonly RowNews[], signal: AbortSignal): Promise<void> => {
  const { question, news: known, asked } = grid.state();
  const fresh = news.filter(({ id, version, gone }) => !gone && version === 1 && !rowById(grid.state().strands, id));
  if (fresh.length === 0 || known === 'many') return;
  if (fresh.length > atOnce) return grid.happen({ type: 'newsCame', news: 'many' });
  const conditions = writeQuestion({ ...question, sort: '' });
  const ids = fresh.map(({ id }) => id);
  const page = await fetchPage(
    grid.ground.record.path,
    byIds(ids, `&limit=1${conditions && `&${conditions}`}`),
    signal,
  );
  // Rows of one's own that were just made stand below already.
  const isSameQuestion = grid.state().asked === asked;
  const shown = ids.filter((id) => rowById(grid.state().strands, id)).length;
  if (isSameQuestion && page.total > shown) grid.happen({ type: 'newsCame', news: known + page.total - shown });
};

/** Says whose change it was, and marks the rows for a moment. */
const tell = (grid: Grid, changed: readonly RowNews[]): void => {
  const others = changed.filter(({ own }) => !own);
  if (others.length === 0) return;
  const fresh = new Map(others.map(({ id, by }) => [id, by]));
  grid.happen({ type: 'othersWrote', fresh });
  setTimeout(() => grid.state().fresh === fresh && grid.happen({ type: 'othersWrote', fresh: new Map() }), freshFor);
  const names = [...new Set(others.map(({ by }) => by.split(' · ')[0]))];
  const who = names.length === 1 ? `${names[0]} cambió` : `${names.slice(0, 2).join(' y ')} cambiaron`;
  grid.happen({ type: 'said', words: `${who} ${counted(others.length, rowNoun)}.` });
};
