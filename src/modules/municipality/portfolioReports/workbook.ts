import type { Readable } from 'node:stream';
import { type Cell as SheetCell, writeWorkbook } from '../../../platform/tabular/index.ts';
import { showDate } from '../../../records/fields/date.ts';
import { type Cell, type FigureTable, isFigure, type WrittenPart } from '../accountability/index.ts';
import type { PortfolioReport } from './reportKind.ts';
import { subtitleOf } from './subtitle.ts';

/** The report as a workbook: what it is, one sheet for each part with true figures, and the rows behind the figures. */
export const workbookOf = (report: PortfolioReport): Readable =>
  writeWorkbook([
    cover(report),
    ...report.parts.map((part, index) => sheetOf(part, index + 1)),
    { name: 'Filas de las cifras', headers: ['Cifra', 'Fila', 'Por qué cuenta', 'Monto'], rows: rowsOf(report) },
  ]);

const cover = (report: PortfolioReport) => ({
  name: 'Informe',
  headers: [report.institution],
  rows: [
    [report.kind.title],
    [subtitleOf(report)],
    [report.kind.about],
    ...report.parts.map(({ title }, index): SheetCell[] => [`Hoja ${index + 1}: ${title}`]),
  ],
});

const sheetOf = ({ title, tables }: WrittenPart, number: number) => ({
  name: `${number} ${title}`,
  headers: [title],
  rows: tables.flatMap((table) => [[], [table.caption], ...tableRows(table)]),
});

const tableRows = ({ columns, rows, note }: FigureTable): SheetCell[][] => [
  ['', ...columns],
  ...(rows.length === 0 ? [['Ninguna']] : rows.map(({ label, cells }) => [label, ...cells.map(cellOf)])),
  ...(note ? [[note]] : []),
];

const cellOf = (cell: Cell): SheetCell => (isFigure(cell) ? cell.value : cell);

const rowsOf = ({ parts, cutOn }: PortfolioReport): SheetCell[][] =>
  parts.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.rows.flatMap(({ label, cells }) =>
        cells
          .filter(isFigure)
          .flatMap(({ origin }, index): SheetCell[][] =>
            origin.kind === 'rows' && (index === 0 || origin.sum !== true)
              ? origin.rows.map(({ name, detail, amount }) => [
                  `${table.caption}: ${label} (al ${showDate(cutOn)})`,
                  name,
                  detail,
                  amount ?? null,
                ])
              : [],
          ),
      ),
    ),
  );
