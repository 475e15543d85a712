import { fold } from '../../parsing/fold.ts';
import { readBlock } from './block.ts';
import type { Column } from './columns.ts';
import { readTable } from './pastedTable.ts';

/** What a clipboard holds, as plain text and as HTML where the program that copied wrote it. */
export interface Clip {
  readonly text: string;
  readonly html?: string;
}

/** The cells of a clipboard. Its plain text is taken, unless only its table keeps the cells apart. */
export const readClip = ({ text, html = '' }: Clip): string[][] => {
  const plain = readBlock(text.replace(/(\r\n|\n|\r)$/, ''));
  const table = readTable(html);
  if (!table) return plain;
  return isSquare(plain) && widest(plain) === widest(table) && plain.length === table.length ? plain : squared(table);
};

const widest = (rows: readonly string[][]): number => Math.max(0, ...rows.map((row) => row.length));

const isSquare = (rows: readonly string[][]): boolean => rows.every((row) => row.length === widest(rows));

const squared = (rows: readonly string[][]): string[][] =>
  rows.map((row) => [...row, ...Array.from({ length: widest(rows) - row.length }, () => '')]);

/** Cells to paste, with the column of each one; a column that is not known is left out. */
export interface Placement {
  readonly cells: readonly string[][];
  readonly columns: readonly (Column | undefined)[];
  /** The first line said the names of the columns. */
  readonly hasHeader: boolean;
  /** Names on the first line that no column shown has. */
  readonly strange: readonly string[];
}

/** Cells go to the columns that follow the first one, or to those that their first line names. */
export const placed = (cells: readonly string[][], standing: readonly Column[], first: number): Placement => {
  const named = columnsNamed(cells[0] ?? [], standing);
  if (named && cells.length > 1)
    return {
      cells: cells.slice(1),
      columns: named,
      hasHeader: true,
      strange: (cells[0] ?? []).filter((name, place) => name.trim() !== '' && !named[place]),
    };
  return { cells, columns: standing.slice(first, first + widest(cells)), hasHeader: false, strange: [] };
};

/** A first line is one of names when at least two cells, and half of what it says, are names of columns. */
const columnsNamed = (line: readonly string[], standing: readonly Column[]): (Column | undefined)[] | undefined => {
  const said = line.filter((name) => name.trim() !== '');
  const columns = line.map((name) => standing.find(({ field }) => fold(field.label) === fold(name)));
  const known = columns.filter((column) => column !== undefined);
  const isOfNames = known.length > 1 && known.length * 2 >= said.length && new Set(known).size === known.length;
  return isOfNames ? columns : undefined;
};
