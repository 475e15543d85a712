import { defineWorkflow } from '../../../records/workflow.ts';
import { body, keepers } from './body.record.ts';

/** A body that has ended its work cites nobody any more; its sessions and agreements stay. */
export const bodyWorkflow = defineWorkflow(body, {
  start: 'active',
  states: { active: 'En funciones', inactive: 'Sin funciones' },
  actions: {
    retire: { label: 'Poner término', from: ['active'], to: 'inactive', by: keepers, asks: ['endOn', 'endAct'] },
    revive: { label: 'Volver a sesionar', from: ['inactive'], to: 'active', by: keepers, asks: ['endAct'] },
  },
});
