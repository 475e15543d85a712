import type { Change, Consequence } from '../../../records/catalog.ts';
import { showDate } from '../../../records/fields/date.ts';
import { recountWithin } from './recount.ts';
import type { TaskRecord } from './task.record.ts';

/** When a day becomes a holiday, or stops being one, every open task is counted again and says why it moved. */
export const recountAfterCalendar =
  (task: TaskRecord): Consequence =>
  async (changes, desk) => {
    const why = changes.map(whyOf).join(' ');
    if (changes.length > 0) await recountWithin(desk, task, why);
  };

const whyOf = ({ before, after }: Change): string => {
  const said = after ?? before ?? {};
  const day = `el ${showDate(String(said.day_on))}`;
  const source = `${said.reason} (${said.norm})`;
  if (!after) return `Se retiró la excepción de ${day}: ${source}.`;
  return after.kind === 'working' ? `Ya no es feriado ${day}: ${source}.` : `Es feriado ${day}: ${source}.`;
};
