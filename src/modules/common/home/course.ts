import type { Action, Workflow } from '../../../records/workflow.ts';

/** True for a state off the course: it is left only by going back, as what was withdrawn or lapsed. */
export const isAside = (workflow: Workflow, state: string): boolean => {
  const leaving = Object.values(workflow.actions).filter(({ from }) => from.includes(state));
  return leaving.length > 0 && !leaving.some((action) => leadsOn(workflow, action, state));
};

/** True when an action takes a row from `state` further along its course. */
export const leadsOn = (workflow: Workflow, action: Action, state: string): boolean => {
  const order = Object.keys(workflow.states);
  return order.indexOf(action.to) > order.indexOf(state) && !isAside(workflow, action.to);
};
