const most = 30;

/** The lines in which two texts differ, as a person reads them: `- before`, `+ after`; equal beginnings and ends left out. */
export const differingLines = (before: string, after: string): string[] => {
  const old = before.split('\n');
  const current = after.split('\n');
  let start = 0;
  while (start < old.length && start < current.length && old[start] === current[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, current.length) - start && old.at(-1 - end) === current.at(-1 - end)) end += 1;
  const removed = onlyIn(old.slice(start, old.length - end), current.slice(start, current.length - end));
  const added = onlyIn(current.slice(start, current.length - end), old.slice(start, old.length - end));
  const lines = [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  const shown = lines.length > 0 ? lines : ['  las mismas líneas en otro orden o número'];
  return [
    `  desde la línea ${start + 1}:`,
    ...shown.slice(0, most),
    ...(shown.length > most ? [`  … y ${shown.length - most} más`] : []),
  ];
};

const onlyIn = (lines: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
};
