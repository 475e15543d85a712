import type { Operator } from '../../../records/field.ts';

/** One condition of the list that shows the rows of a figure. */
export interface RowsFilter {
  field: string;
  operator: Operator;
  value: string | readonly string[] | boolean;
}

/** A row behind a figure that no list can filter, as it is sealed with the report. */
export interface SealedRow {
  id: string;
  /** Address of the record: `initiatives`. */
  path: string;
  name: string;
  /** What makes it count: «De “Postulada” a “Recomendada”». */
  detail: string;
  amount?: number;
}

/** Where the rows of a figure are: a list as of the cut, rows sealed with the report, or one row's own field. */
export type Origin =
  | { kind: 'list'; path: string; filters: readonly RowsFilter[]; sum?: string }
  | { kind: 'rows'; rows: readonly SealedRow[]; sum?: true }
  | { kind: 'field'; path: string; id: string; field: string };

/** A number of the report that says where its rows are. */
export interface Figure {
  /** Unique in the report: its address. */
  key: string;
  value: number | null;
  unit: 'count' | 'pesos' | 'percent' | 'points';
  origin: Origin;
}

/** A cell is a figure or plain words. */
export type Cell = Figure | string;

/** A table of the report; its first column names the row. */
export interface FigureTable {
  key: string;
  caption: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly Cell[] }[];
  /** What a reader must know to read it: the rule, what is counted. */
  note?: string;
  /** Columns, by position among the cells, that a chart shows as bars. */
  chart?: { title: string; cells: readonly number[]; unit: 'count' | 'pesos' };
}

/** All the figures of a report at its cut: what is sealed when the report is approved. */
export interface Figures {
  cutOn: string;
  previousCutOn: string | null;
  compiledAt: string;
  /** By the key of the section that shows them. */
  parts: Readonly<Record<string, readonly FigureTable[]>>;
}

/** True for a cell that is a figure. */
export const isFigure = (cell: Cell): cell is Figure => typeof cell !== 'string';

/** Every figure of the report. */
export const allFigures = (figures: Figures): Figure[] =>
  Object.values(figures.parts).flatMap((tables) =>
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(isFigure))),
  );

/** The address of the rows of a figure, as of the cut; `rowsAt` is that of rows that no list can filter. */
export const addressOf = (rowsAt: (key: string) => string, cutOn: string, { key, origin }: Figure): string => {
  switch (origin.kind) {
    case 'list':
      return `/fichas/${origin.path}?${listParameters(cutOn, origin)}`;
    case 'field':
      return `/fichas/${origin.path}/${origin.id}?asOf=${cutOn}`;
    case 'rows':
      return rowsAt(key);
  }
};

/** `filter[state]=executing&sums=amount&asOf=2026-06-30`: what the list and the API understand. */
export const listParameters = (cutOn: string, { filters, sum }: Extract<Origin, { kind: 'list' }>): string => {
  const parameters = new URLSearchParams();
  for (const { field, operator, value } of filters)
    parameters.append(
      `filter[${field}]${operator === 'eq' ? '' : `[${operator}]`}`,
      Array.isArray(value) ? value.join(',') : String(value),
    );
  if (sum) parameters.append('sums', sum);
  parameters.append('asOf', cutOn);
  return parameters.toString();
};
