import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { initiative } from '../initiatives/index.ts';
import { institution } from '../../common/institution/index.ts';
import { compileFigures } from './compile.ts';
import { openSeal, type ReportPart, type SealedReport } from './sealed.ts';
import { reportSection, semesterReport } from './semesterReport.record.ts';

/** A report with its content: sealed once approved, compiled as of its cut until then. */
export interface ReportContent {
  report: Row<typeof semesterReport>;
  content: SealedReport;
  isSealed: boolean;
}

/** Reads a report; the desk must be one that may read initiatives. */
export const readReport = async (desk: Desk, files: Files, id: string): Promise<ReportContent> => {
  const report = await desk.one(semesterReport, id);
  await desk.list(initiative, { limit: 1 });
  const content = report.figures
    ? await openSeal(files, report.figures, report.figuresHash)
    : await compileContent(desk, report);
  return { report, content, isSealed: report.figures !== null };
};

/** The words as they stand and the figures as of the cut. */
export const compileContent = async (desk: Desk, report: Row<typeof semesterReport>): Promise<SealedReport> => {
  const [own] = (await desk.list(institution, { limit: 1 })).items;
  const figures = await compileFigures(desk, { asOf: report.cutOn, previous: report.previousCutOn ?? undefined });
  return {
    name: report.name,
    institution: own?.name ?? 'Municipalidad',
    figures,
    sections: await sectionsOf(desk, report.id),
  };
};

const sectionsOf = async (desk: Desk, report: string): Promise<ReportPart[]> => {
  const { items } = await desk.list(reportSection, {
    filters: [{ field: 'report', operator: 'eq', value: report }],
    sort: { field: 'position', descending: false },
    limit: 100,
  });
  return items.map(({ id, position, title, narrative, key }) => ({ id, position, title, narrative, key }));
};
