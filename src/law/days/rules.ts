import { addDays, dateOf, type LocalDate, weekdayOf } from '../date.ts';
import { easterOf } from './easter.ts';
import type { Confidence, Place } from './holiday.ts';
import { winterSolsticeIn } from './solstice.ts';

/** A day that law makes a holiday each year that it is in force. */
export interface HolidayRule extends Place {
  name: string;
  norm: string;
  /** First day on which the law is in force, and the day from which it no longer is. */
  from?: LocalDate;
  until?: LocalDate;
  /** The day in that year; undefined when the law gives none. */
  on(year: number): LocalDate | undefined;
  /** How sure we are of that year's day; confirmed where it is absent. */
  confidence?(year: number): Confidence;
}

const ley2977 = 'Ley 2.977 art. 1';

const each = (month: number, day: number) => (year: number) => dateOf(year, month, day);
const fromEaster = (days: number) => (year: number) => addDays(easterOf(year), days);

// Ley 19.668: Tuesday to Thursday goes back to the Monday of that week, Friday on to the Monday of the next.
const toMonday = (month: number, day: number) => (year: number) => {
  const date = dateOf(year, month, day);
  const weekday = weekdayOf(date);
  if (weekday >= 2 && weekday <= 4) return addDays(date, 1 - weekday);
  return weekday === 5 ? addDays(date, 3) : date;
};

// Ley 20.299: Tuesday goes back to the Friday before, Wednesday on to the Friday of that week.
const toFriday = (month: number, day: number) => (year: number) => {
  const date = dateOf(year, month, day);
  const weekday = weekdayOf(date);
  if (weekday === 2) return addDays(date, -4);
  return weekday === 3 ? addDays(date, 2) : date;
};

const onlyWhen = (month: number, day: number, weekday: number) => (year: number) => {
  const date = dateOf(year, month, day);
  return weekdayOf(date) === weekday ? date : undefined;
};

const firstMonday = (month: number) => (year: number) => {
  const first = dateOf(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
};

/** Each holiday of Chile that returns, in the order of the year, with its law. */
export const holidayRules: readonly HolidayRule[] = [
  { name: 'Año Nuevo', norm: ley2977, on: each(1, 1) },
  { name: 'Feriado de Año Nuevo', norm: 'Ley 20.983', from: '2016-12-30', on: onlyWhen(1, 2, 1) },
  { name: 'Viernes Santo', norm: ley2977, on: fromEaster(-2) },
  { name: 'Sábado Santo', norm: ley2977, on: fromEaster(-1) },
  { name: 'Día Nacional del Trabajo', norm: 'Código del Trabajo art. 35', on: each(5, 1) },
  { name: 'Día de las Glorias Navales', norm: ley2977, on: each(5, 21) },
  // The feast is on the Thursday sixty days after Easter; Ley 19.668 keeps it on the Monday of that week.
  { name: 'Corpus Christi', norm: 'Ley 19.668', from: '2000-03-10', until: '2007-01-06', on: fromEaster(57) },
  {
    name: 'Asalto y Toma del Morro de Arica',
    norm: 'Ley 20.663',
    from: '2013-03-28',
    region: '15',
    on: each(6, 7),
  },
  {
    name: 'Día Nacional de los Pueblos Indígenas',
    norm: 'Ley 21.357',
    from: '2021-06-19',
    // Its transitional article set the first one on the 21st, though the solstice came on the 20th at 23:32.
    on: (year) => (year === 2021 ? '2021-06-21' : winterSolsticeIn(year)),
    // The law says the day of the solstice: computed until that year's official date is known.
    confidence: (year) => (year <= 2026 ? 'confirmed' : 'likely'),
  },
  { name: 'San Pedro y San Pablo', norm: 'Ley 18.432 y Ley 19.668', on: toMonday(6, 29) },
  { name: 'Día de la Virgen del Carmen', norm: 'Ley 20.148', from: '2007-01-06', on: each(7, 16) },
  { name: 'Asunción de la Virgen', norm: ley2977, on: each(8, 15) },
  ...['16101', '16103'].map((commune) => ({
    name: 'Natalicio de Bernardo O’Higgins',
    norm: 'Ley 20.768',
    from: '2014-08-12',
    commune,
    on: each(8, 20),
  })),
  {
    name: 'Día de la Unidad Nacional',
    norm: 'Ley 19.588',
    until: '2002-02-20',
    on: firstMonday(9),
    confidence: () => 'likely',
  },
  { name: 'Feriado de Fiestas Patrias', norm: 'Ley 20.215', from: '2007-09-14', on: onlyWhen(9, 17, 1) },
  { name: 'Feriado de Fiestas Patrias', norm: 'Ley 20.983', from: '2016-12-30', on: onlyWhen(9, 17, 5) },
  { name: 'Independencia Nacional', norm: ley2977, on: each(9, 18) },
  { name: 'Día de las Glorias del Ejército', norm: ley2977, on: each(9, 19) },
  { name: 'Feriado de Fiestas Patrias', norm: 'Ley 20.215', from: '2007-09-14', on: onlyWhen(9, 20, 5) },
  { name: 'Encuentro de Dos Mundos', norm: 'Ley 3.810 y Ley 19.668', on: toMonday(10, 12) },
  {
    name: 'Día de las Iglesias Evangélicas y Protestantes',
    norm: 'Ley 20.299',
    from: '2008-10-11',
    on: toFriday(10, 31),
  },
  { name: 'Día de Todos los Santos', norm: ley2977, on: each(11, 1) },
  { name: 'Inmaculada Concepción', norm: ley2977, on: each(12, 8) },
  { name: 'Navidad', norm: ley2977, on: each(12, 25) },
];
