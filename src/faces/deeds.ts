import type { Workflow } from '../records/workflow.ts';

const plain: Readonly<Record<string, string>> = {
  create: 'Crear',
  update: 'Editar',
  delete: 'Borrar',
  derive: 'Recalcular',
  import: 'Importar',
  undo: 'Deshacer',
  publish: 'Publicar',
  withdraw: 'Retirar de lo público',
  erase: 'Destruir los datos',
  reconcile: 'Conciliar',
  recount: 'Contar de nuevo',
  renew: 'Renovar',
  resolve: 'Resolver',
  revoke: 'Revocar',
  settle: 'Responder',
  checklist: 'Armar la lista',
};

/** What an event did, in words: a named action of the workflow, what every record knows, or the state that it led to. */
export const deedWords = (workflow: Workflow | undefined, action: string): string =>
  workflow?.actions[action]?.label ?? plain[action] ?? workflow?.states[action] ?? 'Otro cambio';
