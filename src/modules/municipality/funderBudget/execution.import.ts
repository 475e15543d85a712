import type { ImportKnowledge } from '../../../parsing/knowledge.ts';
import { executionShape, titles } from './execution.shape.ts';

/** How regional governments publish what they execute of their budget each month. */
export const executionImport: ImportKnowledge = {
  record: 'funderExecution',
  aliases: {
    period: [titles.period, 'Período'],
    institution: ['Institución'],
    inForce: [titles.inForce, 'Presupuesto vigente M$'],
    programmed: [titles.programmed, 'Programado'],
    executed: [titles.executed, 'Ejecutado'],
    publishedShare: [titles.publishedShare],
  },
  shape: executionShape,
  thousandsBecause: 'No lo dice: los presupuestos de quien financia se publican en miles de pesos (M$).',
};
