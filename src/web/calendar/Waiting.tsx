import { isAwaited, type RecordDeadline } from '../../faces/waiting.ts';
import { Near } from './Near.tsx';
import type { Horizon } from './nearness.ts';

/** The day of a record that somebody waits for, with the days that tell how near it is. */
export type Waits = Omit<RecordDeadline, 'record'> & { horizon: Horizon };

/** How near the day of a row is, beside its date; nothing where nobody waits for it any more. */
export function Waiting({ row, waits }: { row: Readonly<Record<string, unknown>>; waits: Waits }) {
  const on = row[waits.due];
  if (typeof on !== 'string' || !isAwaited(waits, row)) return null;
  return (
    <>
      {' '}
      <Near on={on} isAwaited={true} horizon={waits.horizon} />
    </>
  );
}
