import type { Figure, FigureTable, RowsFilter } from './figures.ts';

/** One group of a question: what its rows share, how many they are, their money. */
export interface GroupRow {
  id: string | null;
  name: string | null;
  count: number;
  requested?: number;
  amount?: number;
  approved?: number;
  spent?: number;
  currentAmount?: number;
  received?: number;
  rendered?: number;
  accepted?: number;
}

type Measure = Exclude<keyof GroupRow, 'id' | 'name'>;

const headings: Readonly<Record<Measure, string>> = {
  count: 'N°',
  requested: 'Solicitado ($)',
  amount: 'Costo total ($)',
  approved: 'Aprobado ($)',
  spent: 'Gastado ($)',
  currentAmount: 'Vigente ($)',
  received: 'Recibido ($)',
  rendered: 'Rendido ($)',
  accepted: 'Aceptado ($)',
};

/** How a table of groups is made from its question. */
export interface Grouping {
  key: string;
  caption: string;
  /** Address of the list that holds the rows: `initiatives`. */
  path: string;
  /** Field by which the list is filtered to one group. */
  by: string;
  /** What else the rows of every group fulfil, as the question says it too. */
  also?: readonly RowsFilter[];
  measures: readonly Measure[];
  /** What a measure is called here, where it is not as usual. */
  headings?: Partial<Readonly<Record<Measure, string>>>;
  /** What the rows without the value are called. */
  without: string;
  /** The name of a group when the question answers its key. */
  naming?: Readonly<Record<string, string>>;
  chart?: { title: string; measures: readonly Measure[]; unit: 'count' | 'pesos' };
  note?: string;
}

/** A table with one row for each group; each figure is the total or the sum of a list filtered to that group. */
export const groupedTable = (grouping: Grouping, groups: readonly GroupRow[]): FigureTable => ({
  key: grouping.key,
  caption: grouping.caption,
  columns: grouping.measures.map((measure) => grouping.headings?.[measure] ?? headings[measure]),
  rows: groups.map((group) => ({
    label: group.id === null ? grouping.without : (grouping.naming?.[group.id] ?? group.name ?? group.id),
    cells: grouping.measures.map((measure) => figureOf(grouping, group, measure)),
  })),
  note: grouping.note,
  chart: grouping.chart && {
    title: grouping.chart.title,
    unit: grouping.chart.unit,
    cells: grouping.chart.measures.map((measure) => grouping.measures.indexOf(measure)),
  },
});

const figureOf = (grouping: Grouping, group: GroupRow, measure: Measure): Figure => ({
  key: `${grouping.key}-${group.id ?? 'none'}-${measure}`,
  value: group[measure] ?? 0,
  unit: measure === 'count' ? 'count' : 'pesos',
  origin: {
    kind: 'list',
    path: grouping.path,
    filters: [filterFor(grouping.by, group.id), ...(grouping.also ?? [])],
    sum: measure === 'count' ? undefined : measure,
  },
});

const filterFor = (field: string, id: string | null): RowsFilter =>
  id === null ? { field, operator: 'empty', value: true } : { field, operator: 'eq', value: id };
