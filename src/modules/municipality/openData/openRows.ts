import { columnOf, type RecordType } from '../../../records/record.ts';

/**
 * The public columns of a record, in SQL, as a table of their own: whoever asks it can name no other field, neither to
 * show, nor to filter, nor to sort by.
 */
export const openColumns = (record: RecordType, alias: string): string =>
  ['id', ...(record.openData ?? [])].map((key) => `${alias}.${columnOf(key)}`).join(', ');
