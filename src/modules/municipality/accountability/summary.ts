import type { Figure, FigureTable, RowsFilter } from './figures.ts';

/** What `totals.sql` answers. */
export interface Totals {
  count: number;
  amount: number;
  requested: number;
  approved: number;
  spent: number;
  underWay: number;
  finished: number;
  withoutObjective: number;
}

const underWay: RowsFilter = { field: 'state', operator: 'in', value: ['executing', 'halted'] };
const finished: RowsFilter = {
  field: 'state',
  operator: 'in',
  value: ['provisionallyReceived', 'finallyReceived', 'closed'],
};
const withoutObjective: RowsFilter = { field: 'objective', operator: 'empty', value: true };

const lines: readonly { label: string; key: keyof Totals; filters: readonly RowsFilter[]; isMoney?: true }[] = [
  { label: 'Iniciativas en la cartera', key: 'count', filters: [] },
  { label: 'En ejecución o paralizadas', key: 'underWay', filters: [underWay] },
  { label: 'Terminadas (recepción provisoria, definitiva o cerradas)', key: 'finished', filters: [finished] },
  { label: 'Sin objetivo del PLADECO', key: 'withoutObjective', filters: [withoutObjective] },
  { label: 'Costo total de la cartera', key: 'amount', filters: [], isMoney: true },
  { label: 'Solicitado a las fuentes', key: 'requested', filters: [], isMoney: true },
  { label: 'Aprobado', key: 'approved', filters: [], isMoney: true },
  { label: 'Gastado', key: 'spent', filters: [], isMoney: true },
];

/** The first table: the portfolio in eight figures. */
export const summaryTable = (totals: Totals): FigureTable => ({
  key: 'totals',
  caption: 'La cartera en cifras',
  columns: ['A la fecha de corte'],
  rows: lines.map((line) => ({ label: line.label, cells: [figureOf(line, totals)] })),
});

const figureOf = ({ key, filters, isMoney }: (typeof lines)[number], totals: Totals): Figure => ({
  key: `totals-${key}`,
  value: totals[key],
  unit: isMoney ? 'pesos' : 'count',
  origin: { kind: 'list', path: 'initiatives', filters, sum: isMoney ? key : undefined },
});
