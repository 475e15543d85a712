import { defineWorkflow } from '../../../records/workflow.ts';
import { funderAmendment } from './amendment.record.ts';

const people = ['E2', 'E6'];

/** An amendment counts from the day it is written down, until who finances leaves it without effect. */
export const amendmentWorkflow = defineWorkflow(funderAmendment, {
  start: 'inForce',
  states: { inForce: 'Vigente', annulled: 'Sin efecto' },
  closed: ['annulled'],
  actions: {
    annul: { label: 'Dejar sin efecto', from: ['inForce'], to: 'annulled', by: people, asks: ['why'] },
    restore: { label: 'Volver a contarla', from: ['annulled'], to: 'inForce', by: people },
  },
});
