import type { RecordType } from '../record.ts';
import type { Binder } from './binder.ts';

/** The last instant, exclusive, of a local day in Chile. */
const endOfDay = (bind: Binder, on: string): string =>
  `((${bind(on, 'date')} + 1)::timestamp at time zone 'America/Santiago')`;

/** A record's rows as they stood at the end of a local day, rebuilt from the events; same columns as the table. */
export const rowsAsOf = (record: RecordType, on: string, bind: Binder): string => `(
  select (jsonb_populate_record(null::${record.table}, last.after)).*
  from (
    select distinct on (record_id) after
    from event
    where record = '${record.name}' and at < ${endOfDay(bind, on)}
    order by record_id, version desc
  ) last
  where last.after is not null)`;
