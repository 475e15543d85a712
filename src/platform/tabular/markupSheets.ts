import { isBlank, TableRefused, type TableRow } from './table.ts';
import { type Merge, mostMerges, type Workbook } from './sheets.ts';

/** What a reader of one format tells while it walks a file that holds all its sheets one after another. */
export type SheetEvents = {
  sheet(name: string, isHidden: boolean): void;
  row(row: TableRow): void;
  merge(merge: Merge): void;
  error(): void;
};

/** One walk over such a file, from its beginning. */
export type Walk = (events: SheetEvents) => AsyncGenerator<void>;

type Sheet = { name: string; order: number; first: TableRow[]; merges: Merge[] };

const rowsKept = 60;

/** A workbook out of a file that must be walked whole: once to know its sheets, once more to read one. */
export async function workbookOf(look: Walk, read: Walk): Promise<Workbook> {
  const sheets = await sheetsIn(look);
  let errors = 0;
  return {
    sheets: sheets.map(({ name }) => name),
    rows: (place, isLook) =>
      isLook
        ? (async function* () {
            yield sheets[place]?.first ?? [];
          })()
        : rowsOf(read, sheets[place]?.order ?? -1, () => errors++),
    merges: async (place) => sheets[place]?.merges ?? [],
    errors: () => errors,
  };
}

async function sheetsIn(walk: Walk): Promise<Sheet[]> {
  const sheets: (Sheet & { isHidden: boolean })[] = [];
  let merges = 0;
  const events: SheetEvents = {
    sheet(name, isHidden) {
      sheets.push({ name, isHidden, order: sheets.length, first: [], merges: [] });
      if (sheets.length > 2_000) throw new TableRefused('El libro tiene demasiadas hojas. Divídalo en partes.');
    },
    row(row) {
      const first = sheets.at(-1)?.first;
      if (first && first.length < rowsKept && !isBlank(row)) first.push(row);
    },
    merge(merge) {
      if (merges++ < mostMerges) sheets.at(-1)?.merges.push(merge);
    },
    error: () => undefined,
  };
  for await (const _piece of walk(events)) {
    // The events keep what is needed.
  }
  return sheets.filter(({ isHidden }) => !isHidden);
}

async function* rowsOf(walk: Walk, order: number, onError: () => void): AsyncGenerator<TableRow[]> {
  const ready: TableRow[] = [];
  let current = -1;
  const isIn = () => current === order;
  const events: SheetEvents = {
    sheet: () => current++,
    row: (row) => isIn() && ready.push(row),
    merge: () => undefined,
    error: () => isIn() && onError(),
  };
  for await (const _piece of walk(events)) {
    if (ready.length > 0) yield ready.splice(0);
    if (current > order) return;
  }
  if (ready.length > 0) yield ready.splice(0);
}

/** Refuses the cell that no table has. */
export function refuseLongCell(text: string, longest: number, row: number): void {
  if (text.length > longest) throw new TableRefused(`Una celda de la fila ${row} es demasiado larga.`);
}
