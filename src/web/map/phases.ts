/** Where in its life an initiative is, for a mark on the map: a letter, so that colour never says it alone. */
export interface Phase {
  key: string;
  letter: string;
  label: string;
  states: readonly string[];
}

/** From the idea to the closed account; the last gathers what stopped. */
export const phases: readonly Phase[] = [
  { key: 'forming', letter: 'F', label: 'En formulación', states: ['profiled', 'formulation', 'readyToSubmit'] },
  {
    key: 'applied',
    letter: 'P',
    label: 'Postulada o en evaluación',
    states: ['submitted', 'observed', 'objected', 'reevaluation', 'noncompliant', 'recommended', 'prioritised'],
  },
  { key: 'funded', letter: '$', label: 'Con financiamiento', states: ['funded', 'tendering', 'awarded', 'contracted'] },
  { key: 'executing', letter: 'E', label: 'En ejecución', states: ['executing'] },
  { key: 'done', letter: 'T', label: 'Terminada', states: ['provisionallyReceived', 'finallyReceived', 'closed'] },
  {
    key: 'stopped',
    letter: '×',
    label: 'Detenida',
    states: ['inadmissible', 'withdrawn', 'lapsed', 'halted', 'earlyTerminated'],
  },
];

/** The phase of a state; an unknown state is only being formed. */
export const phaseOf = (state: string | null): Phase => {
  const [first] = phases;
  const found = phases.find(({ states }) => state !== null && states.includes(state)) ?? first;
  if (!found) throw new Error('there are no phases');
  return found;
};
