import { defineWorkflow } from '../../../records/workflow.ts';
import { member } from './member.record.ts';

/** States in which the person is no longer affiliated. */
export const lost = ['resigned', 'expelled', 'incompatible', 'died', 'doubleAffiliation'] as const;

const organisation = ['P6'];
const told = ['movedOn', 'movedBy', 'movedAct'];
const held = ['affiliated', 'suspended'] as const;

/** From the interest of a person to the end of their affiliation; the electoral service's register has the last word. */
export const memberWorkflow = defineWorkflow(member, {
  start: 'interested',
  states: {
    interested: 'Interesado(a)',
    requested: 'Solicitud en el Servicio Electoral',
    withdrawn: 'Desistió',
    rejected: 'Solicitud rechazada',
    claimed: 'Reclamo del rechazo',
    accepted: 'Aceptada por el partido',
    affiliated: 'Afiliado(a)',
    suspended: 'Suspendido(a)',
    resigned: 'Renunció',
    expelled: 'Expulsado(a)',
    incompatible: 'Cesó por incompatibilidad',
    died: 'Falleció',
    doubleAffiliation: 'Nula por doble afiliación',
  },
  // Nobody waits for them to move on: an affiliation lasts.
  closed: ['withdrawn', 'affiliated', ...lost],
  actions: {
    request: {
      label: 'Registrar la solicitud',
      from: ['interested', 'withdrawn'],
      to: 'requested',
      by: organisation,
      asks: told,
    },
    accept: {
      label: 'Registrar la aceptación',
      from: ['requested', 'claimed'],
      to: 'accepted',
      by: organisation,
      asks: told,
    },
    reject: {
      label: 'Registrar el rechazo',
      from: ['requested', 'claimed'],
      to: 'rejected',
      by: organisation,
      asks: told,
    },
    withdraw: {
      label: 'Registrar que desiste',
      from: ['interested', 'requested'],
      to: 'withdrawn',
      by: organisation,
      asks: told,
    },
    claim: { label: 'Registrar el reclamo', from: ['rejected'], to: 'claimed', by: organisation, asks: told },
    affiliate: {
      label: 'Está en el registro',
      from: ['requested', 'accepted', 'interested'],
      to: 'affiliated',
      by: organisation,
      asks: told,
    },
    suspend: { label: 'Suspender', from: ['affiliated'], to: 'suspended', by: organisation, asks: told },
    restore: { label: 'Terminar la suspensión', from: ['suspended'], to: 'affiliated', by: organisation, asks: told },
    resign: { label: 'Registrar la renuncia', from: [...held], to: 'resigned', by: organisation, asks: told },
    expel: { label: 'Registrar la expulsión', from: [...held], to: 'expelled', by: organisation, asks: told },
    cease: { label: 'Cesa por incompatibilidad', from: [...held], to: 'incompatible', by: organisation, asks: told },
    die: { label: 'Registrar el fallecimiento', from: [...held], to: 'died', by: organisation, asks: told },
    annul: {
      label: 'Nula por doble afiliación',
      from: [...held],
      to: 'doubleAffiliation',
      by: organisation,
      asks: told,
    },
  },
});
