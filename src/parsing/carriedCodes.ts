/** A row of a list whose codes stand in levels: its whole code, how deep it is, and whether the rows after it part its amount. */
export interface CarriedCode {
  code: string | undefined;
  depth: number;
  isSum: boolean;
}

/**
 * Lists of budgets say each part of a code once: «24», then «03» under it, then «125» under both. Each row gets its whole code
 * («24.03.125»); a row without any part gets none. `widths` are the figures of each level.
 */
export const carryCodes = (rows: readonly (readonly string[])[], widths: readonly number[]): CarriedCode[] => {
  const open: (string | undefined)[] = widths.map(() => undefined);
  const codes = rows.map((parts): CarriedCode => {
    const said = widths.map((width, level) => partIn(parts[level] ?? '', width));
    const depth = said.findLastIndex((part) => part !== undefined);
    if (depth < 0) return { code: undefined, depth, isSum: false };
    const from = said.findIndex((part) => part !== undefined);
    for (let level = from; level < widths.length; level++) open[level] = said[level];
    const whole = open.slice(0, depth + 1);
    return { code: whole.every(Boolean) && whole.length > depth ? whole.join('.') : undefined, depth, isSum: false };
  });
  const coded = codes.filter(({ depth }) => depth >= 0);
  for (const [place, row] of coded.entries())
    row.isSum = row.code !== undefined && coded[place + 1]?.code?.startsWith(`${row.code}.`) === true;
  return codes;
};

const partIn = (cell: string, width: number): string | undefined =>
  /^\d+$/.test(cell.trim()) ? cell.trim().padStart(width, '0') : undefined;
