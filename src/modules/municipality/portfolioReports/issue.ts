import { buffer } from 'node:stream/consumers';
import { dateInChile } from '../../../platform/clock.ts';
import { type Paper, paperPdf } from '../../../platform/documents/index.ts';
import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { fillTemplate, withLetterhead } from '../../common/papers/index.ts';
import { blocksOf } from '../accountability/index.ts';
import type { PortfolioReport } from './reportKind.ts';
import { subtitleOf } from './subtitle.ts';
import { workbookOf } from './workbook.ts';

/** The forms in which a report goes out, with their content types. */
export const reportForms = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type ReportForm = keyof typeof reportForms;

/** `semana-2026-11-20.pdf`. */
export const reportFileName = ({ kind, cutOn }: PortfolioReport, form: ReportForm): string =>
  `${kind.key}-${cutOn}.${form}`;

/** The report as a file, with the letterhead of the institution where the form has one. */
export const writeReport = async (
  desk: Desk,
  files: Files,
  report: PortfolioReport,
  form: ReportForm,
): Promise<Uint8Array> => {
  if (form === 'xlsx') return buffer(workbookOf(report));
  const paper = await paperOf(report, dateInChile(desk.now));
  if (form === 'docx') return fillTemplate(desk, files, paper, 'portfolioReport');
  return paperPdf(await withLetterhead({ database: desk.sql, files }, paper));
};

const paperOf = async (report: PortfolioReport, today: string): Promise<Paper> => {
  const { kind, cutOn, institution, compiledAt, parts } = report;
  const cut = `Cifras al ${showDate(cutOn)}`;
  return {
    institution,
    title: kind.title,
    subtitle: subtitleOf(report),
    header: `${kind.title} · ${cut.toLowerCase()}`,
    footer: cutOn === today ? `${cut}: el día aún no termina` : cut,
    author: 'Secretaría Comunal de Planificación',
    blocks: await blocksOf(parts),
    signatures: [],
    issuedAt: new Date(compiledAt),
  };
};
