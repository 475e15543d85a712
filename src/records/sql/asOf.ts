import type { RecordType } from '../record.ts';
import type { Binder } from './binder.ts';

/** The last instant, exclusive, of a local day in Chile. */
const endOfDay = (bind: Binder, on: string): string =>
  `((${bind(on, 'date')} + 1)::timestamp at time zone 'America/Santiago')`;

/**
 * A record's rows as they stood at the end of a local day, rebuilt from the events; same columns as the table. The row is
 * made once, beside its event: `(jsonb_populate_record(…)).*` would make it once for each column.
 */
export const rowsAsOf = (record: RecordType, on: string, bind: Binder): string => `(
  select past.*
  from (
    select distinct on (record_id) after
    from event
    where record = '${record.name}' and at < ${endOfDay(bind, on)}
    order by record_id desc, version desc
  ) last
  cross join lateral jsonb_populate_record(null::${record.table}, last.after) past
  where last.after is not null)`;
