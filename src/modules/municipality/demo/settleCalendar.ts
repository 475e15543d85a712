import { calendarConfirmation } from '../../common/calendarDays/index.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Town } from './town.ts';

const confirmed = [
  { year: '2025', on: '2024-12-11' },
  { year: '2026', on: '2025-12-10' },
] as const;

/** Each December the director of that day looks through the holidays of the next year; 2027 still waits. */
export const settleCalendar = (town: Omit<Town, 'plan'>): Promise<void> =>
  replay(
    { ...town, plan: new Map() },
    confirmed.map(({ year, on }) => ({
      on,
      person: the(holdersOn('director-secplac', on)[0]),
      write: (desk) =>
        desk.create(calendarConfirmation, { year, note: 'Comparado con el calendario oficial de feriados.' }),
    })),
  );
