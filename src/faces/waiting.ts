/** Which day of a record somebody waits for, and when nobody waits any more: plain data beside the record. */
export interface RecordDeadline {
  record: string;
  /** What that day asks, before the name of the row: «Informar» octubre de 2026. */
  verb?: string;
  /** The field that holds the day. */
  due: string;
  /** The field whose date says that it happened. */
  until?: string;
  /** The states in which it is still waited for; absent: all. */
  openIn?: readonly string[];
}

/** True when somebody still waits for the day of this row. */
export const isAwaited = (
  { due, until, openIn }: Omit<RecordDeadline, 'record'>,
  row: Readonly<Record<string, unknown>>,
): boolean =>
  (row[due] ?? null) !== null &&
  (until === undefined || (row[until] ?? null) === null) &&
  (openIn === undefined || openIn.includes(String(row.state)));
