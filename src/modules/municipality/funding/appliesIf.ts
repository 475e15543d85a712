/** When a paper is asked for: a rule that the initiative answers by itself, or a question for whoever prepares it. */
export const applicabilities = {
  always: 'Siempre',
  execution: 'En ejecución',
  design: 'En diseño',
  works: 'Obras: proyectos en ejecución',
  drawn: 'Proyectos en diseño o ejecución',
  studies: 'Estudios y etapas previas al diseño',
  programme: 'Programas',
  sectoral: 'Sectores que certifican su pertinencia',
  cofinancing: 'Si hay aporte propio o de terceros',
  ownLand: 'Si el terreno es municipal',
  publicLand: 'Si es bien nacional de uso público',
  localRoad: 'Si es camino vecinal',
  lentLand: 'Si el terreno es de un tercero',
  building: 'Si se edifica',
  services: 'Si necesita agua, alcantarillado o electricidad',
  equipment: 'Si compra equipos o equipamiento',
  environment: 'Si pudiera entrar al sistema de evaluación ambiental',
} as const;

export type Applicability = keyof typeof applicabilities;

/** What an initiative says of itself that these rules look at. */
export interface AskedFor {
  stage: string | null;
  type: string | null;
  sector: string | null;
}

/** Whether a paper is asked for; `ask` is for a person to say, and `why` says what decides. */
export interface Applies {
  answer: 'yes' | 'no' | 'ask';
  why: string;
}

type Rule = (asked: AskedFor) => boolean | undefined;

const isStage =
  (...stages: readonly string[]): Rule =>
  ({ stage }) =>
    stage === null ? undefined : stages.includes(stage);

const both =
  (one: Rule, other: Rule): Rule =>
  (asked) => {
    const [first, second] = [one(asked), other(asked)];
    if (first === false || second === false) return false;
    return first === undefined || second === undefined ? undefined : true;
  };

const isProject: Rule = ({ type }) => (type === null ? undefined : type === 'project');

// Services whose certificate of pertinence other funds ask for, by the sector of the initiative.
const certifying: readonly string[] = [
  'sport',
  'roads',
  'education',
  'health',
  'transport',
  'tourism',
  'energy',
  'water',
  'housing',
  'culture',
];

/** Rules that the initiative's own data answer; those that are not here are a question. */
const rules: Partial<Record<Applicability, Rule>> = {
  always: () => true,
  execution: isStage('execution'),
  design: isStage('design'),
  works: both(isProject, isStage('execution')),
  drawn: both(isProject, isStage('design', 'execution')),
  studies: isStage('profile', 'prefeasibility', 'feasibility'),
  programme: ({ type }) => (type === null ? undefined : type === 'programme'),
  sectoral: ({ sector }) => (sector === null ? undefined : certifying.includes(sector)),
};

/** Whether a paper is asked for of an initiative, by the rule of its row; without rule it always is. */
export const appliesTo = (rule: Applicability | null, asked: AskedFor): Applies => {
  const said = rule ?? 'always';
  const found = rules[said]?.(asked);
  const why = applicabilities[said];
  if (found === undefined) return { answer: 'ask', why: rules[said] ? `${why}: complete la iniciativa` : why };
  return { answer: found ? 'yes' : 'no', why };
};
