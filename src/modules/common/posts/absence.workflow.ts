import { defineWorkflow } from '../../../records/workflow.ts';
import type { absenceOf } from './succession.record.ts';

/** The record of absences, whichever the charter. */
export type AbsenceRecord = ReturnType<typeof absenceOf>;

/** An absence stands as it was declared until somebody annuls it: then it never counted. */
export const absenceWorkflowOf = (absence: AbsenceRecord) =>
  defineWorkflow(absence, {
    start: 'declared',
    states: { declared: 'Declarada', annulled: 'Anulada' },
    closed: ['annulled'],
    actions: {
      annul: { label: 'Anular', from: ['declared'], to: 'annulled', by: absence.serves, asks: ['annulledWhy'] },
    },
  });
