import { summable } from './columns.ts';
import { conditionOfGroup, type Question, writeQuestion } from './question.ts';
import { Declined, fetchGroups, fetchPage } from './requests.ts';
import type { Grid } from './store.ts';
import { hungryStrand, strandOf } from './strands.ts';

/** Brings rows before they are seen: what is in view first, the rest behind. */
export interface Filler {
  /** The lines in view, with what is likely to be seen next. */
  want(firstLine: number, lastLine: number): void;
  /** Brings the rows of these lines, if they can be brought soon. */
  bring(firstLine: number, lastLine: number): Promise<void>;
  /** Begins anew after another question, another gathering or a failure. */
  begin(): void;
  stop(): void;
}

const firstPage = '100';
const nextPages = '500';
/** More than this is only fetched when somebody scrolls there. */
const mostBehind = 50_000;

/** How long somebody waits for rows that they want to write in. */
const patience = 20_000;

const isSlowLine = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection !== 'object' || connection === null) return false;
  const type = Reflect.get(connection, 'effectiveType');
  return Reflect.get(connection, 'saveData') === true || type === '2g' || type === 'slow-2g' || type === '3g';
};

const untilIdle = (): Promise<void> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(() => resolve(), { timeout: 300 }) : setTimeout(resolve, 16),
  );

/** Opens the stream of rows for a grid. */
export const openFiller = (grid: Grid): Filler => {
  let inView: readonly [number, number] = [0, 60];
  let running: AbortController | undefined;
  const run = async (stopper: AbortController): Promise<void> => {
    const { signal } = stopper;
    try {
      while (!signal.aborted && (await fillOnce(grid, inView, signal))) if (!isWaiting(grid, inView)) await untilIdle();
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Declined ? error.message : 'Algo falló al traer las filas.';
      grid.happen({ type: 'failed', asked: grid.state().asked, message });
    } finally {
      if (running === stopper) running = undefined;
    }
  };
  const start = (): void => {
    if (running || grid.state().trouble) return;
    running = new AbortController();
    void run(running);
  };
  return {
    want: (firstLine, lastLine) => {
      inView = [firstLine, lastLine];
      start();
    },
    bring: async (firstLine, lastLine) => {
      const until = performance.now() + patience;
      const range = [firstLine, lastLine] as const;
      while (isWaiting(grid, range) && !grid.state().trouble && performance.now() < until) {
        inView = range;
        start();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    begin: () => {
      running?.abort();
      running = undefined;
      start();
    },
    stop: () => running?.abort(),
  };
};

/** True when a line in view has no row yet. */
const isWaiting = (grid: Grid, [first, last]: readonly [number, number]): boolean => {
  const { strands } = grid.state();
  const hungry = hungryStrand(strands, first, last);
  return hungry !== undefined && (strands[hungry]?.rows.length ?? 0) <= last;
};

/** Fetches what is wanted most; false when there is nothing left to fetch now. */
const fillOnce = async (grid: Grid, inView: readonly [number, number], signal: AbortSignal): Promise<boolean> => {
  const { question, look, asked, strands, edits } = grid.state();
  if (look.group && strands.every(({ isNew }) => isNew)) return gather(grid, question, look.group, asked, signal);
  const index = hungryStrand(strands, inView[0], inView[1]);
  const strand = index === undefined ? undefined : strands[index];
  if (index === undefined || !strand) return false;
  const isBehind = strand.rows.length > inView[1] + 200 && strand.next !== undefined;
  if (isBehind && (isSlowLine() || strand.rows.length >= mostBehind || edits.size > 100)) return false;
  const page = await fetchPage(grid.ground.record.path, pageQuestion(grid, index), signal);
  grid.happen({ type: 'pageCame', asked, strand: index, page });
  return true;
};

/** What the standing columns show, and what says whose a row is; the panel asks for the whole row. */
const fieldsToBring = ({ ground, columns, state }: Grid): string[] => {
  const { record, waits } = ground;
  const standing = state()
    .look.columns.map(({ key }) => key)
    .filter((key) => columns.some((column) => column.key === key));
  return [
    ...new Set([
      record.title,
      ...standing,
      ...state().look.colours.map(({ field }) => field),
      ...[record.ownedBy, waits?.until].filter((key) => key !== undefined),
    ]),
  ];
};

/** The address of a strand's next page; sums are asked for once, as they are of the whole. */
const pageQuestion = (grid: Grid, index: number): string => {
  const { question, look, strands, sums } = grid.state();
  const strand = strands[index];
  const conditions = strand?.condition ? [...question.conditions, strand.condition] : question.conditions;
  const isSummed = look.group !== '' || Object.keys(sums).length > 0;
  return writeQuestion(
    { ...question, conditions },
    {
      limit: strand?.next ? nextPages : firstPage,
      fields: fieldsToBring(grid).join(','),
      cursor: strand?.next ?? '',
      sums: isSummed ? '' : summable(grid.ground.record).join(','),
    },
  );
};

const gather = async (
  grid: Grid,
  question: Question,
  by: string,
  asked: number,
  signal: AbortSignal,
): Promise<boolean> => {
  const sums = summable(grid.ground.record).join(',');
  const groups = await fetchGroups(
    grid.ground.record.path,
    by,
    writeQuestion({ ...question, sort: '' }, { sums }),
    signal,
  );
  const strands = groups.map((group) => strandOf(group, conditionOfGroup(by, group.value)));
  grid.happen({ type: 'gathered', asked, strands });
  return strands.length > 0;
};
