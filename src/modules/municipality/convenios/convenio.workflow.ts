import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { convenio } from './convenio.record.ts';

const keepers = ['E6', 'E7', 'G6'];

/** A convenio is negotiated, signed, approved by resolution, in force, and ends. */
export const convenioWorkflow = defineWorkflow(convenio, {
  start: 'negotiation',
  states: {
    negotiation: 'En negociación',
    signed: 'Firmado',
    decreed: 'Aprobado por resolución',
    inForce: 'Vigente',
    ended: 'Terminado',
  },
  closed: [],
  actions: {
    sign: {
      label: 'Registrar firma',
      from: ['negotiation'],
      to: 'signed',
      by: keepers,
      asks: ['signedOn'],
      then: async ({ signedOn }, desk) => refuseFuture(signedOn, desk, 'signedOn'),
    },
    approve: {
      label: 'Registrar resolución',
      from: ['signed'],
      to: 'decreed',
      by: keepers,
      asks: ['resolution', 'approvedOn'],
      then: async ({ approvedOn }, desk) => refuseFuture(approvedOn, desk, 'approvedOn'),
    },
    begin: {
      label: 'Poner en vigencia',
      from: ['signed', 'decreed'],
      to: 'inForce',
      by: keepers,
      asks: ['startsOn', 'endsOn'],
      then: async ({ startsOn }, desk) => refuseFuture(startsOn, desk, 'startsOn'),
    },
    end: {
      label: 'Terminar',
      from: ['negotiation', 'signed', 'decreed', 'inForce'],
      to: 'ended',
      by: keepers,
      asks: ['endedOn', 'reason'],
      then: async ({ endedOn }, desk) => refuseFuture(endedOn, desk, 'endedOn'),
    },
    resume: { label: 'Reabrir', from: ['ended'], to: 'inForce', by: keepers },
  },
});

const refuseFuture = (on: string | null, desk: Desk, field: string): void => {
  if (on !== null && on > dateInChile(desk.now))
    throw new Refused('Esa fecha aún no llega: anote lo que ya ocurrió.', field);
};
