import type { Charter } from '../../../charter/index.ts';
import type { Module } from '../../../records/catalog.ts';
import { recountAfterCalendar } from './afterCalendar.ts';
import { keepTask } from './keepTask.ts';
import { taskOf } from './task.record.ts';
import { taskWorkflowOf } from './task.workflow.ts';

export { type AgendaEntry, type AgendaQuery, agendaOf } from './agenda.ts';
export { byLaw } from './byLaw.ts';
export { bringTasks, bringWithin, type Ground, type Stretch } from './bring.ts';
export { closeWithEvidence, type EvidenceGiven } from './closing.ts';
export { civicDays } from './events.data.ts';
export { countOfTask } from './due.ts';
export { type Owed, type OwedTask, owedSoon, silencesToCertify, tasksOwed } from './mine.ts';
export type { Obligation, Distance } from './obligation.ts';
export { type Beginning, closeTasks, dismissTasks, openTerm } from './opening.ts';
export { recountDeadlines, type Recounted } from './recount.ts';
export { tasksDue } from './tasksDue.ts';
export { taskDeadline } from './tasks.deadlines.ts';
export { taskOf, type TaskRecord } from './task.record.ts';
export { type Reach, reachOf } from './whose.ts';

/** What the year asks: obligations as data, and the tasks that they become. */
export const obligationsModule = (charter: Charter): Module => {
  const task = taskOf(charter);
  return {
    name: 'obligations',
    records: [task],
    workflows: [taskWorkflowOf(task)],
    consequences: { task: keepTask(task), dayException: recountAfterCalendar(task) },
  };
};
