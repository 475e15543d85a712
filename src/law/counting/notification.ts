import { CannotCount, type LocalDate, readable } from '../date.ts';
import type { DayCalendar } from '../days/calendar.ts';
import type { Values } from '../value.ts';
import type { ValueId } from '../valueIds.ts';
import { answerOn } from '../valueOn.ts';
import { deadline } from './deadline.ts';
import type { DeadlineCount, Term } from './term.ts';

/** How an act reached the person, and when. Of the portal, the hour counts: `2026-09-10T15:30`. */
export type Notice =
  | { by: 'inPerson' | 'electronic'; on: LocalDate }
  | { by: 'certifiedLetter'; receivedAtPostOfficeOn: LocalDate }
  | { by: 'portal'; publishedAt: string };

/** The term that a legal value sets, as the law says it on the day of the event. @throws CannotCount when the value is missing. */
const termBy = (law: Values, id: ValueId, on: LocalDate, way: Pick<Term, 'unit' | 'end'>): Term => {
  const answer = answerOn(law, id, on);
  if ('missing' in answer) throw new CannotCount(answer.missing);
  return {
    ...way,
    amount: Number(answer.value),
    start: 'nextDay',
    direction: 'forward',
    norm: answer.norm,
    verified: answer.verified,
  };
};

/** When a notice counts as given by the law of that day, with how that was counted; terms begin the day after. */
export const notifiedOn = (notice: Notice, calendar: DayCalendar, law: Values): DeadlineCount => {
  if (notice.by === 'certifiedLetter') {
    const { receivedAtPostOfficeOn: on } = notice;
    const letter = termBy(law, 'ley19880.notificacion_carta', on, { unit: 'businessDays', end: 'nextBusinessDay' });
    return given(deadline(letter, on, calendar, { startedBy: 'llegada a Correos' }));
  }
  if (notice.by === 'portal') {
    const at = notice.publishedAt;
    const portal = termBy(law, 'ley19886.notificacion', at.slice(0, 10), { unit: 'hours', end: 'sameDay' });
    return given(deadline(portal, at, calendar, { startedBy: 'publicación en el portal' }));
  }
  return atOnce(notice.on, notice.by === 'inPerson' ? 'notificación personal' : 'notificación electrónica');
};

const given = (count: DeadlineCount): DeadlineCount => ({
  ...count,
  steps: count.steps.map((step) => (step.kind === 'due' ? { ...step, reason: 'se entiende notificado' } : step)),
});

/** The day on which a paper counts as filed: on a day that is not working, the first hour of the next (Ley 19.880 art. 25). */
export const filedOn = (on: LocalDate, calendar: DayCalendar): DeadlineCount => {
  const rest = calendar.whyNot(on);
  const filed = atOnce(on, 'presentación', 'Ley 19.880 art. 25');
  if (!rest) return filed;
  const due = calendar.businessDay(on, 1);
  const { norms, ...whole } = filed;
  return {
    ...whole,
    on: due,
    at: '00:00',
    norms: [...new Set([...norms, rest.norm])],
    verified: rest.verified,
    doubts: rest.verified ? [] : [`${readable(on)}, ${rest.reason} (${rest.norm}): sin verificar.`],
    steps: [
      { on, kind: 'start', reason: 'presentación' },
      { on, kind: 'rolled', ...rest },
      { on: due, kind: 'due', at: '00:00', reason: 'primera hora del día hábil siguiente' },
    ],
  };
};

const atOnce = (on: LocalDate, startedBy: string, norm = 'Ley 19.880 art. 46'): DeadlineCount => {
  const term: Term = {
    amount: 1,
    unit: 'calendarDays',
    start: 'sameDay',
    end: 'sameDay',
    direction: 'forward',
    norm,
    verified: true,
  };
  const steps: DeadlineCount['steps'] = [
    { on, kind: 'start', reason: startedBy },
    { on, kind: 'due' },
  ];
  return { on, says: startedBy, steps, norms: [norm], verified: true, doubts: [], warnings: [], term };
};
