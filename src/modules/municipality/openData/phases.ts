import type { initiativeWorkflow } from '../initiatives/index.ts';

type State = keyof typeof initiativeWorkflow.states;

/** Where an initiative is, in the words of who lives in the commune; the last two leave the path. */
export const phases = {
  preparation: 'En preparación',
  applying: 'Buscando financiamiento',
  funded: 'Con financiamiento',
  contracting: 'En licitación',
  executing: 'En ejecución',
  finished: 'Terminada',
  halted: 'Detenida',
  stopped: 'No continúa',
} as const;

/** A key of `phases`. */
export type Phase = keyof typeof phases;

/** The phases that follow each other. */
export const path: readonly Phase[] = ['preparation', 'applying', 'funded', 'contracting', 'executing', 'finished'];

// The result of a technical analysis is told by whoever analyses: outside, an observed or objected application is still one that seeks money.
const phaseOf: Readonly<Record<State, Phase>> = {
  profiled: 'preparation',
  formulation: 'preparation',
  readyToSubmit: 'preparation',
  submitted: 'applying',
  inadmissible: 'applying',
  observed: 'applying',
  objected: 'applying',
  recommended: 'applying',
  prioritised: 'applying',
  funded: 'funded',
  tendering: 'contracting',
  awarded: 'contracting',
  contracted: 'contracting',
  executing: 'executing',
  provisionallyReceived: 'finished',
  finallyReceived: 'finished',
  closed: 'finished',
  withdrawn: 'stopped',
  lapsed: 'stopped',
  earlyTerminated: 'stopped',
  halted: 'halted',
  reevaluation: 'halted',
  noncompliant: 'halted',
};

/** What each phase means, for who does not work here. */
export const meanings: Readonly<Record<Phase, string>> = {
  preparation: 'La idea se estudia y se escribe el proyecto.',
  applying: 'Se postuló o se va a postular a un fondo; falta su respuesta.',
  funded: 'El dinero está aprobado; falta llamar a licitación o comenzar.',
  contracting: 'Se elige a quien lo hará, o ya se eligió y falta comenzar.',
  executing: 'Se está haciendo.',
  finished: 'Se recibió.',
  halted: 'Se detuvo y se resuelve cómo seguir.',
  stopped: 'Se dejó de lado.',
};

/** The phase in SQL, from the state in `column`: the state itself never leaves the database. */
export const phaseSql = (column: string): string => {
  const cases = Object.entries(phaseOf).map(([state, phase]) => `when '${state}' then '${phase}'`);
  return `case ${column} ${cases.join(' ')} end`;
};
