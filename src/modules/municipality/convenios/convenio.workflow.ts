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
      check: ({ signedOn }) => (signedOn ? undefined : 'Falta la fecha de la firma.'),
    },
    approve: {
      label: 'Registrar resolución',
      from: ['signed'],
      to: 'decreed',
      by: keepers,
      asks: ['resolution', 'approvedOn'],
      check: ({ approvedOn }) => (approvedOn ? undefined : 'Falta la fecha de la resolución.'),
    },
    begin: { label: 'Poner en vigencia', from: ['decreed'], to: 'inForce', by: keepers, asks: ['startsOn', 'endsOn'] },
    end: {
      label: 'Terminar',
      from: ['negotiation', 'signed', 'decreed', 'inForce'],
      to: 'ended',
      by: keepers,
      asks: ['endedOn', 'reason'],
    },
    resume: { label: 'Reabrir', from: ['ended'], to: 'inForce', by: keepers },
  },
});
