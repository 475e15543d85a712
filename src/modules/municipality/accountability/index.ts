import type { Module } from '../../../records/catalog.ts';
import { beginReport, refuseIfReviewed } from './sections.ts';
import { reportSection, semesterReport } from './semesterReport.record.ts';
import { semesterReportWorkflow } from './semesterReport.workflow.ts';

export { type ReportContent, readReport } from './content.ts';
export {
  addressOf,
  allFigures,
  type Cell,
  type Figure,
  type Figures,
  type FigureTable,
  isFigure,
  listParameters,
  type RowsFilter,
  type SealedRow,
} from './figures.ts';
export { groupedTable, type Grouping, type GroupRow } from './grouped.ts';
export { actOnReport, type DocumentForm, documentName, documentTypes, writeDocument } from './issue.ts';
export { blocksOf, chartOf, chartTitle, type WrittenPart } from './paperOf.ts';
export { type Cuts, runReport, runReports } from './runReport.ts';
export { showFigure, showIn } from './show.ts';
export { signaturesOf } from './signatures.ts';
export { reportSection, semesterReport } from './semesterReport.record.ts';
export { semesterReportWorkflow } from './semesterReport.workflow.ts';

/** What is told to the concejo about plan, portfolio and money, at a cut date. */
export const accountability: Module = {
  name: 'accountability',
  records: [semesterReport, reportSection],
  workflows: [semesterReportWorkflow],
  consequences: { semesterReport: beginReport, reportSection: refuseIfReviewed },
};
