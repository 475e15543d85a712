import type { Change, Consequence } from '../../../records/catalog.ts';
import { calendarSeenBy } from '../calendarDays/index.ts';
import { readCounting } from './counting.ts';
import { dueOf } from './due.ts';
import type { TaskRecord } from './task.record.ts';

const decisive = ['start_on', 'planned_on', 'counting'];

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whoever tells from when a task runs, or fixes its day, gets its due day counted in the same transaction. */
export const keepDue =
  (task: TaskRecord): Consequence =>
  async (changes, desk) => {
    const told = changes.filter(isTold);
    if (told.length === 0) return;
    const calendar = await calendarSeenBy(desk.sql);
    const rows = told.flatMap(({ id, after }) => {
      if (!after) return [];
      const days = { startOn: textOf(after.start_on), plannedOn: textOf(after.planned_on) };
      const dueOn = dueOf(readCounting(textOf(after.counting)), days, calendar);
      return dueOn === textOf(after.due_on) ? [] : [{ id, values: { dueOn } }];
    });
    if (rows.length > 0) await desk.deriveMany(task, rows);
  };

const isTold = ({ before, after }: Change): boolean =>
  after !== null && (before === null || decisive.some((column) => column in before));
