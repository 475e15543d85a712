import type { Actor } from '../charter/actor.ts';
import { actsAs } from '../records/access.ts';
import type { Action, Workflow } from '../records/workflow.ts';

/** The actions that the actor may do on a row in this state, in the workflow's order. */
export const actionsFor = (actor: Actor, workflow: Workflow, state: string): [string, Action][] =>
  Object.entries(workflow.actions).filter(([, action]) => action.from.includes(state) && actsAs(actor, action));
