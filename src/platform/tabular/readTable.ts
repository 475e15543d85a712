import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ChildLine } from './child.ts';
import { childLines } from './childProcess.ts';
import { defaultLimits, type ReadLimits, type ReadOptions, type Table, TableRefused, type TableRow } from './table.ts';

/**
 * Reads a table file (CSV of any usual encoding, or a spreadsheet of any usual format) in a child process and hands its rows over one by one.
 * Throws `TableRefused`, here or while the rows are walked, with a reason for the person.
 */
export async function readTable(
  path: string,
  options: ReadOptions = {},
  limits: Partial<ReadLimits> = {},
): Promise<Table> {
  const allowed = { ...defaultLimits, ...limits };
  const { size } = await stat(path);
  if (size === 0) throw new TableRefused('El archivo está vacío.');
  if (size > allowed.fileBytes) {
    throw new TableRefused(
      `El archivo pesa más de ${Math.round(allowed.fileBytes / 1_000_000)} MB. Divídalo en partes.`,
    );
  }
  const order = { path: resolve(path), options, inflatedBytes: allowed.inflatedBytes };
  const lines = childLines(order, allowed);
  const first = (await lines.next()).value;
  if (!first || !('head' in first)) {
    await lines.return(undefined);
    throw new TableRefused(first && 'refused' in first ? first.refused : 'El archivo no se pudo leer.');
  }
  const notes: string[] = [];
  const rows = rowsFrom(lines, notes);
  return { ...first.head, notes, rows, close: async () => void (await lines.return(undefined)) };
}

async function* rowsFrom(lines: AsyncGenerator<ChildLine>, notes: string[]): AsyncGenerator<TableRow> {
  try {
    for await (const line of lines) {
      if ('refused' in line) throw new TableRefused(line.refused);
      if ('end' in line) notes.push(...line.end);
      if (!('rows' in line)) continue;
      const groups = new Set(line.groups);
      for (const [number, ...cells] of line.rows)
        yield groups.has(number) ? { number, cells, isGroup: true } : { number, cells };
    }
  } finally {
    await lines.return(undefined);
  }
}
