import {
  addressOf,
  type Cell,
  chartOf,
  chartTitle,
  type FigureTable,
  isFigure,
  readReport,
  type ReportContent,
  semesterReport,
  semesterReportWorkflow,
  showIn,
  signaturesOf,
} from '../../modules/municipality/accountability/index.ts';
import { actionsFor } from '../../faces/actionsFor.ts';
import { writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { fieldOf } from '../../records/record.ts';
import { notFound } from '../../records/refused.ts';
import type { AtDesk } from '../page.ts';

/** A cell of the page: its words, and where its rows are when it is a figure. */
export interface ShownCell {
  text: string;
  href?: string;
}

/** A table of the page, with its chart as an image when it has one. */
export interface ShownTable {
  key: string;
  caption: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly ShownCell[] }[];
  note?: string;
  chart?: { title: string; src: string; narrow: string };
}

/** A report is a thing of municipalities: elsewhere its pages do not exist. */
export const refuseOtherEdition = ({ house }: Pick<AtDesk, 'house'>): void => {
  if (!house.catalog.records.includes(semesterReport)) throw notFound();
};

/** All that the page of a report shows, as plain data. */
export const shownReport = async (page: AtDesk) => {
  refuseOtherEdition(page);
  const { desk, house, params } = page;
  const found = await readReport(desk, house.files, params.id ?? '');
  const { report, content, isSealed } = found;
  const state = report.state ?? 'draft';
  return {
    id: report.id,
    version: report.version,
    title: content.name,
    institution: content.institution,
    state,
    states: Object.entries(semesterReportWorkflow.states).map(([key, label]) => ({ key, label })),
    cut: showDate(report.cutOn),
    previousCut: report.previousCutOn && showDate(report.previousCutOn),
    presented: report.presentedOn
      ? `Presentado al concejo el ${showDate(report.presentedOn)}, sesión N° ${report.sessionNumber}`
      : null,
    observations: state === 'draft' ? report.observations : null,
    warning: report.separationWarning,
    seal: isSealed ? report.figuresHash : null,
    canWrite: state === 'draft' && writesAs(desk.actor, semesterReport) !== undefined,
    actions: actionsOf(page, state),
    signatures: await signaturesOf(desk, report.id),
    sections: await Promise.all(content.sections.map((section) => shownSection(found, section))),
  };
};

/** What the page of a report shows. */
export type ShownReport = Awaited<ReturnType<typeof shownReport>>;
export type ShownSection = ShownReport['sections'][number];

const actionsOf = ({ desk }: AtDesk, state: string) =>
  actionsFor(desk.actor, semesterReportWorkflow, state).map(([name, { label, asks = [] }]) => ({
    name,
    label,
    asks: asks.flatMap((key) => {
      const field = fieldOf(semesterReport, key);
      return field ? [{ key, label: field.label, kind: field.kind }] : [];
    }),
  }));

const shownSection = async (
  { report, content }: ReportContent,
  { id, key, title, narrative }: ReportContent['content']['sections'][number],
) => {
  const tables = (key === null ? undefined : content.figures.parts[key]) ?? [];
  const needsPrevious = key === 'changes' && content.figures.previousCutOn === null;
  return {
    id,
    title,
    narrative,
    missing: needsPrevious ? 'Este informe no tiene corte anterior con que compararse.' : null,
    tables: await Promise.all(
      tables.map((table) => shownTable((figure) => `/informes/${report.id}/filas/${figure}`, report.cutOn, table)),
    ),
  };
};

type RowsAt = (figure: string) => string;

/** A table as the page shows it, each figure with the address of its rows. */
export const shownTable = async (rowsAt: RowsAt, cutOn: string, table: FigureTable): Promise<ShownTable> => ({
  key: table.key,
  caption: table.caption,
  columns: table.columns,
  rows: table.rows.map(({ label, cells }) => ({
    label,
    cells: cells.map((cell, index) => shownCell(rowsAt, cutOn, table.columns[index], cell)),
  })),
  note: table.note,
  chart: await shownChart(table),
});

const narrowest = 360;

const shownChart = async (table: FigureTable): Promise<ShownTable['chart']> => {
  const [wide, narrow] = [await chartOf(table), await chartOf(table, narrowest)];
  return wide && narrow ? { title: chartTitle(table), src: asImage(wide), narrow: asImage(narrow) } : undefined;
};

const asImage = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

const shownCell = (rowsAt: RowsAt, cutOn: string, column: string | undefined, cell: Cell): ShownCell => ({
  text: showIn(column, cell),
  href: isFigure(cell) ? addressOf(rowsAt, cutOn, cell) : undefined,
});
