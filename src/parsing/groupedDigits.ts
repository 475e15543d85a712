/**
 * Amounts of one sheet without the mark that groups their thousands, where some of them prove which it is: «84,893,917» says that the
 * comma of «728,645» is no decimal. Cells that say anything else stay as they are.
 */
export const withoutGroups = (cells: readonly string[]): ((cell: string) => string) => {
  const marks = [',', '.'].filter((mark) => cells.some((cell) => provesGroups(cell, mark)));
  const [mark, other] = marks;
  if (mark === undefined || other !== undefined) return (cell) => cell;
  const grouped = new RegExp(`^-?\\$?\\s?\\d{1,3}(\\${mark}\\d{3})+$`);
  return (cell) => (grouped.test(cell.trim()) ? cell.replaceAll(mark, '') : cell);
};

const provesGroups = (cell: string, mark: string): boolean =>
  new RegExp(`^\\D*\\d{1,3}(\\${mark}\\d{3}){2,}\\D*$`).test(cell);
