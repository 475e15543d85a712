import type { Merge } from './sheets.ts';
import { isBlank, isTotal, type TableRow } from './table.ts';

/** Gives to each row what a cell joined downwards says for it: spreadsheets keep its text in the first row only. */
export function downFiller(merges: readonly Merge[]): (row: TableRow) => TableRow {
  const down = new Map<number, Merge[]>();
  for (const merge of merges.filter(({ top, bottom }) => bottom > top))
    down.set(merge.top, [...(down.get(merge.top) ?? []), merge]);
  let open: { column: number; text: string; until: number }[] = [];
  return (row) => {
    open = open.filter(({ until }) => row.number <= until);
    for (const { left, bottom } of down.get(row.number) ?? [])
      open.push({ column: left, text: row.cells[left] ?? '', until: bottom });
    if (open.length === 0 || isBlank(row)) return row;
    const cells = [...row.cells];
    for (const { column, text } of open) {
      while (cells.length < column) cells.push('');
      if ((cells[column] ?? '').trim() === '') cells[column] = text;
    }
    return { ...row, cells };
  };
}

/** The name of the column that is added for the titles of groups. */
export const groupHeader = 'Grupo';

const fewestTitles = 4;

/** True when a row says one text and nothing else, in a table where rows say more. */
function isLabel(row: TableRow, titles: number): boolean {
  const [only, ...others] = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (only === undefined || others.length > 0 || titles < fewestTitles || isTotal(row)) return false;
  return only.length <= 120 && /\p{L}{3}/u.test(only) && !/^\W*(nota|fuente|elaborad)/i.test(only);
}

/** True when rows among the first ones are titles of the rows that follow each of them. */
export function hasGroups(body: readonly TableRow[], titles: number): boolean {
  const rows = body.filter((row) => !isBlank(row));
  const labels = rows.flatMap((row, place) => (isLabel(row, titles) ? [place] : []));
  const columns = new Set(labels.map((place) => rows[place]?.cells.findIndex((cell) => cell.trim() !== '')));
  const isFollowed = (place: number) => {
    const next = rows[place + 1];
    return next !== undefined && next.cells.filter((cell) => cell.trim() !== '').length >= 3;
  };
  return labels.length >= 2 && columns.size === 1 && labels.every(isFollowed) && labels.length * 2 <= rows.length;
}

/** Marks the rows that are titles of groups and tells the others the title that they stand under. */
export function groupTeller(titles: number): (row: TableRow) => TableRow {
  let group = '';
  return (row) => {
    if (isLabel(row, titles)) {
      group = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
      return { ...row, isGroup: true };
    }
    if (isBlank(row)) return row;
    const cells = row.cells.slice(0, titles);
    while (cells.length < titles) cells.push('');
    return { ...row, cells: [...cells, isTotal(row) ? '' : group, ...row.cells.slice(titles)] };
  };
}
