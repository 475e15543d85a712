import { dateInChile } from '../../../platform/clock.ts';
import { paperPdf } from '../../../platform/documents/index.ts';
import type { Files } from '../../../platform/files.ts';
import type { Aim, Desk, Input } from '../../../records/desk.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { fillTemplate, withLetterhead } from '../../common/papers/index.ts';
import { compileContent, type ReportContent, readReport } from './content.ts';
import { paperOf } from './paperOf.ts';
import { seal } from './sealed.ts';
import { semesterReport } from './semesterReport.record.ts';
import { signaturesOf } from './signatures.ts';

type Report = Row<typeof semesterReport>;

/** The two forms in which a report goes out, with their content types. */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type DocumentForm = keyof typeof documentTypes;

/**
 * Does a named action of the report's workflow, with what must happen beside it: approving seals words and figures, freezing
 * issues the final documents. All of it or nothing. @throws Refused as `desk.act` does.
 */
export const actOnReport = (desk: Desk, files: Files, aim: Aim, action: string, values: Input = {}): Promise<Report> =>
  desk.together(async (inside) => {
    if (action === 'approve') await sealReport(inside, files, aim);
    if (action === 'freeze') await issueDocuments(inside, files, aim);
    return inside.act(semesterReport, { id: aim.id }, action, values);
  });

const sealReport = async (desk: Desk, files: Files, { id, version }: Aim): Promise<void> => {
  const report = await desk.one(semesterReport, id);
  refuseIfMoved(report, version);
  if (report.state !== 'reviewed') return;
  refuseOpenCut(report, desk);
  await desk.derive(semesterReport, id, { ...(await seal(files, await compileContent(desk, report))) });
};

// Figures of a day that has not ended are not those of its end.
const refuseOpenCut = ({ cutOn }: Report, desk: Desk): void => {
  if (cutOn >= dateInChile(desk.now))
    throw new Refused(
      'El día de corte aún no termina: apruebe el informe desde el día siguiente, para que sus cifras sean definitivas.',
      undefined,
      409,
    );
};

const issueDocuments = async (desk: Desk, files: Files, { id, version }: Aim): Promise<void> => {
  const found = await readReport(desk, files, id);
  refuseIfMoved(found.report, version);
  if (found.report.state !== 'presented') return;
  const pdf = await keep(desk, files, found, 'pdf');
  const docx = await keep(desk, files, found, 'docx');
  await desk.derive(semesterReport, id, { pdf, docx });
};

const refuseIfMoved = (report: Report, version: number | undefined): void => {
  if (version !== undefined && version !== report.version)
    throw new Refused('El informe cambió mientras usted lo miraba. Revíselo y repita la acción.', undefined, 412);
};

const keep = async (desk: Desk, files: Files, found: ReportContent, form: DocumentForm): Promise<StoredFile> => {
  const { id, size } = await files.save(await writeDocument(desk, files, found, form));
  return { id, size, name: documentName(found.report, form), type: documentTypes[form] };
};

/** `informe-semestral-2026-06-30.pdf`. */
export const documentName = ({ cutOn }: Report, form: DocumentForm): string => `informe-semestral-${cutOn}.${form}`;

/** The document of a report as it stands; a frozen report answers the bytes that were issued (`report.pdf`, `report.docx`). */
export const writeDocument = async (
  desk: Desk,
  files: Files,
  found: ReportContent,
  form: DocumentForm,
): Promise<Uint8Array> => {
  const paper = await paperOf(found, await signaturesOf(desk, found.report.id));
  if (form === 'docx') return fillTemplate(desk, files, paper, 'semesterReport');
  return paperPdf(await withLetterhead({ database: desk.sql, files }, paper));
};
