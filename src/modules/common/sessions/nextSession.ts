import { firstOrdinarySessionAfter, type DeadlineCount, type LocalDate, type Session } from '../../../law/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** The sessions of a body, or of all bodies of a kind, that are called or planned, for whoever counts with them. */
export const sessionsOf = (sql: Queryable, { body, kind }: { body?: string; kind?: string }): Promise<Session[]> =>
  sql.rows<Session>(
    `select s.held_on as "on", s.kind, s.name from session s join body on body.id = s.body
    where s.held_on is not null and s.state <> 'failed'
      and ($1::uuid is null or s.body = $1::uuid) and ($2::text is null or body.kind = $2)
    order by s.held_on`,
    [body ?? null, kind ?? null],
  );

/** The next ordinary session of a body after a day, told as a count. @throws CannotCount when none is in the calendar. */
export const nextOrdinarySession = async (
  sql: Queryable,
  body: string,
  after: LocalDate,
  source: { norm: string; verified: boolean },
): Promise<DeadlineCount> => firstOrdinarySessionAfter(after, await sessionsOf(sql, { body }), source);
