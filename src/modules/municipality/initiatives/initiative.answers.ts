import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { closeTasks, dismissTasks, openTerm, taskOf } from '../../common/obligations/index.ts';
import { answerToObservations } from '../obligations/index.ts';
import type { initiative } from './initiative.record.ts';

type Initiative = Row<typeof initiative>;

const task = taskOf(municipality);
const pageOf = ({ id }: Initiative): string => `initiatives/${id}`;

/** Observations begin the term to answer them: it becomes a task, whose first day the formulator may mend. */
export const openAnswer = async (row: Initiative, desk: Desk): Promise<void> => {
  await openTerm(desk, task, answerToObservations, {
    startOn: dateInChile(desk.now),
    name: row.name,
    about: pageOf(row),
  });
};

const answerOf = (row: Initiative) => ({ obligation: answerToObservations.id, about: pageOf(row) });

const onDay = (desk: Desk): string => showDate(dateInChile(desk.now));

/** What is submitted again, or recommended, has been answered. */
export const closeAnswer = (row: Initiative, desk: Desk): Promise<void> =>
  closeTasks(
    desk,
    task,
    answerOf(row),
    `${row.state === 'recommended' ? 'Recomendada' : 'Postulada de nuevo'} el ${onDay(desk)}.`,
  );

/** What is objected or withdrawn owes no answer any more. */
export const dropAnswer = (row: Initiative, desk: Desk): Promise<void> =>
  dismissTasks(
    desk,
    task,
    answerOf(row),
    `La iniciativa se ${row.state === 'objected' ? 'objetó' : 'desistió'} el ${onDay(desk)}.`,
  );
