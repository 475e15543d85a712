import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { closeTasks, openTerm, taskOf } from '../../common/obligations/index.ts';
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

/** What is submitted again has been answered. */
export const closeAnswer = async (row: Initiative, desk: Desk): Promise<void> => {
  const which = { obligation: answerToObservations.id, about: pageOf(row) };
  await closeTasks(desk, task, which, `Postulada de nuevo el ${showDate(dateInChile(desk.now))}.`);
};
