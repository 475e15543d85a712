import { amendmentLine, funderAmendment, funderExecution } from '../funderBudget/index.ts';
import { daysAfter, type LegalDate, weekday, yearOf } from './calendar.ts';
import { lastDayBefore } from './life.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Step, type Town } from './town.ts';

const funder = 'Gobierno Regional';
const million = 1_000_000;

/** What the invented regional government spends each month, in percent of its year. */
const monthly = [1, 4, 6, 5, 7, 8, 7, 8, 9, 10, 12, 21];
const whole = 48_000 * million;

/** Lines of its amendments: what was, and what changes, in millions. */
const amendments = [
  {
    days: -160,
    lines: [
      { code: '24.03.300', name: 'Concurso de Vinculación con la Comunidad', before: 1_200, change: 250 },
      { code: '29.03', name: 'Vehículos', before: 2_100, change: -250 },
    ],
  },
  {
    days: -40,
    lines: [
      { code: '31.02', name: 'Proyectos', before: 21_000, change: 500 },
      { code: '33.03.125', name: 'Municipalidades (Fondo Regional de Iniciativa Local)', before: 8_500, change: -500 },
    ],
  },
] as const;

/** The budget of the invented regional government: two years of execution until last month, and two amendments. */
export const settleFunder = async (town: Town, today: LegalDate): Promise<void> => {
  const year = yearOf(today);
  const until = lastDayBefore(today).slice(0, 7);
  const noted = weekday(daysAfter(today, -12));
  const by = (on: LegalDate, write: Step['write']): Step => ({
    on,
    person: the(holdersOn('formulador', on)[0]),
    write,
  });
  const months = [year - 1, year].flatMap((of) =>
    monthly.map((share, place) => ({
      period: `${of}-${String(place + 1).padStart(2, '0')}`,
      institution: funder,
      inForce: whole,
      programmed: (whole * share) / 100,
      executed: (whole * (of === year ? share : share - 1)) / 100,
    })),
  );
  const changes = amendments.map(({ days, lines }, place) => {
    const on = weekday(daysAfter(today, days));
    return by(on, async (desk) => {
      const values = { number: place + 1, year: yearOf(on), institution: funder, approvedOn: on };
      const { id } = await desk.create(funderAmendment, values);
      for (const { code, name, before, change } of lines)
        await desk.create(amendmentLine, {
          amendment: id,
          code,
          name,
          inForceBefore: before * million,
          change: change * million,
          inForceAfter: (before + change) * million,
        });
    });
  });
  await replay(town, [
    ...changes,
    by(noted, async (desk) => {
      for (const month of months) if (month.period < until) await desk.create(funderExecution, month);
    }),
  ]);
};
