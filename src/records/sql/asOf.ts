import type { RecordType } from '../record.ts';
import type { Binder } from './binder.ts';

/** The first instant that no longer counts: the end of a local day in Chile or, of an instant, the instant itself. */
const limitOf = (bind: Binder, on: string): string =>
  on.includes('T') ? bind(on, 'timestamptz') : `((${bind(on, 'date')} + 1)::timestamp at time zone 'America/Santiago')`;

/**
 * A record's rows as they stood at the end of a local day or at an instant, rebuilt from the events; same columns as the table. The row is
 * made once, beside its event: `(jsonb_populate_record(…)).*` would make it once for each column.
 */
export const rowsAsOf = (record: RecordType, on: string, bind: Binder): string => `(
  select past.*
  from (
    select distinct on (record_id) after
    from event
    where record = '${record.name}' and at < ${limitOf(bind, on)}
    order by record_id desc, version desc
  ) last
  cross join lateral jsonb_populate_record(null::${record.table}, last.after) past
  where last.after is not null)`;
