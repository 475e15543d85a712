/** A row as the API answers it: the house's own keys and the fields of the record. */
export interface GridRow {
  readonly id: string;
  readonly version: number;
  readonly state: string | null;
  readonly [key: string]: unknown;
}

/** One page of rows with what the whole filter counts and sums. */
export interface RowPage {
  readonly items: readonly GridRow[];
  readonly next: string | null;
  readonly total: number;
  readonly sums: Readonly<Record<string, number>>;
}

/** Rows that share a value. */
export interface RowGroup {
  readonly value: unknown;
  readonly count: number;
  readonly sums: Readonly<Record<string, number>>;
}

/** Another record as it comes inside a row. */
export interface Link {
  readonly id: string;
  readonly name: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const isLink = (value: unknown): value is Link =>
  isObject(value) && typeof value.id === 'string' && typeof value.name === 'string';

export const isGridRow = (value: unknown): value is GridRow =>
  isObject(value) && typeof value.id === 'string' && typeof value.version === 'number' && 'state' in value;

const readSums = (value: unknown): Record<string, number> =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, sum]) => [key, Number(sum)])) : {};

/** A page as the API sends it; throws when the answer has another shape. */
export const readRowPage = (answer: unknown): RowPage => {
  if (!isObject(answer) || !Array.isArray(answer.items)) throw new Error('the list answered something else');
  const items: unknown[] = answer.items;
  return {
    items: items.filter(isGridRow),
    next: typeof answer.next === 'string' ? answer.next : null,
    total: Number(answer.total ?? items.length),
    sums: readSums(answer.sums),
  };
};

/** Groups as the API sends them, by one field. */
export const readRowGroups = (answer: unknown, by: string): RowGroup[] => {
  if (!isObject(answer) || !Array.isArray(answer.groups)) throw new Error('the groups answered something else');
  const groups: unknown[] = answer.groups;
  return groups.filter(isObject).map((group) => ({
    value: isObject(group.by) ? (group.by[by] ?? null) : null,
    count: Number(group.count ?? 0),
    sums: readSums(group.sums),
  }));
};
