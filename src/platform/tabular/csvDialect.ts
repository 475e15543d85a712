/** How a text table is written: the mark between cells and the mark between rows. */
export type Dialect = { delimiter: string; newline: string[] };

// In order of preference when the evidence is equal: a comma is also the decimal mark in Chile.
const candidates = [';', '\t', '|', ','];
const recordsLookedAt = 80;

/** The dialect that makes the first rows most alike; `isWhole` says that the text is the whole file. */
export function detectDialect(text: string, isWhole: boolean): Dialect {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const score = likeness(recordWidths(text, delimiter, isWhole));
    if (score > best.score + 1e-9) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, newline: newlineOf(text) };
}

/** Share of rows as wide as the most usual width, worth more the wider they are. */
function likeness(widths: number[]): number {
  const times = new Map<number, number>();
  for (const width of widths) if (width > 1) times.set(width, (times.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of times) best = Math.max(best, (count / widths.length) * Math.log2(width + 1));
  return best;
}

/** Cells in each of the first rows, not counting marks inside quotes; blank rows are left out. */
function recordWidths(text: string, delimiter: string, isWhole: boolean): number[] {
  const widths: number[] = [];
  let width = 1;
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length && widths.length < recordsLookedAt; at++) {
    const char = text[at];
    if (char === '"') {
      if (isQuoted) isQuoted = false;
      else if (at === start || text[at - 1] === '"') isQuoted = true;
    } else if (isQuoted) continue;
    else if (char === delimiter) {
      width++;
      start = at + 1;
    } else if (char === '\n' || char === '\r') {
      if (width > 1 || at > start) widths.push(width);
      width = 1;
      start = at + 1;
    }
  }
  if (isWhole && start < text.length) widths.push(width);
  return widths;
}

/** CR alone ends rows only in files that have no LF outside quotes. */
function newlineOf(text: string): string[] {
  const outside = text.replace(/"[^"]*"/g, '');
  return outside.includes('\n') || !outside.includes('\r') ? ['\r\n', '\n'] : ['\r'];
}
