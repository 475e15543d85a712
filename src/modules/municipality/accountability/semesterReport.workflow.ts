import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { closeDutyOfSemester } from './presented.ts';
import { semesterReport } from './semesterReport.record.ts';
import { warnOfSelfApproval } from './separation.ts';

type Report = Row<typeof semesterReport>;

/** The figures that the alcalde approves are sealed with the approval (`approveReport`), never after it. */
const figuresAreSealed = (report: Report): string | undefined =>
  report.figures
    ? undefined
    : 'Apruebe el informe en su página (Informes): ahí se sellan sus cifras junto con la aprobación.';

const documentsAreIssued = (report: Report): string | undefined =>
  report.pdf && report.docx
    ? undefined
    : 'Congele el informe en su página (Informes): ahí se emiten sus documentos finales.';

const breakSeal = async (report: Report, desk: Desk): Promise<void> =>
  desk.derive(semesterReport, report.id, { figures: null, figuresHash: null, separationWarning: null });

/** The report is drafted, reviewed, approved by the alcalde, presented to the concejo and frozen as it was seen. */
export const semesterReportWorkflow = defineWorkflow(semesterReport, {
  start: 'draft',
  states: {
    draft: 'En borrador',
    reviewed: 'Revisado',
    approved: 'Aprobado',
    presented: 'Presentado al concejo',
    frozen: 'Congelado',
  },
  closed: ['reviewed', 'approved', 'presented', 'frozen'],
  actions: {
    review: { label: 'Enviar a aprobación', from: ['draft'], to: 'reviewed', by: ['G2'] },
    sendBack: {
      label: 'Devolver con observaciones',
      from: ['reviewed'],
      to: 'draft',
      by: ['ALC1'],
      asks: ['observations'],
    },
    approve: {
      label: 'Aprobar',
      from: ['reviewed'],
      to: 'approved',
      by: ['ALC1'],
      check: figuresAreSealed,
      then: warnOfSelfApproval,
    },
    withdrawApproval: {
      label: 'Retirar la aprobación',
      from: ['approved'],
      to: 'draft',
      by: ['ALC1'],
      then: breakSeal,
    },
    present: {
      label: 'Registrar presentación',
      from: ['approved'],
      to: 'presented',
      by: ['SMU1', 'G2'],
      asks: ['presentedOn', 'sessionNumber'],
      then: closeDutyOfSemester,
    },
    freeze: { label: 'Congelar', from: ['presented'], to: 'frozen', by: ['SMU1', 'G2'], check: documentsAreIssued },
  },
});
