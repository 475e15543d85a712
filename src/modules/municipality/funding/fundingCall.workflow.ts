import { defineWorkflow } from '../../../records/workflow.ts';
import { fundingCall } from './fundingCall.record.ts';

/** States in which a call still may be won. */
export const callsAhead = ['announced', 'open'] as const;

const people = ['E2', 'E6'];

// The days open and close a call, so nobody is asked to: the house does it (`turning.ts`), and people tell how it ended.
/** A call is announced, opens and closes on its days, and is resolved by whoever gives the money. */
export const fundingCallWorkflow = defineWorkflow(fundingCall, {
  start: 'announced',
  states: {
    announced: 'Anunciado',
    open: 'Abierto',
    closed: 'Cerrado',
    resolved: 'Resuelto',
    cancelled: 'Sin efecto',
  },
  // What was told of a resolution may be mended later: its row stays open to corrections.
  closed: ['cancelled'],
  actions: {
    open: { label: 'Abre', from: ['announced', 'closed'], to: 'open', by: [] },
    close: { label: 'Cierra', from: ['announced', 'open'], to: 'closed', by: [] },
    putOff: { label: 'Se posterga', from: ['open', 'closed'], to: 'announced', by: [] },
    resolve: {
      label: 'Registrar la resolución',
      from: ['closed'],
      to: 'resolved',
      by: people,
      asks: ['resolvedOn', 'result'],
    },
    cancel: {
      label: 'Dejar sin efecto',
      from: ['announced', 'open', 'closed'],
      to: 'cancelled',
      by: people,
      asks: ['result'],
    },
    takeUp: { label: 'Volver a seguirlo', from: ['cancelled'], to: 'closed', by: people },
  },
});
