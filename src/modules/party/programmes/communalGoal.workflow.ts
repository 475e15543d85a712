import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { communalGoal, goalReport } from './communalGoal.record.ts';

/** States in which a goal is being carried out. */
export const goalsUnderWay = ['accepted', 'inProgress', 'reported'] as const;

/** A goal is proposed by its secretaría, accepted by the leadership, carried out, told and evaluated. */
export const communalGoalWorkflow = defineWorkflow(communalGoal, {
  start: 'proposed',
  states: {
    proposed: 'Propuesta',
    accepted: 'Aceptada',
    inProgress: 'En ejecución',
    reported: 'Informada',
    evaluated: 'Evaluada',
    abandoned: 'Abandonada',
  },
  closed: ['evaluated', 'abandoned'],
  actions: {
    accept: { label: 'Aceptar', from: ['proposed'], to: 'accepted', by: ['P1'], check: saysNothingOfProgramme },
    begin: { label: 'Comenzar', from: ['accepted', 'reported'], to: 'inProgress', by: ['P8'] },
    report: { label: 'Darla por informada', from: ['inProgress'], to: 'reported', by: ['P8'] },
    evaluate: { label: 'Evaluar', from: ['reported'], to: 'evaluated', by: ['P1'], asks: ['evaluation'] },
    abandon: {
      label: 'Abandonar',
      from: ['proposed', 'accepted', 'inProgress', 'reported'],
      to: 'abandoned',
      by: ['P1', 'P8'],
      asks: ['reason'],
    },
    resume: { label: 'Retomar', from: ['abandoned'], to: 'proposed', by: ['P1', 'P8'] },
  },
});

function saysNothingOfProgramme({ programme, noProgramme }: Row<typeof communalGoal>): string | undefined {
  return programme || noProgramme
    ? undefined
    : 'Falta decir a qué programa superior sirve. Elija el programa o escriba por qué no tiene.';
}

/** A report of a goal is prepared, sent, and accepted or sent back. */
export const goalReportWorkflow = defineWorkflow(goalReport, {
  start: 'pending',
  states: { pending: 'Pendiente', sent: 'Enviado', observed: 'Observado', accepted: 'Aceptado' },
  closed: ['accepted'],
  actions: {
    send: { label: 'Enviar', from: ['pending', 'observed'], to: 'sent', by: ['P8'], check: saysNothing },
    observe: { label: 'Observar', from: ['sent'], to: 'observed', by: ['P1'], asks: ['observations'] },
    accept: { label: 'Aceptar', from: ['sent'], to: 'accepted', by: ['P1'] },
  },
});

function saysNothing({ value, difficulties }: Row<typeof goalReport>): string | undefined {
  return value || difficulties ? undefined : 'El informe está vacío: escriba el valor alcanzado o las dificultades.';
}
