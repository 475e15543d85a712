import type { Module } from '../../../records/catalog.ts';
import { application } from './application.record.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { applicationPaper } from './applicationPaper.record.ts';
import { applicationLetter, followUp, technicalResult } from './children.record.ts';
import { keepApplication } from './keepApplication.ts';
import { keepFollowUp } from './keepFollowUp.ts';
import { keepObservation, recountAnswers } from './keepObservation.ts';
import { keepKindDays, keepPaperDays } from './keepPaper.ts';
import { keepResult } from './keepResult.ts';
import { keepLines } from './keepStandings.ts';
import { refuseLooseLetter } from './letter.ts';
import { observation, observationWorkflow } from './observation.record.ts';
import { paper } from './paper.record.ts';

export { application } from './application.record.ts';
export { applicationWorkflow } from './application.workflow.ts';
export { applicationPaper } from './applicationPaper.record.ts';
export { type BoardRow, boardOf, type ExpiringPaper, expiringPapers } from './boardOf.ts';
export { type ChecklistLine, checklistOf, type Readiness, readinessOf } from './checklistOf.ts';
export { applicationLetter, followUp, technicalResult } from './children.record.ts';
export { answerCount, dutyToAnswer } from './answerTerm.ts';
export { applicationDeadline, observationDeadline } from './applications.deadlines.ts';
export { formOf } from './form.ts';
export { refreshStandings } from './keepStandings.ts';
export { signAnswer, signApplication } from './letter.ts';
export { observation, observationWorkflow } from './observation.record.ts';
export { packageOf } from './package.ts';
export { paper } from './paper.record.ts';
export { papersDue } from './papersDue.ts';
export { type Problem, problemsOf } from './problems.ts';
export { type Meaning, meanings } from './rates.ts';
export { type Reevaluation, reevaluationOf } from './reevaluation.ts';
export { type Similar, similarTo } from './similar.ts';

/** From a paper that somebody asks for to the money that is granted: what is asked of each source for each initiative. */
export const applications: Module = {
  name: 'applications',
  records: [paper, application, applicationPaper, observation, technicalResult, followUp, applicationLetter],
  workflows: [applicationWorkflow, observationWorkflow],
  consequences: {
    paper: keepPaperDays,
    paperKind: keepKindDays,
    application: keepApplication,
    applicationPaper: keepLines,
    observation: keepObservation,
    technicalResult: keepResult,
    followUp: keepFollowUp,
    applicationLetter: refuseLooseLetter,
    dayException: (_changes, desk) => recountAnswers(desk),
  },
};
