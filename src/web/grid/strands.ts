import type { Condition } from './question.ts';
import type { GridRow, RowGroup, RowPage } from './row.ts';

/** Rows in order of which the first ones are here; a group, or the whole list when nothing is grouped. */
export interface Strand {
  readonly group?: RowGroup;
  readonly condition?: Condition;
  readonly isOpen: boolean;
  /** The rows that the person is adding, below all others. */
  readonly isNew?: true;
  readonly rows: readonly GridRow[];
  /** Where the next page begins; undefined before the first one, null after the last. */
  readonly next: string | null | undefined;
  readonly total: number;
}

/** What stands on one line of the grid: the head of a group, or a row that may still be on its way. */
export interface Line {
  readonly strand: number;
  /** Place inside the strand; -1 is the head of the group. */
  readonly at: number;
  readonly row: GridRow | undefined;
}

/** The whole list as one strand. */
export const wholeList = (total = 0): Strand => ({ isOpen: true, rows: [], next: undefined, total });

export const strandOf = (group: RowGroup, condition: Condition): Strand => ({
  group,
  condition,
  isOpen: false,
  rows: [],
  next: undefined,
  total: group.count,
});

const linesIn = (strand: Strand): number => (strand.group ? 1 : 0) + (strand.isOpen ? strand.total : 0);

export const lineCount = (strands: readonly Strand[]): number =>
  strands.reduce((count, strand) => count + linesIn(strand), 0);

/** What stands on a line; undefined past the end. */
export const lineAt = (strands: readonly Strand[], line: number): Line | undefined => {
  let left = line;
  for (const [index, strand] of strands.entries()) {
    const lines = linesIn(strand);
    if (left < lines) {
      const at = strand.group ? left - 1 : left;
      return { strand: index, at, row: strand.rows[at] };
    }
    left -= lines;
  }
  return undefined;
};

/** Rows that are being added, and where one more can be begun an empty line. */
export const newRows = (rows: readonly GridRow[], spare: 0 | 1): Strand[] =>
  rows.length + spare > 0 ? [{ isOpen: true, isNew: true, rows, next: null, total: rows.length + spare }] : [];

/** The rows that are being added. */
export const newRowsIn = (strands: readonly Strand[]): readonly GridRow[] =>
  strands.find(({ isNew }) => isNew)?.rows ?? [];

/** A row that the house does not have yet. */
export const isDraft = (row: GridRow): boolean => row.version === 0;

/** How many empty lines wait for a new row at the end: none or one. */
export const spareLines = (strands: readonly Strand[]): 0 | 1 => {
  const last = strands.at(-1);
  return last?.isNew && last.total > last.rows.length ? 1 : 0;
};

/** Adds a page at the end; a row that is already here (it moved meanwhile) is not shown twice. */
export const withPage = (strand: Strand, page: RowPage): Strand => {
  const known = new Set(strand.rows.map((row) => row.id));
  const rows = [...strand.rows, ...page.items.filter((row) => !known.has(row.id))];
  return {
    ...strand,
    rows,
    next: page.next,
    total: page.next === null ? rows.length : Math.max(page.total, rows.length),
  };
};

/** Puts newer versions of rows where they stand; a row known by another id (`known`) is found by it. */
export const withRows = (strands: readonly Strand[], newer: ReadonlyMap<string, GridRow>): Strand[] =>
  strands.map((strand) =>
    strand.rows.some(({ id }) => newer.has(id))
      ? { ...strand, rows: strand.rows.map((row) => newer.get(row.id) ?? row) }
      : strand,
  );

/** Takes rows away; those after them move up. */
export const withoutRows = (strands: readonly Strand[], ids: ReadonlySet<string>): Strand[] =>
  strands.map((strand) => {
    const rows = strand.rows.filter(({ id }) => !ids.has(id));
    const gone = strand.rows.length - rows.length;
    return gone === 0 ? strand : { ...strand, rows, total: strand.total - gone };
  });

export const rowById = (strands: readonly Strand[], id: string): GridRow | undefined => {
  for (const strand of strands) {
    const row = strand.rows.find((candidate) => candidate.id === id);
    if (row) return row;
  }
  return undefined;
};

/** The rows between two lines, both included; those still on their way are left out. */
export const rowsBetween = (strands: readonly Strand[], first: number, last: number): GridRow[] => {
  const rows: GridRow[] = [];
  let line = 0;
  for (const strand of strands) {
    const start = line + (strand.group ? 1 : 0);
    if (strand.isOpen) rows.push(...strand.rows.slice(Math.max(0, first - start), Math.max(0, last - start + 1)));
    line += linesIn(strand);
  }
  return rows;
};

/**
 * The strand whose next page is wanted most: the one that a line in view waits for, else the first unfinished.
 * Undefined when all is here.
 */
export const hungryStrand = (strands: readonly Strand[], firstLine: number, lastLine: number): number | undefined => {
  let line = 0;
  let unfinished: number | undefined;
  for (const [index, strand] of strands.entries()) {
    const lines = linesIn(strand);
    const isHungry = strand.isOpen && strand.next !== null;
    const isInView = line <= lastLine && line + lines > firstLine;
    const reaches = line + (strand.group ? 1 : 0) + strand.rows.length;
    if (isHungry && isInView && reaches <= lastLine) return index;
    if (isHungry) unfinished ??= index;
    line += lines;
  }
  return unfinished;
};
