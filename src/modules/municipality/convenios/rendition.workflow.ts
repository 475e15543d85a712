import { defineWorkflow } from '../../../records/workflow.ts';
import { rendition } from './children.record.ts';

const keepers = ['E6', 'E7', 'E12', 'DAF1'];

/** A rendition is drafted, submitted, observed and answered, until it is accepted or returned. */
export const renditionWorkflow = defineWorkflow(rendition, {
  start: 'draft',
  states: {
    draft: 'En preparación',
    submitted: 'Presentada',
    observed: 'Observada',
    accepted: 'Aceptada',
    returned: 'Devuelta',
  },
  closed: ['accepted', 'returned'],
  actions: {
    submit: {
      label: 'Presentar',
      from: ['draft'],
      to: 'submitted',
      by: keepers,
      asks: ['submittedOn', 'folio'],
    },
    observe: {
      label: 'Registrar observaciones',
      from: ['submitted'],
      to: 'observed',
      by: keepers,
      asks: ['observedOn', 'observations', 'answerBy'],
    },
    answer: {
      label: 'Responder observaciones',
      from: ['observed'],
      to: 'submitted',
      by: keepers,
      asks: ['answer'],
    },
    accept: {
      label: 'Registrar aceptación',
      from: ['submitted'],
      to: 'accepted',
      by: keepers,
      asks: ['acceptedOn', 'acceptedAmount', 'resolution'],
    },
    giveBack: {
      label: 'Registrar devolución',
      from: ['submitted', 'observed'],
      to: 'returned',
      by: keepers,
      asks: ['returnedOn', 'resolution'],
    },
  },
});
