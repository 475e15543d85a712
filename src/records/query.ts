import type { Operator } from './field.ts';

/** One condition of a list; `value` is already a JSON value of the field (an array for `in`). */
export interface Filter {
  field: string;
  operator: Operator;
  value: unknown;
}

/** What a list is asked: which rows, in which order, how many, with which sums, as of which day. */
export interface ListQuery {
  filters: readonly Filter[];
  q?: string;
  sort: { field: string; descending: boolean };
  limit: number;
  cursor?: readonly [key: string | null, id: string];
  sums: readonly string[];
  asOf?: string;
  /** Who asks, where rows have an owner: they see their own and those shared with them. */
  seenBy?: { person: string; holdings: readonly { unit: string }[] };
  /** The fields that each row brings; absent: all. */
  fields?: readonly string[];
}

/** What a list is asked when nothing is said. */
export const plainQuery: ListQuery = {
  filters: [],
  sort: { field: 'updatedAt', descending: true },
  limit: 50,
  sums: [],
};

/** What every record keeps, with the type by which it is filtered and sorted. */
export const keptColumns: Readonly<Record<string, { column: string; type: string }>> = {
  id: { column: 'id', type: 'uuid' },
  state: { column: 'state', type: 'text' },
  version: { column: 'version', type: 'int' },
  createdAt: { column: 'created_at', type: 'timestamptz' },
  updatedAt: { column: 'updated_at', type: 'timestamptz' },
};

/** The place after which the next page begins, as opaque text. */
export const writeCursor = (key: string | null, id: string): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');
