import type { Module } from '../../../records/catalog.ts';
import { axis, objective, plan, planWorkflow, programme } from './plans.record.ts';

export { planDeadline } from './plan.deadlines.ts';
export { axis, objective, plan, planWorkflow, programme } from './plans.record.ts';

/** Plan → axis → objective → programme, each plan with its term and version. */
export const plans: Module = { name: 'plans', records: [plan, axis, objective, programme], workflows: [planWorkflow] };
