import type { Edition, Module } from '../../../records/catalog.ts';
import { axis, objective, planOf, planWorkflow, programme } from './plans.record.ts';

export { planDeadline } from './plan.deadlines.ts';
export { axis, objective, plan, planWorkflow, programme } from './plans.record.ts';

/** Plan → axis → objective → programme, each plan with its term and version. */
export const plansOf = (edition: Edition): Module => ({
  name: 'plans',
  records: [planOf(edition), axis, objective, programme],
  workflows: [planWorkflow],
});
