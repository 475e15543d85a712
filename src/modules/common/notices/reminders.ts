import { dayOf } from '../../../law/index.ts';
import type { Due } from './due.ts';

/** A due date that a person is to be reminded of today. */
export interface Reminder {
  readonly due: Due;
  /** Days left; negative when it has passed. */
  readonly left: number;
  /** The mark it reached: 30, 15, 7, 2 or 0 days before. */
  readonly mark: number;
}

/** Names one reminder of one due date; a date that moves is reminded of anew. */
export const reminderKey = ({ due, mark }: Pick<Reminder, 'due' | 'mark'>): string => `${due.uid} ${due.on} ${mark}`;

/**
 * What is to be told today: each open due date at the last mark it passed, unless it was told at that mark before.
 * A day on which nothing could be sent is made up for on the next.
 */
export const remindersOf = (
  dues: readonly Due[],
  days: readonly number[],
  today: string,
  given: ReadonlySet<string>,
): Reminder[] =>
  dues
    .filter(({ isDone }) => !isDone)
    .flatMap((due) => {
      const left = dayOf(due.on) - dayOf(today);
      const passed = days.filter((day) => left <= day);
      if (passed.length === 0) return [];
      const reminder = { due, left, mark: Math.min(...passed) };
      return given.has(reminderKey(reminder)) ? [] : [reminder];
    })
    .toSorted((a, b) => a.left - b.left || a.due.title.localeCompare(b.due.title, 'es'));
