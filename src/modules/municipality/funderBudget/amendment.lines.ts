import { carryCodes } from '../../../parsing/carriedCodes.ts';
import { readMoney } from '../../../parsing/money.ts';
import { type CellWord, cellAt, type SheetRow } from '../../../parsing/shape.ts';
import type { Block, Layout } from './amendment.layout.ts';
import { closedChange } from './closing.ts';

/** A line of the sheet with its whole code, before it is judged. */
export interface Line {
  row: SheetRow;
  layout: Layout;
  code: string | undefined;
  depth: number;
  isSum: boolean;
  /** What the sheet calls its subtitle. */
  heading: string;
  amounts: { initial: string; before: string; change: string; after: string };
  notes: CellWord[];
}

/** The rows of a table of the sheet, each with its whole code. */
export const linesOf = ({ layout, rows }: Block, number: string | undefined): Line[] => {
  const parts = rows.map((row) => partsOf(row, layout));
  const codes = carryCodes(
    parts.map(({ levels }) => levels),
    [2, 2, 3],
  );
  let heading = '';
  return rows.map((row, place): Line => {
    const { code, depth = -1, isSum = false } = codes[place] ?? { code: undefined };
    if (depth === 0) heading = cellAt(row, layout.name);
    return {
      row,
      layout,
      code,
      depth,
      isSum,
      heading,
      amounts: amountsOf(row, layout, number),
      notes: parts[place]?.notes ?? [],
    };
  });
};

/** Three figures under ÍTEM are an allotment that slipped one column. */
const partsOf = (row: SheetRow, layout: Layout): { levels: string[]; notes: CellWord[] } => {
  const [subtitle, item, allotment] = [layout.subtitle, layout.item, layout.allotment].map((one) => cellAt(row, one));
  const hasSlipped = /^\d{3}$/.test(item ?? '') && allotment === '';
  if (!hasSlipped) return { levels: [subtitle ?? '', item ?? '', allotment ?? ''], notes: [] };
  const reason = 'Está en la columna del ítem; por sus tres cifras es una asignación.';
  return { levels: [subtitle ?? '', '', item ?? ''], notes: [{ column: 'Imputación', value: item ?? '', reason }] };
};

const amountsOf = (row: SheetRow, layout: Layout, number: string | undefined): Line['amounts'] => {
  const at = (column: number | undefined): string => (column === undefined ? '' : cellAt(row, column));
  const own = changeColumn(layout, number);
  const [more, less] = [at(layout.more), at(layout.less)];
  const apart = more === '' && less !== '' ? `-${less}` : more;
  return {
    initial: at(layout.initial),
    before: at(layout.before),
    change: own ? at(own.column) : apart,
    after: at(layout.after),
  };
};

/** The column of this amendment among those of others that the sheet still keeps; the first where none says its number. */
export const changeColumn = ({ changes }: Layout, number: string | undefined): Layout['changes'][number] | undefined =>
  changes.find(({ title }) => number !== undefined && new RegExp(`\\D0*${number}\\b`).test(title)) ?? changes[0];

/** The figure of a cell; null when it has none that can be read. */
export const pesos = (text: string): number | null => {
  const read = readMoney(text, { unit: 'pesos' });
  return read.ok ? read.value : null;
};

const closed = ({ amounts: { before, change, after } }: Line) =>
  closedChange({ before: pesos(before), change: pesos(change), after: pesos(after) });

/** True where before and after prove that the sheet lost the sign of the change. */
export const isTurned = (line: Line): boolean => {
  const found = closed(line);
  return 'isTurned' in found && found.isTurned && !line.isSum;
};

/** The change of a line with its sign; null when it cannot be known. */
export const signed = (line: Line, losesSigns: boolean): number | null => {
  const found = closed(line);
  return 'gap' in found || isUnsigned(line, losesSigns) ? null : found.change;
};

/** True where nothing in the row tells whether it goes up or down, in a sheet that writes reductions without their sign. */
export const isUnsigned = ({ amounts }: Line, losesSigns: boolean): boolean => {
  const isTold =
    amounts.change.startsWith('-') || [amounts.before, amounts.after].every((cell) => pesos(cell) !== null);
  return losesSigns && !isTold && pesos(amounts.change) !== 0;
};
