import { anyPost } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { agreement } from './agreement.record.ts';
import { keepers } from './body.record.ts';

type Agreement = Row<typeof agreement>;

/** Agreements that somebody still has to carry out. */
export const openAgreements = ['pending', 'inProgress'] as const;

/** An agreement waits, is being carried out, and is carried out; what was rejected asks nothing of anybody. */
export const agreementWorkflow = defineWorkflow(agreement, {
  start: 'pending',
  states: {
    pending: 'Pendiente',
    inProgress: 'En ejecución',
    done: 'Cumplido',
    noted: 'Sin ejecución',
  },
  closed: ['done', 'noted'],
  actions: {
    begin: { label: 'Comenzar', from: ['pending'], to: 'inProgress', by: anyPost, check: isNotTheirs },
    finish: {
      label: 'Dar por cumplido',
      from: ['pending', 'inProgress'],
      to: 'done',
      by: anyPost,
      asks: ['doneOn', 'doneNote'],
      check: isNotTheirs,
    },
    note: { label: 'No requiere ejecución', from: ['pending', 'inProgress'], to: 'noted', by: keepers },
    reopen: { label: 'Reabrir', from: ['done', 'noted'], to: 'inProgress', by: keepers },
  },
});

/** Who answers for it is who acts in the post that it names; who keeps the sessions may write it down for them. */
function isNotTheirs({ responsible }: Agreement, { actor }: Desk): string | undefined {
  const keeps = actor.holdings.some(({ functions }) => functions.some((code) => keepers.includes(code)));
  const isTheirs = !responsible || actor.holdings.some(({ post }) => post === responsible.id);
  return keeps || isTheirs
    ? undefined
    : `Este acuerdo lo ejecuta quien ejerce como ${responsible.name}. Avísele, o pida a la secretaría que cambie el responsable.`;
}
