import { addDays, CannotCount, type LocalDate, readable } from '../date.ts';
import type { DayCalendar } from '../days/calendar.ts';
import { deadline } from './deadline.ts';
import { termOf } from './regimes.ts';
import type { CountStep, DeadlineCount, Term } from './term.ts';

/** A session of a body that has been called or is in its calendar. */
export interface Session {
  on: LocalDate;
  kind: 'ordinary' | 'extraordinary';
  /** As people name it: «Sesión ordinaria 31». */
  name?: string;
}

const next: Term = {
  amount: 1,
  unit: 'calendarDays',
  start: 'nextDay',
  end: 'sameDay',
  direction: 'forward',
  norm: '',
  verified: true,
};

/** The first ordinary session after a day; refused when no session is known, for nobody may guess one. */
export const firstOrdinarySessionAfter = (
  after: LocalDate,
  sessions: readonly Session[],
  { norm, verified }: { norm: string; verified: boolean },
): DeadlineCount => {
  addDays(after, 1);
  const later = sessions.filter(({ on }) => on > after).toSorted((a, b) => a.on.localeCompare(b.on));
  const ordinary = later.find(({ kind }) => kind === 'ordinary');
  if (!ordinary)
    throw new CannotCount(
      `No hay una sesión ordinaria después del ${readable(after)} en el calendario de sesiones. Agréguela en Sesiones y el plazo se calcula solo.`,
      'sessions',
    );
  const passed = later.filter(({ on }) => on < ordinary.on);
  const steps: CountStep[] = [
    { on: after, kind: 'start' },
    ...passed.map(({ on }) => ({ on, kind: 'skipped' as const, reason: 'sesión extraordinaria', norm })),
    { on: ordinary.on, kind: 'due', reason: `vence: ${ordinary.name ?? 'sesión ordinaria'}` },
  ];
  const doubts = verified ? [] : [`${norm}: falta que una persona verifique esta regla.`];
  const says = 'primera sesión ordinaria siguiente';
  return {
    on: ordinary.on,
    says,
    steps,
    norms: [norm],
    verified,
    doubts,
    warnings: [],
    term: { ...next, norm, verified },
  };
};

/** The last day on which papers may reach the members, so many working days before a session (LOCM art. 81). */
export const businessDaysBefore = (
  session: LocalDate,
  amount: number,
  calendar: DayCalendar,
  norm?: string,
): DeadlineCount => deadline(termOf('antesDeSesion', amount, norm), session, calendar, { startedBy: 'sesión' });
