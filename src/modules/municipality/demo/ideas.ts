import { daysAfter, daysBetween, type LegalDate, weekday } from './calendar.ts';
import { organisations, wishes } from './ideas.data.ts';
import type { DemoInitiative } from './initiative.ts';
import { lastDay } from './life.ts';
import { holdersOn } from './people.data.ts';
import { placeFrom } from './place.ts';
import { type Random, randomFrom, the } from './random.ts';

/** The states of an idea, from its reception to the portfolio. */
export const ideaStates = [
  'received',
  'preassessed',
  'prioritised',
  'formulation',
  'inPortfolio',
  'discarded',
] as const;
export type IdeaState = (typeof ideaStates)[number];

/** One thing that somebody asked for, and what became of it. */
export interface DemoIdea {
  key: string;
  receivedOn: LegalDate;
  origin: 'neighbours' | 'councillor' | 'unit';
  /** Who must be answered: an organisation's name, a person's id or a unit's code. */
  askedBy: string;
  title: string;
  problem: string;
  sector: string;
  locality?: string;
  neighbourhood?: string;
  population: number;
  /** Whole pesos, a first guess. */
  estimatedCost: number;
  state: IdeaState;
  priority?: number;
  discardReason?: string;
  /** Key of the initiative that it became. */
  initiative?: string;
  life: { on: LegalDate; by: string; person: string; action: string; to: IdeaState }[];
}

const howMany = 60;
const actions: Readonly<Record<IdeaState, readonly [action: string, by: string]>> = {
  received: ['create', 'formulador'],
  preassessed: ['preassess', 'formulador'],
  prioritised: ['prioritise', 'director-secplac'],
  formulation: ['formulate', 'formulador'],
  inPortfolio: ['takeIntoPortfolio', 'director-secplac'],
  discarded: ['discard', 'director-secplac'],
};
const paths: readonly (readonly [path: readonly IdeaState[], weight: number])[] = [
  [['received'], 22],
  [['received', 'preassessed'], 18],
  [['received', 'preassessed', 'prioritised'], 12],
  [['received', 'preassessed', 'prioritised', 'formulation'], 10],
  [['received', 'preassessed', 'prioritised', 'formulation', 'inPortfolio'], 20],
  [['received', 'preassessed', 'discarded'], 18],
];
const reasons = [
  'El terreno es de propiedad particular y no hay voluntad de transferirlo.',
  'Corresponde a Vialidad: se derivó la solicitud al servicio.',
  'Ya está considerada en otra iniciativa de la cartera.',
  'El costo de operación anual supera lo que el municipio puede sostener.',
];

/** Sixty ideas of neighbours, councillors and units; those that prospered point to one of these initiatives. */
export function demoIdeas(seed: number, initiatives: readonly DemoInitiative[], until = lastDay): DemoIdea[] {
  const random = randomFrom(seed + 1);
  const used = new Set<string>();
  return Array.from({ length: howMany }, (_, index) => {
    const path = random.weighted(paths);
    const born = path.includes('formulation')
      ? initiativeFor(path.includes('inPortfolio'), initiatives, used, random)
      : undefined;
    if (born) used.add(born.key);
    return born ? ideaOf(index, path, born, random) : newIdea(index, path, random, until);
  });
}

// An idea in the portfolio became an initiative that was submitted; one in formulation, an initiative that is being prepared.
function initiativeFor(
  submitted: boolean,
  initiatives: readonly DemoInitiative[],
  used: Set<string>,
  random: Random,
): DemoInitiative {
  const early = ['profiled', 'formulation', 'readyToSubmit'];
  const fit = initiatives.filter(
    ({ key, type, state, life }) =>
      !used.has(key) && type === 'project' && early.includes(state) !== submitted && the(life[0]).on > '2021-09-01',
  );
  return random.pick(fit);
}

function ideaOf(index: number, path: readonly IdeaState[], born: DemoInitiative, random: Random): DemoIdea {
  const createdOn = the(born.life[0]).on;
  const receivedOn = weekday(daysAfter(createdOn, -random.int(60, 200)));
  const place = { locality: born.locality, neighbourhood: born.neighbourhood, population: born.beneficiaries };
  const idea = common(index, path, receivedOn, createdOn, random);
  const cost = born.funding.reduce((sum, line) => sum + line.requested, 0);
  const texts = { title: born.name, problem: the(born.description.split('. ')[0]), sector: born.sector };
  return {
    ...idea,
    ...texts,
    ...place,
    estimatedCost: Math.round(cost / 5_000_000) * 5_000_000,
    priority: random.int(1, 5),
    initiative: born.key,
  };
}

function newIdea(index: number, path: readonly IdeaState[], random: Random, until: LegalDate): DemoIdea {
  const [title, sector, problem] = random.pick(wishes);
  const { name, locality, neighbourhood, population } = placeFrom(random, 0);
  const waiting = path.length < 4 && !path.includes('discarded');
  const receivedOn = weekday(daysAfter(until, -random.int(20, waiting ? 420 : 1_900)));
  const idea = common(index, path, receivedOn, until, random);
  const result =
    idea.state === 'discarded'
      ? { discardReason: random.pick(reasons) }
      : idea.state === 'prioritised'
        ? { priority: random.int(1, 5) }
        : {};
  const estimatedCost = Math.round(random.logNormal(60, 0.8)) * 1_000_000;
  return {
    ...idea,
    title: `${title} en ${name}`,
    sector,
    problem,
    locality,
    neighbourhood,
    population,
    estimatedCost,
    ...result,
  };
}

function common(index: number, path: readonly IdeaState[], receivedOn: LegalDate, until: LegalDate, random: Random) {
  const key = `idea-${`${index + 1}`.padStart(3, '0')}`;
  const origin = random.weighted([
    ['neighbours', 60],
    ['councillor', 22],
    ['unit', 18],
  ] as const);
  return {
    key,
    receivedOn,
    origin,
    askedBy: askerOf(origin, receivedOn, random),
    state: the(path.at(-1)),
    life: lifeOf(path, receivedOn, until, random),
  };
}

function askerOf(origin: DemoIdea['origin'], on: LegalDate, random: Random): string {
  if (origin === 'councillor') return random.pick(holdersOn('concejal', on));
  return origin === 'unit'
    ? random.pick(['dideco', 'transito', 'dimao', 'seguridad', 'educacion', 'salud'])
    : random.pick(organisations);
}

function lifeOf(path: readonly IdeaState[], from: LegalDate, until: LegalDate, random: Random): DemoIdea['life'] {
  const step = Math.max(1, Math.floor(daysBetween(from, until) / path.length));
  let on = from;
  return path.map((to, index) => {
    if (index > 0) on = daysAfter(on, random.int(1, step));
    const [action, by] = actions[to];
    return { on, by, person: random.pick(holdersOn(by, on)), action, to };
  });
}
