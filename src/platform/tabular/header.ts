import type { TableColumn, TableRow } from './table.ts';

const rowsLookedAt = 60;

/** How many rows must be at hand before `findHeader` can decide. */
export const headerWindow = rowsLookedAt;

/** The place (index) of the header among the first rows: the first row that holds nearly as many short, distinct texts as the best one. */
export function findHeader(rows: TableRow[], knownHeaders: string[] = []): number {
  const known = new Set(knownHeaders.map(plain));
  const scores = rows.slice(0, rowsLookedAt).map((row) => headerScore(row.cells, known));
  const best = Math.max(0, ...scores);
  if (best === 0)
    return Math.max(
      0,
      rows.findIndex((row) => row.cells.some((cell) => cell.trim() !== '')),
    );
  return scores.findIndex((score) => score >= best * 0.75);
}

/** True when one of the first rows has at least two of the names that a header is likely to use. */
export function hasKnownHeader(rows: TableRow[], knownHeaders: string[] = []): boolean {
  const known = new Set(knownHeaders.map(plain));
  return rows.some(({ cells }) => new Set(cells.map(plain).filter((cell) => known.has(cell))).size >= 2);
}

/** The columns that a header row declares: names trimmed, blank ones called by their letter, repeated ones numbered. */
export function columnsFrom(cells: string[]): TableColumn[] {
  const titles = withoutBlankEnd(cells).map((cell) => cell.replace(/\s+/g, ' ').trim());
  const times = new Map<string, number>();
  for (const title of titles) times.set(title, (times.get(title) ?? 0) + 1);
  const isSingle = (title: string) => title !== '' && times.get(title) === 1;
  const taken = new Set(titles);
  const seen = new Map<string, number>();
  return titles.map((title, index) => {
    const occurrence = (seen.get(title) ?? 0) + 1;
    seen.set(title, occurrence);
    const after = titles.slice(0, index).findLast(isSingle) ?? null;
    const before = titles.slice(index + 1).find(isSingle) ?? null;
    return { header: uniqueName(title, index, occurrence, taken), title, occurrence, after, before };
  });
}

/** A column's letter as spreadsheets show it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function uniqueName(title: string, index: number, occurrence: number, taken: Set<string>): string {
  if (title !== '' && occurrence === 1) return title;
  const base = title === '' ? `Columna ${columnLetter(index)}` : title;
  let number = title === '' ? 1 : occurrence;
  let name = title === '' ? base : `${base} (${number})`;
  while (taken.has(name)) name = `${base} (${++number})`;
  taken.add(name);
  return name;
}

function headerScore(cells: string[], known: Set<string>): number {
  const texts = new Set<string>();
  let score = 0;
  for (const cell of cells) {
    const text = plain(cell);
    if (text === '' || texts.has(text)) continue;
    texts.add(text);
    score += cellScore(cell.trim(), text) + (known.has(text) ? 3 : 0);
  }
  // A line with one text is a title, not a header, unless the table has one column.
  return texts.size === 1 ? score / 2 : score;
}

/** Titles are short words; numbers, dates and paragraphs are data, years and ranges may be titles. */
function cellScore(cell: string, text: string): number {
  if (cell.length > 80) return 0.25;
  if (/^(19|20)\d\d$/.test(cell) || /^\d{1,3}\s*-\s*\d{1,3}$/.test(cell)) return 0.5;
  if (!/[a-z]/.test(text)) return -0.5;
  const letters = text.replace(/[^a-z]/g, '').length;
  return /^[\d$(-]/.test(cell) && letters < 4 ? 0.25 : 1;
}

/** Same idea as parsing/fold.ts, which this folder may not import. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function withoutBlankEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
