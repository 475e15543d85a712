import {
  CannotCount,
  type DayCalendar,
  deadline,
  type DeadlineCount,
  type LocalDate,
  regimeOfLocm,
  termOf,
  type Values,
  valueOn,
} from '../../../law/index.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { calendarSeenBy } from '../calendarDays/index.ts';
import { lawSeenBy } from '../law/index.ts';
import { councillorRequest } from './councillorRequest.record.ts';

/** Until when a councillor's request is answered, with every day counted; undefined where the law gives no number. */
export const requestCount = (receivedOn: LocalDate, law: Values, calendar: DayCalendar): DeadlineCount | undefined => {
  const says = valueOn(law, 'locm.alcalde.responde_concejal', receivedOn);
  if (!('value' in says)) return undefined;
  const term = { ...termOf(regimeOfLocm('87'), Number(says.value), says.norm), verified: says.verified };
  try {
    return deadline(term, receivedOn, calendar, { startedBy: 'recepción de la solicitud' });
  } catch (problem) {
    if (problem instanceof CannotCount) return undefined;
    throw problem;
  }
};

/** Keeps the day by which a request is answered. */
export const countRequest: Consequence = async (changes, desk) => {
  for (const { id, after } of changes) if (after) await count(desk, [id]);
};

/** Counts again every open request when a day of the calendar changes. */
export const recountRequests: Consequence = async (_changes, desk) => {
  const open = await desk.sql.rows<{ id: string }>("select id from councillor_request where state <> 'answered'");
  await count(
    desk,
    open.map(({ id }) => id),
  );
};

const count = async (desk: Desk, ids: readonly string[]): Promise<void> => {
  const law = await lawSeenBy(desk.sql);
  const calendar = await calendarSeenBy(desk.sql);
  for (const id of ids) {
    const { receivedOn } = await desk.one(councillorRequest, id);
    const counted = requestCount(receivedOn, law, calendar);
    const values = { dueOn: counted?.on ?? null, norm: counted?.norms.join('; ').slice(0, 400) ?? null };
    await desk.derive(councillorRequest, id, values);
  }
};
