import { StringDecoder } from 'node:string_decoder';
import { plainDecimal } from './excelValue.ts';
import { refuseLongCell, type SheetEvents, type Walk, workbookOf } from './markupSheets.ts';
import { lastRow, longestCell, placeText, widestRow, type Workbook } from './sheets.ts';
import { TableRefused, type TableRow } from './table.ts';
import { attribute, type XmlHandler, xmlReader } from './xml.ts';
import { type InflateBudget, inflateBudget, inflateEntry, readZipDirectory, type ZipEntry } from './zipRead.ts';

/** Opens an OpenDocument spreadsheet (.ods). */
export async function openOds(path: string, inflatedBytes: number): Promise<Workbook> {
  const entries = await readZipDirectory(path);
  const content = entries.get('content.xml');
  if (!content) throw new TableRefused('Al archivo le falta su contenido. Guárdelo de nuevo desde su planilla.');
  await refuseIfLocked(path, entries.get('META-INF/manifest.xml'));
  const state = { isSheet: false };
  const walkWith = (budget: InflateBudget): Walk =>
    async function* (events) {
      yield* walkPart(path, content, budget, handlerFor(events, state));
    };
  const book = await workbookOf(walkWith(inflateBudget(inflatedBytes)), walkWith(inflateBudget(inflatedBytes)));
  if (!state.isSheet) throw new TableRefused('Es un documento de LibreOffice, no una planilla.');
  return book;
}

async function* walkPart(
  path: string,
  entry: ZipEntry,
  budget: InflateBudget,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const decoder = new StringDecoder('utf8');
  const push = xmlReader(handler);
  for await (const bytes of inflateEntry(path, entry, budget)) {
    push(decoder.write(bytes).replace(/^\uFEFF/, ''));
    yield;
  }
}

async function refuseIfLocked(path: string, manifest: ZipEntry | undefined): Promise<void> {
  if (!manifest) return;
  const open = (name: string) => {
    if (name === 'encryption-data')
      throw new TableRefused('El archivo está protegido con contraseña. Quítesela y vuelva a subirlo.');
  };
  const handler: XmlHandler = { open, close: () => undefined, text: () => undefined };
  for await (const _piece of walkPart(path, manifest, inflateBudget(5_000_000), handler)) {
    // The handler refuses.
  }
}

type CellMark = { type: string; value: string; text: string; times: number; error: boolean };

// Texts inside these are no part of the cell: notes, what was changed, drawings.
const besides = new Set(['annotation', 'tracked-changes', 'shapes', 'frame', 'custom-shape', 'named-expressions']);
const nothing: CellMark = { type: '', value: '', text: '', times: 1, error: false };

/** Turns the marks of content.xml into rows. Long, because its parts share one state. */
function handlerFor(events: SheetEvents, state: { isSheet: boolean }): XmlHandler {
  const hidden = new Set<string>();
  let style = '';
  let row: TableRow = { number: 0, cells: [] };
  let times = 1;
  let column = 0;
  let cell: CellMark = { ...nothing };
  let isCell = false;
  let paragraphs = 0;
  let isParagraph = false;
  let aside = 0;
  return {
    open(name, attributes) {
      if (besides.has(name)) aside++;
      if (aside > 0) return;
      if (name === 'spreadsheet') state.isSheet = true;
      else if (name === 'style') style = attribute(attributes, 'name') ?? '';
      else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') hidden.add(style);
      else if (name === 'table') {
        events.sheet(attribute(attributes, 'name') ?? '', hidden.has(attribute(attributes, 'style-name') ?? ''));
        [row, times] = [{ number: 0, cells: [] }, 1];
      } else if (name === 'table-row') {
        row = { number: row.number + times, cells: [] };
        times = repeats(attributes, 'number-rows-repeated', lastRow);
        column = 0;
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = cellFrom(attributes);
        isCell = true;
        paragraphs = 0;
        mergeOf(attributes, row.number, column, events);
      } else if (name === 'p' && isCell) {
        isParagraph = true;
        if (paragraphs++ > 0) cell.text += '\n';
      } else if (name === 's' && isCell) cell.text += ' '.repeat(repeats(attributes, 'c', 1_000));
      else if (name === 'tab' && isCell) cell.text += ' ';
      else if (name === 'line-break' && isCell) cell.text += '\n';
    },
    text(piece) {
      if (!isParagraph || aside > 0) return;
      cell.text += piece;
      refuseLongCell(cell.text, longestCell, row.number);
    },
    close(name) {
      if (besides.has(name)) aside--;
      if (aside > 0) return;
      if (name === 'p') isParagraph = false;
      if (name === 'table-cell' || name === 'covered-table-cell') {
        isCell = false;
        const text = cellText(cell);
        if (cell.error) events.error();
        if (text !== '') for (let time = 0; time < cell.times; time++) placeText(row, column + time, text);
        column += cell.times;
      } else if (name === 'table-row') sayRow(events, row, times);
    },
  };
}

/** A row that is written once for many like it; blank ones only count. */
function sayRow(events: SheetEvents, row: TableRow, times: number): void {
  if (row.number + times - 1 > lastRow + 1) throw new TableRefused(`La hoja dice tener más de ${lastRow} filas.`);
  if (row.cells.length === 0) return;
  const most = 10_000;
  if (times > most) throw new TableRefused(`La fila ${row.number} dice repetirse ${times} veces. Revise la planilla.`);
  for (let time = 0; time < times; time++) events.row({ number: row.number + time, cells: row.cells });
}

function repeats(attributes: string, name: string, most: number): number {
  const times = Number(attribute(attributes, name) ?? 1);
  return times >= 1 ? Math.min(Math.floor(times), most) : 1;
}

function mergeOf(attributes: string, top: number, left: number, events: SheetEvents): void {
  if (!attributes.includes('-spanned')) return;
  const right = left + repeats(attributes, 'number-columns-spanned', widestRow) - 1;
  const bottom = top + repeats(attributes, 'number-rows-spanned', lastRow) - 1;
  if (right > left || bottom > top) events.merge({ top, left, bottom, right });
}

function cellFrom(attributes: string): CellMark {
  const type = attribute(attributes, 'value-type') ?? '';
  const isError = /calcext:value-type\s*=\s*["']error/.test(attributes);
  const key =
    type === 'date' ? 'date-value' : type === 'time' ? 'time-value' : type === 'boolean' ? 'boolean-value' : 'value';
  const times = repeats(attributes, 'number-columns-repeated', widestRow);
  return { type, value: attribute(attributes, key) ?? '', text: '', times, error: isError };
}

function cellText({ type, value, text }: CellMark): string {
  if (type === 'boolean') return value === 'true' ? 'VERDADERO' : 'FALSO';
  if (type === 'date') return value.replace(/T00:00:00(\.0+)?$/, '').replace(/\.\d+$/, '');
  if (type === 'time') return clockTime(value) ?? text;
  if (value === '' || (type !== 'float' && type !== 'percentage' && type !== 'currency')) return text;
  // A code shown with its zeros keeps them.
  if (/^0\d+$/.test(text) && Number(text) === Number(value)) return text;
  return Number.isFinite(Number(value)) ? plainDecimal(Number(value)) : text;
}

/** PT07H30M00S as 07:30:00. */
function clockTime(value: string): string | null {
  const parts = /^PT(\d+)H(\d+)M(\d+)/.exec(value)?.slice(1) ?? null;
  return parts === null ? null : parts.map((part) => part.padStart(2, '0')).join(':');
}
