import { type LocalDate, readable } from '../date.ts';
import type { DayCalendar } from '../days/calendar.ts';
import { deadline } from './deadline.ts';
import type { DeadlineCount, Term } from './term.ts';

/** How an act reached the person, and when. Of the portal, the hour counts: `2026-09-10T15:30`. */
export type Notice =
  | { by: 'inPerson' | 'electronic'; on: LocalDate }
  | { by: 'certifiedLetter'; receivedAtPostOfficeOn: LocalDate }
  | { by: 'portal'; publishedAt: string };

const letter: Term = {
  amount: 3,
  unit: 'businessDays',
  start: 'nextDay',
  end: 'nextBusinessDay',
  direction: 'forward',
  norm: 'Ley 19.880 art. 46',
  verified: true,
};

const portal: Term = {
  amount: 24,
  unit: 'hours',
  start: 'nextDay',
  end: 'sameDay',
  direction: 'forward',
  norm: 'Ley 19.886 art. 10',
  verified: true,
};

/** When a notice counts as given, with how that was counted; terms begin the day after. */
export const notifiedOn = (notice: Notice, calendar: DayCalendar): DeadlineCount => {
  if (notice.by === 'certifiedLetter')
    return given(deadline(letter, notice.receivedAtPostOfficeOn, calendar, { startedBy: 'llegada a Correos' }));
  if (notice.by === 'portal')
    return given(deadline(portal, notice.publishedAt, calendar, { startedBy: 'publicación en el portal' }));
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
  const term: Term = { ...letter, amount: 1, start: 'sameDay', end: 'sameDay', unit: 'calendarDays', norm };
  const steps: DeadlineCount['steps'] = [
    { on, kind: 'start', reason: startedBy },
    { on, kind: 'due' },
  ];
  return { on, says: startedBy, steps, norms: [norm], verified: true, doubts: [], warnings: [], term };
};
