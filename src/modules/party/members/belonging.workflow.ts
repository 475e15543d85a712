import { defineWorkflow } from '../../../records/workflow.ts';
import { partyMeeting, transfer } from './belonging.record.ts';

const organisation = ['P6'];

/** A meeting is convened, and held or not. */
export const partyMeetingWorkflow = defineWorkflow(partyMeeting, {
  start: 'convened',
  states: { convened: 'Convocada', held: 'Realizada', failed: 'No se realizó' },
  closed: ['held', 'failed'],
  actions: {
    hold: { label: 'Dar por realizada', from: ['convened'], to: 'held', by: organisation },
    fail: { label: 'No se realizó', from: ['convened'], to: 'failed', by: organisation },
    reopen: { label: 'Reabrir', from: ['held', 'failed'], to: 'convened', by: organisation },
  },
});

/** A transfer is asked for and answered by both leaderships. */
export const transferWorkflow = defineWorkflow(transfer, {
  start: 'asked',
  states: { asked: 'Pedido', accepted: 'Aceptado', rejected: 'Rechazado' },
  closed: ['accepted', 'rejected'],
  actions: {
    accept: { label: 'Aceptar', from: ['asked'], to: 'accepted', by: organisation, asks: ['answeredOn', 'act'] },
    reject: { label: 'Rechazar', from: ['asked'], to: 'rejected', by: organisation, asks: ['answeredOn', 'act'] },
  },
});
