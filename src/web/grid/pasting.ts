import { counted, rowNoun } from '../counted.ts';
import { cellText } from './block.ts';
import { type Cells, sayCells, type Target, type Write } from './cells.ts';
import { type Clip, placed, readClip } from './clipboard.ts';
import type { Column } from './columns.ts';
import { type Change, type Edit, shownValue, wholeRow } from './edits.ts';
import type { Filler } from './filling.ts';
import { newDraft } from './newRow.ts';
import { type Reader, readersFor } from './readers.ts';
import { blockOf, type Extent, kept } from './selection.ts';
import { showValue } from './shown.ts';
import type { Grid } from './store.ts';
import { lineAt, lineCount, rowById, spareLines } from './strands.ts';

/** What a pasted block becomes: cells to write, rows to make, and texts that cannot be read. */
interface Pasted {
  readonly writes: Write[];
  readonly births: Change[];
  readonly refusals: [string, string, Edit][];
  /** Lines for which there was no row. */
  homeless: number;
  /** Cells of columns that nobody writes. */
  closed: number;
}

/** Binds pasting to a grid: a block is one step, whatever it holds. */
export const openPasting =
  (grid: Grid, cells: Cells, filler: Filler, extent: () => Extent) =>
  async (clip: Clip): Promise<void> => {
    const { happen } = grid;
    const held = blockOf(grid.state().selection);
    const { cells: texts, columns, hasHeader, strange } = placed(readClip(clip), cells.columns(), held.left);
    const wide = Math.max(0, ...texts.map((line) => line.length));
    const lines = repeated(texts.length, held.bottom - held.top + 1);
    const across = hasHeader ? wide : repeated(wide, held.right - held.left + 1);
    const targets = hasHeader ? columns : cells.columns().slice(held.left, held.left + across);
    if (lines > 20) cells.say('Leyendo lo pegado…');
    await filler.bring(held.top, held.top + lines - 1);
    const textAt = (line: number, column: number): string | undefined => texts[line % texts.length]?.[column % wide];
    const readers = await readersFor(grid, targets, (column) => texts.map((line) => line[column % wide] ?? ''));
    const pasted: Pasted = { writes: [], births: [], refusals: [], homeless: 0, closed: 0 };
    for (let line = 0; line < lines; line++) {
      const given = targets.flatMap((column, place): Given[] => {
        const text = textAt(line, place);
        const read = readers[place];
        return column && read && text !== undefined ? [{ column, text, read }] : [];
      });
      pasteLine(grid, cells, held.top + line, given, pasted);
    }
    const emptied = emptiedByCut(grid, cells, clip.text, pasted);
    cells.putAll([...pasted.writes, ...emptied], 'Pegado', {
      births: pasted.births,
      remark: remarkOn(grid, pasted, strange),
    });
    if (pasted.refusals.length > 0) happen({ type: 'editsCame', edits: pasted.refusals });
    const corner = { line: held.top + lines - 1, column: hasHeader ? held.left : held.left + across - 1 };
    happen({
      type: 'selected',
      selection: { anchor: { line: held.top, column: held.left }, active: kept(corner, extent()) },
    });
  };

/** A block as large as several times what is pasted takes it as often, as in a spreadsheet. */
const repeated = (pasted: number, held: number): number => (pasted > 0 && held % pasted === 0 ? held : pasted);

interface Given {
  readonly column: Column;
  readonly text: string;
  readonly read: Reader;
}

/** One line goes into the row that stands there, or makes one below the last. */
const pasteLine = (grid: Grid, cells: Cells, line: number, given: readonly Given[], pasted: Pasted): void => {
  const { strands } = grid.state();
  const found = lineAt(strands, line);
  if (found?.at === -1) return;
  const isPast = line >= lineCount(strands) - spareLines(strands);
  if (isPast && (spareLines(strands) === 0 || !grid.state().mayAdd)) {
    pasted.homeless++;
    return;
  }
  const row = found?.row ?? (isPast ? newDraft() : undefined);
  if (!row) {
    pasted.homeless++;
    return;
  }
  const values: Record<string, unknown> = {};
  for (const { column, text, read } of given) {
    const cell: Target = { row, column };
    const why = cells.whyNot(cell);
    if (why && (isPast || isOfTheHouse(column))) {
      pasted.closed += text.trim() === '' ? 0 : 1;
      continue;
    }
    if (why) {
      if (!isShown(grid, cell, text))
        pasted.refusals.push([row.id, column.key, { status: 'refused', text, message: why }]);
      continue;
    }
    const parsed = read(text);
    if (!parsed.ok) pasted.refusals.push([row.id, column.key, { status: 'refused', text, message: parsed.reason }]);
    else if (!isPast) pasted.writes.push([cell, parsed.value]);
    else if (parsed.value !== null) values[column.key] = parsed.value;
  }
  const isBlank = given.every(({ text }) => text.trim() === '');
  if (isPast && !isBlank) pasted.births.push({ id: row.id, field: wholeRow, before: null, after: values });
};

const isOfTheHouse = ({ isKept, field }: Column): boolean => isKept || field.derived === true;

/** What is pasted over itself needs no reason why it is not taken. */
const isShown = (grid: Grid, { row, column }: Target, text: string): boolean => {
  const value = shownValue(grid.state().edits, row, column.key);
  return text.trim() === cellText(column, value) || text.trim() === showValue(column, value);
};

/** Cells that were cut are emptied in the same step, but for those that were pasted over. */
const emptiedByCut = (grid: Grid, cells: Cells, text: string, { writes }: Pasted): Write[] => {
  const { cut, strands } = grid.state();
  if (!cut) return [];
  grid.happen({ type: 'cutBegan', cut: undefined });
  if (cut.text !== text) return [];
  const over = new Set(writes.map(([{ row, column }]) => `${row.id} ${column.key}`));
  return cut.ids.flatMap((id): Write[] => {
    const row = rowById(strands, id);
    return grid.columns
      .filter(({ key }) => cut.fields.includes(key) && !over.has(`${id} ${key}`))
      .flatMap((column): Write[] => {
        if (!row || cells.whyNot({ row, column })) return [];
        if (!column.field.required) return [[{ row, column }, null]];
        cells.refuse({ row, column }, '', `«${column.field.label}» no puede quedar vacío.`);
        return [];
      });
  });
};

/** What did not go as it was pasted, said once for all of it. */
const remarkOn = (grid: Grid, { refusals, homeless, closed }: Pasted, strange: readonly string[]): string => {
  const parts: string[] = [];
  if (refusals.length > 0) parts.push(`${sayCells(refusals.length)} por revisar, con el motivo en la celda.`);
  if (closed > 0) parts.push(`${sayCells(closed)} de columnas que lleva Cabildo, sin tocar.`);
  if (homeless > 0)
    parts.push(
      `${counted(homeless, rowNoun)} sin lugar bajo la última${grid.state().look.group ? ': deje de agrupar' : ''}.`,
    );
  if (strange.length > 0)
    parts.push(
      `Sin columna en esta vista, no se pegó: ${strange.map((name) => `«${name}»`).join(', ')}. Si existe, muéstrela en «Columnas» y pegue otra vez.`,
    );
  return parts.join(' ');
};
