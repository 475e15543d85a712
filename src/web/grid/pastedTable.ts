/** The cells of the first table in a piece of HTML from the clipboard; undefined when it holds none. */
export const readTable = (html: string): string[][] | undefined => {
  const table = /<table[\s>][\s\S]*?<\/table\s*>/i.exec(
    html.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gi, ''),
  )?.[0];
  if (!table) return undefined;
  const rows: string[][] = [];
  const lower = new Map<string, string>();
  for (const [line, [, inside = '']] of [
    ...table.matchAll(/<tr(?:\s[^>]*)?>([\s\S]*?)(?=<tr[\s>]|<\/tr|<\/table)/gi),
  ].entries())
    rows.push(cellsOf(inside, line, lower));
  return rows.some((row) => row.length > 0) ? rows : undefined;
};

/** Cells that span others leave them empty, as a spreadsheet does when they are taken apart. */
const cellsOf = (inside: string, line: number, taken: Map<string, string>): string[] => {
  const cells: string[] = [];
  const place = (text: string): void => {
    while (taken.has(`${line}:${cells.length}`)) cells.push('');
    cells.push(text);
  };
  for (const [, attributes = '', content = ''] of inside.matchAll(
    /<t[dh](\s[^>]*)?>([\s\S]*?)(?=<t[dh][\s>]|<\/t[dh]|$)/gi,
  )) {
    const [across, down] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')];
    place(textOf(content));
    const start = cells.length - 1;
    for (let more = 1; more < across; more++) cells.push('');
    for (let below = 1; below < down; below++)
      for (let column = 0; column < across; column++) taken.set(`${line + below}:${start + column}`, '');
  }
  while (taken.has(`${line}:${cells.length}`)) cells.push('');
  return cells;
};

const spanOf = (attributes: string, name: string): number =>
  Math.min(200, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1));

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const textOf = (content: string): string =>
  content
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>\s?|<\/(?:p|div|li)>\s?(?=.*\S)/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, entity: string) => characterOf(entity) ?? whole)
    .trim();

const characterOf = (entity: string): string | undefined => {
  if (!entity.startsWith('#')) return named[entity.toLowerCase()];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
};
