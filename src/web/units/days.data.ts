import { type Holiday, holidaysOf, weekdayOf, type Where } from '../../law/index.ts';
import {
  calendarConfirmation,
  calendarFacts,
  dayException,
  holidaysOfYear,
  isConfirmed,
  nextYearUnconfirmed,
  standingOf,
  type YearDay,
} from '../../modules/common/calendarDays/index.ts';
import { region } from '../../modules/common/territory/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { instantKind } from '../../records/fields/instant.ts';
import type { AtDesk } from '../page.ts';

const [firstYear, lastYear] = [2000, 2040];

/** All that the page of non-working days shows: a year, in the institution's place or in another region. */
export const daysData = async ({ desk, url }: AtDesk) => {
  const today = dateInChile(desk.now);
  const year = yearOf(url.searchParams.get('ano'), today);
  const facts = await calendarFacts(desk.sql);
  const regions = (await desk.list(region, { limit: 50, sort: { field: 'code', descending: false } })).items;
  const elsewhere = regions.find(({ code }) => code === url.searchParams.get('region'));
  const place: Where = elsewhere ? { region: elsewhere.code } : facts;
  const standing = standingOf(facts, year);
  return {
    year,
    years: { before: year > firstYear ? year - 1 : undefined, after: year < lastYear ? year + 1 : undefined },
    elsewhere: elsewhere && { code: elsewhere.code, name: elsewhere.name },
    regions: regions.map(({ code, name }) => ({ code, name })),
    days: holidaysOfYear(year, place, facts.exceptions).map((day) => shown(day, isConfirmed(standing) && !elsewhere)),
    taken: takenOf(year, place, facts.exceptions),
    standing: {
      isConfirmed: isConfirmed(standing),
      said: standing.confirmation && saidOf(standing.confirmation),
      note: standing.confirmation?.note ?? null,
      added: standing.added.map(readLine),
      removed: standing.removed.map(readLine),
    },
    warning: nextYearUnconfirmed(facts, today),
    next: Number(today.slice(0, 4)) + 1,
    mayConfirm: writesAs(desk.actor, calendarConfirmation) !== undefined,
    mayExcept: writesAs(desk.actor, dayException) !== undefined,
    thread: [{ name: 'Días inhábiles' }],
  };
};

/** The year that the address says; this one when it says none that is computed. */
const yearOf = (text: string | null, today: string): number => {
  const year = Number(text);
  return Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : Number(today.slice(0, 4));
};

const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];

const shown = ({ on, name, norm, confidence, region: ofRegion, commune, exception }: YearDay, isLooked: boolean) => ({
  on,
  date: showDate(on),
  weekday: weekdays[weekdayOf(on)] ?? '',
  name,
  norm,
  exception,
  isLocal: Boolean(ofRegion ?? commune),
  mark: isLooked ? ('looked' as const) : confidence === 'confirmed' ? ('rule' as const) : ('unverified' as const),
});

/** Days that the rules make holidays and an act takes. */
const takenOf = (year: number, place: Where, exceptions: Parameters<typeof holidaysOfYear>[2]) => {
  const stays = new Set(holidaysOfYear(year, place, exceptions).map(({ on }) => on));
  return holidaysOf(year, place)
    .filter(({ on }: Holiday) => !stays.has(on))
    .map(({ on, name }) => {
      const by = exceptions.find((exception) => exception.on === on && exception.kind === 'working');
      return { on, date: showDate(on), name, reason: by?.reason ?? '', norm: by?.norm ?? '', exception: by?.id ?? '' };
    });
};

const saidOf = ({ signed, confirmedAt }: { signed: string | null; confirmedAt: string | null }): string => {
  const when = confirmedAt && instantKind.show(confirmedAt, { kind: 'instant', label: '' });
  return [signed ?? 'Cabildo', when].filter(Boolean).join(', ');
};

/** `2027-06-14 Plebiscito comunal` → `14 jun 2027: Plebiscito comunal`. */
const readLine = (line: string): string => `${showDate(line.slice(0, 10))}: ${line.slice(11)}`;
