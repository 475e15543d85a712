import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { keepers } from './body.record.ts';
import { councillorRequest } from './councillorRequest.record.ts';

const answers = [...keepers, 'ALC1', 'UNI1'];

/** A councillor's request is received, given to a unit, and answered within its term. */
export const requestWorkflow = defineWorkflow(councillorRequest, {
  start: 'received',
  states: { received: 'Recibida', assigned: 'En la unidad', answered: 'Respondida' },
  closed: ['answered'],
  actions: {
    assign: {
      label: 'Asignar a una unidad',
      from: ['received'],
      to: 'assigned',
      by: [...keepers, 'ALC1'],
      asks: ['unit'],
    },
    answer: {
      label: 'Registrar la respuesta',
      from: ['received', 'assigned'],
      to: 'answered',
      by: answers,
      asks: ['answer'],
      then: async ({ id }: Row<typeof councillorRequest>, desk: Desk) => {
        await desk.derive(councillorRequest, id, { answeredOn: dateInChile(desk.now) });
      },
    },
  },
});
