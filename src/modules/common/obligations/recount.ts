import type { DayCalendar, LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Store } from '../../../records/store.ts';
import { calendarSeenBy } from '../calendarDays/index.ts';
import { readCounting } from './counting.ts';
import { dueOf } from './due.ts';
import type { TaskRecord } from './task.record.ts';
import { openStates } from './task.workflow.ts';

/** What a recount looked at and what it moved. */
export interface Recounted {
  looked: number;
  moved: number;
}

interface Open {
  id: string;
  dueOn: LocalDate | null;
  startOn: LocalDate | null;
  plannedOn: LocalDate | null;
  counting: string;
}

interface Page {
  /** Where the next page begins; undefined after the last one. */
  last: string | undefined;
}

const pageSize = 2_000;

/**
 * Finds again the day of every open task, a page of them in each transaction, so that memory stays small however many there
 * are; those that move say why in their event. Begun again after a stop, it goes on where the days still differ.
 */
export const recountDeadlines = async (
  { store, task }: { store: Store; task: TaskRecord },
  why: string,
  batch?: string,
): Promise<Recounted> => {
  const calendar = await calendarSeenBy(store.house().sql);
  const sum: Recounted = { looked: 0, moved: 0 };
  for (let after: string | undefined = firstId; after !== undefined; ) {
    const from: string = after;
    const page: Recounted & Page = await store
      .house()
      .together((desk) => recountPage(desk, task, calendar, why, from), batch);
    sum.looked += page.looked;
    sum.moved += page.moved;
    after = page.last;
  }
  return sum;
};

/** The same inside a transaction that is already open: what follows from a change of the calendar. */
export const recountWithin = async (desk: Desk, task: TaskRecord, why: string): Promise<void> => {
  const calendar = await calendarSeenBy(desk.sql);
  let after: string | undefined = firstId;
  while (after) after = (await recountPage(desk, task, calendar, why, after)).last;
};

const firstId = '00000000-0000-0000-0000-000000000000';

const recountPage = async (
  desk: Desk,
  task: TaskRecord,
  calendar: DayCalendar,
  why: string,
  after: string,
): Promise<Recounted & Page> => {
  const open = await desk.sql.rows<Open>(
    `select id, due_on as "dueOn", start_on as "startOn", planned_on as "plannedOn", counting
    from task where state = any($1::text[]) and counting is not null and id > $2::uuid
    order by id limit ${pageSize}`,
    [openStates, after],
  );
  const wanted = new Map(
    open.flatMap(({ id, counting, ...told }) => {
      const dueOn = dueOf(readCounting(counting), told, calendar);
      return dueOn === told.dueOn ? [] : [[id, dueOn] as const];
    }),
  );
  const moved = wanted.size > 0 ? await held(desk, [...wanted.keys()]) : [];
  await desk.bulk('recount', task).change(
    task,
    moved.map((row) => ({ ...row, values: { dueOn: wanted.get(row.id), recounted: why } })),
  );
  return { looked: open.length, moved: moved.length, last: open.length === pageSize ? open.at(-1)?.id : undefined };
};

/** The rows that move, held until the end of the transaction: nobody changes them meanwhile. */
const held = (desk: Desk, ids: readonly string[]): Promise<{ id: string; version: number }[]> =>
  desk.sql.rows('select id, version from task where id = any($1::uuid[]) order by id for update', [ids]);
