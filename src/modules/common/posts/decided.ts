import type { Change } from '../../../records/catalog.ts';

/** What a column said before a change: a change tells the columns that were written, and the whole row after it. */
export const wasIn = ({ before, after }: Change, column: string): unknown =>
  before && column in before ? before[column] : after?.[column];

/** True when one of these columns says something else than before; a form that writes the same again changes nothing. */
export const changesAny = (change: Change, columns: readonly string[]): boolean =>
  change.after !== null && columns.some((column) => wasIn(change, column) !== change.after?.[column]);
