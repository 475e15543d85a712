import { fold } from '../../../parsing/fold.ts';
import { cellAt, type SheetRow } from '../../../parsing/shape.ts';

/** Which column of a block holds each thing. */
export interface Layout {
  subtitle: number;
  item: number;
  allotment: number;
  name: number;
  initial?: number;
  before?: number;
  /** What changes; several where the sheet keeps the column of another amendment. */
  changes: { column: number; title: string }[];
  more?: number;
  less?: number;
  after?: number;
}

/** One table of a sheet: its columns and its rows; `INGRESOS` and `GASTOS` are often two. */
export interface Block {
  layout: Layout;
  rows: SheetRow[];
}

const titleRows = 3;

/** The tables of an amendment in a sheet, found by their titles of subtitle, item and allotment. */
export const blocksOf = (rows: readonly SheetRow[]): { first: number; blocks: Block[] } => {
  const heads = rows.flatMap((row, place) => {
    const layout = layoutOf(row, rows.slice(Math.max(0, place - titleRows), place));
    return layout ? [{ place, layout }] : [];
  });
  const blocks = heads.map(({ place, layout }, index) => ({
    layout,
    rows: rows.slice(place + 1, heads[index + 1]?.place),
  }));
  return { first: heads[0]?.place ?? 0, blocks };
};

const layoutOf = (head: SheetRow, above: readonly SheetRow[]): Layout | undefined => {
  const titles = head.cells.map(fold);
  const place = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
  const [subtitle, item, allotment] = [place(/^subt(itulo)?$/), place(/^item$/), place(/^asig(nacion)?$/)];
  const name = place(/^denominacion(es)?$/);
  if (subtitle < 0 || item < 0 || allotment < 0 || name < 0) return undefined;
  const layout: Layout = { subtitle, item, allotment, name, changes: [] };
  for (const row of [...above, head])
    for (let column = name + 1; column < row.cells.length; column++) noteAmount(layout, cellAt(row, column), column);
  const hasChange = layout.changes.length > 0 || layout.more !== undefined || layout.less !== undefined;
  return hasChange ? layout : undefined;
};

const noteAmount = (layout: Layout, title: string, column: number): void => {
  const said = fold(title);
  if (/vigente.*incluye/.test(said)) layout.after = column;
  else if (/vigente/.test(said)) layout.before = column;
  else if (/^(distribucion|presupuesto|ppto) inicial/.test(said)) layout.initial = column;
  else if (/^modificacion/.test(said)) layout.changes.push({ column, title });
  else if (/^(incremento|aumento)/.test(said)) layout.more = column;
  else if (/^(reduccion|disminucion|rebaja)/.test(said)) layout.less = column;
};
