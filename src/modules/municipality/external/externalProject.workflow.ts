import { defineWorkflow } from '../../../records/workflow.ts';
import { externalProject } from './externalProject.record.ts';

const by = ['E1'];
const going = ['preparing', 'evaluation', 'approved', 'executing'] as const;
const ended = ['finished', 'withdrawn'] as const;

/** What we learn of a project of others: it may be found in any state, and a wrong one is mended. */
export const externalProjectWorkflow = defineWorkflow(externalProject, {
  start: 'preparing',
  states: {
    preparing: 'En preparación',
    evaluation: 'En evaluación',
    approved: 'Aprobado',
    executing: 'En ejecución',
    finished: 'Terminado',
    withdrawn: 'Desistido',
  },
  actions: {
    evaluate: { label: 'Está en evaluación', from: ['preparing', 'approved', 'executing'], to: 'evaluation', by },
    approve: { label: 'Fue aprobado', from: ['preparing', 'evaluation', 'executing'], to: 'approved', by },
    execute: { label: 'Está en ejecución', from: ['preparing', 'evaluation', 'approved'], to: 'executing', by },
    finish: { label: 'Terminó', from: going, to: 'finished', by },
    withdraw: { label: 'Se desistió', from: going, to: 'withdrawn', by },
    retake: { label: 'Sigue en preparación', from: ['evaluation', ...ended], to: 'preparing', by },
  },
});

/** States in which somebody must still ask. */
export const openStates: readonly string[] = going;
