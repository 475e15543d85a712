import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
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
      then: async (row, desk) => refuseOddDay(row.submittedOn, desk, 'submittedOn'),
    },
    observe: {
      label: 'Registrar observaciones',
      from: ['submitted'],
      to: 'observed',
      by: keepers,
      asks: ['observedOn', 'observations', 'answerBy'],
      then: async (row, desk) => refuseOddDay(row.observedOn, desk, 'observedOn', row.submittedOn),
    },
    answer: {
      label: 'Responder observaciones',
      from: ['observed'],
      to: 'submitted',
      by: keepers,
      asks: ['answer'],
      then: async (row, desk) => desk.derive(rendition, row.id, { answeredOn: dateInChile(desk.now) }),
    },
    accept: {
      label: 'Registrar aceptación',
      from: ['submitted'],
      to: 'accepted',
      by: keepers,
      asks: ['acceptedOn', 'acceptedAmount', 'resolution'],
      then: async (row, desk) => refuseOddDay(row.acceptedOn, desk, 'acceptedOn', row.submittedOn),
    },
    giveBack: {
      label: 'Registrar devolución',
      from: ['submitted', 'observed'],
      to: 'returned',
      by: keepers,
      asks: ['returnedOn', 'resolution'],
      then: async (row, desk) => refuseOddDay(row.returnedOn, desk, 'returnedOn', row.submittedOn),
    },
  },
});

/** The balance of any day stands on these dates: none is in the future or before what it follows. */
const refuseOddDay = (on: string | null, desk: Desk, field: string, follows?: string | null): void => {
  if (on === null) return;
  if (on > dateInChile(desk.now)) throw new Refused('Ese día aún no llega: anote lo que ya ocurrió.', field);
  if (follows && on < follows) throw new Refused(`No puede ser antes de presentarla (${showDate(follows)}).`, field);
};
