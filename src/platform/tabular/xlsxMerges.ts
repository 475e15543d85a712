import { type Merge, mostMerges } from './sheets.ts';
import { TableRefused } from './table.ts';
import type { Book } from './xlsxBook.ts';

const markOf = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
const longestMark = 300;

/** The joined cells of a sheet, which stand after its rows; of a very large sheet, none. */
export async function mergesIn(book: Book, part: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  let pending = '';
  try {
    for await (const bytes of book.bytes(part)) {
      const text = pending + bytes.toString('latin1');
      for (const found of text.matchAll(markOf)) {
        const [, left = '', top, right = '', bottom] = found;
        merges.push({ top: Number(top), bottom: Number(bottom), left: column(left), right: column(right) });
        if (merges.length >= mostMerges) return merges;
      }
      pending = restOf(text);
    }
  } catch (problem) {
    // A damaged sheet is refused when its rows are read.
    if (!(problem instanceof TableRefused)) throw problem;
  }
  return merges;
}

/** What may be the beginning of a mark whose end has not come. */
function restOf(text: string): string {
  const start = text.lastIndexOf('<');
  return start < 0 || text.includes('>', start) ? '' : text.slice(start).slice(0, longestMark);
}

function column(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
