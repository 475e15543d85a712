import type { CalendarOrder, DayException } from '../../../law/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** The newest confirmation of a year. */
export interface Confirmation {
  year: string;
  signed: string | null;
  confirmedAt: string | null;
  note: string | null;
  /** The days as they were read then, one a line. */
  days: string | null;
}

/** An exception with the row that says it. */
export interface KnownException extends DayException {
  id: string;
}

/** All that decides the institution's calendar, but for the rules. */
export interface CalendarFacts extends Pick<CalendarOrder, 'region' | 'commune'> {
  exceptions: KnownException[];
  confirmations: Confirmation[];
}

/** Reads what decides the calendar, in one question: where the institution is, its exceptions, what was confirmed. */
export const calendarFacts = async (sql: Queryable): Promise<CalendarFacts> => {
  const [row] = await sql.rows<{
    commune: string | null;
    exceptions: (KnownException & { region: string | null; commune: string | null })[];
    confirmations: Confirmation[];
  }>(question);
  const place = row?.commune ? { commune: row.commune, region: row.commune.slice(0, 2) } : {};
  return {
    ...place,
    exceptions: (row?.exceptions ?? []).map(({ region, commune, ...exception }) => ({
      ...exception,
      ...(region ? { region } : {}),
      ...(commune ? { commune } : {}),
    })),
    confirmations: row?.confirmations ?? [],
  };
};

// Where does this institution stand, what exceptions does it keep, and what years are confirmed?
const question = `
  select
    (select commune.code from institution join commune on commune.id = institution.commune limit 1) as commune,
    (select coalesce(json_agg(json_build_object(
        'id', t.id, 'on', t.day_on, 'kind', t.kind, 'reason', t.reason, 'norm', t.norm,
        'region', region.code, 'commune', commune.code) order by t.day_on, t.id), '[]')
      from day_exception t
      left join region on region.id = t.region
      left join commune on commune.id = t.commune) as exceptions,
    (select coalesce(json_agg(newest order by newest.year), '[]')
      from (select distinct on (year) year, signed, confirmed_at as "confirmedAt", note, days
        from calendar_confirmation order by year, created_at desc, id desc) newest) as confirmations`;
