import { internalControl, refuseSelfApproval } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { semesterReport } from './semesterReport.record.ts';

/**
 * Writes on the report that who prepared it also approved it. It warns and does not block while the norm is unverified;
 * once it is confirmed, the approval is to be refused in the workflow's check.
 */
export const warnOfSelfApproval = async (report: Row<typeof semesterReport>, desk: Desk): Promise<void> => {
  const both = await isPreparer(desk, report.id);
  const doubt = internalControl.confidence === 'unverified' ? ' (norma sin verificar: se advierte y no se impide)' : '';
  const warning =
    both && refuseSelfApproval(desk.actor.person, desk.actor)
      ? `${desk.actor.name} preparó y también aprobó este informe. ${internalControl.norm}, ${internalControl.article}${doubt}.`
      : null;
  await desk.derive(semesterReport, report.id, { separationWarning: warning });
};

/** Has the desk's person created, written or reviewed this report or one of its sections? */
const isPreparer = async (desk: Desk, report: string): Promise<boolean> => {
  const rows = await desk.sql.rows(
    `select 1 as found from event
    where person = $2::uuid and action in ('create', 'update', 'review')
      and ((record = 'semesterReport' and record_id = $1::uuid)
        or (record = 'reportSection' and record_id in (select id from report_section where report = $1::uuid)))
    limit 1`,
    [report, desk.actor.person],
  );
  return rows.length > 0;
};
