import { municipality } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { closeTasks, taskOf } from '../../common/obligations/index.ts';
import type { semesterReport } from './semesterReport.record.ts';

const task = taskOf(municipality);

/** A report that the concejo has seen is the evidence of the semester's duty (Ley 18.695 art. 21 c). */
export const closeDutyOfSemester = async (
  { cutOn, presentedOn, sessionNumber }: Row<typeof semesterReport>,
  desk: Desk,
): Promise<void> => {
  const period = `${cutOn.slice(0, 4)}-S${cutOn.slice(5) <= '06-30' ? 1 : 2}`;
  const session = `Presentado en la sesión ${sessionNumber} del ${showDate(String(presentedOn))}, con corte al ${showDate(cutOn)}.`;
  await closeTasks(desk, task, { obligation: 'informe-semestral', period }, session);
};
