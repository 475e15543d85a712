import { type LegalDate, weekday, daysAfter, daysBetween } from './calendar.ts';
import { describe } from './describe.ts';
import type { DemoInitiative, DemoLifeEntry, Rate, Stage } from './initiative.ts';
import { lastDay, liveFrom, stateOf } from './life.ts';
import { milestonesOf } from './milestones.ts';
import { amountFrom, fundingOf, progressOf } from './money.ts';
import { type DemoPlace, placeFrom } from './place.ts';
import { programmeCode } from './pladeco.data.ts';
import { type Random, randomFrom, the } from './random.ts';
import { revisionsOf } from './revisions.ts';
import { type DemoSource, sourceMixes, sources } from './sources.data.ts';
import { sectorWeights, type Work, works } from './works.data.ts';

const howMany = 420;
const earliest: LegalDate = '2021-01-04';
const daysTold = daysBetween(earliest, lastDay);

interface Plan {
  work: Work;
  process: string;
  place: DemoPlace;
  stage: Stage;
  createdOn: LegalDate;
  bip: string;
}

/** About four hundred initiatives over the six years until a day; the same seed and day always give the same ones. */
export function demoInitiatives(seed: number, until = lastDay): DemoInitiative[] {
  const random = randomFrom(seed);
  const names = new Set<string>();
  const made: DemoInitiative[] = [];
  while (made.length < howMany) {
    const plan = newPlan(random, until);
    const first = build(plan, made.length, random, until);
    if (names.has(first.name)) continue;
    const follows = executionAfter(plan, first, until);
    const second = follows ? build(follows, made.length + 1, random, until) : undefined;
    const both = second && !names.has(second.name) ? [first, second] : [first];
    for (const each of both) names.add(each.name);
    made.push(...both.slice(0, howMany - made.length));
  }
  return made;
}

function newPlan(random: Random, until: LegalDate): Plan {
  const type = random.weighted([
    ['project', 81],
    ['programme', 16],
    ['study', 3],
  ] as const);
  const sector = random.weighted(
    sectorWeights.filter(([name]) => works.some((work) => work.sector === name && work.type === type)),
  );
  const work = random.pick(works.filter((each) => each.sector === sector && each.type === type));
  const firstDay = daysAfter(until, -daysTold);
  const span = daysTold - 14;
  return {
    work,
    process: random.pick(work.processes),
    place: placeFrom(random, wholeCommune(work)),
    stage: type === 'project' && work.mix !== 'asset' ? random.weighted(projectStages) : 'execution',
    createdOn: weekday(daysAfter(firstDay, random.next() * span)),
    bip: bipCode(random),
  };
}

// A work stands somewhere; a machine or a study nearly always serves everybody.
function wholeCommune({ mix, type }: Work): number {
  if (mix === 'asset' || type === 'study') return 0.75;
  return type === 'programme' ? 0.45 : 0.03;
}

const projectStages = [
  ['execution', 87],
  ['design', 10],
  ['prefeasibility', 2],
  ['feasibility', 1],
] as const satisfies readonly (readonly [Stage, number])[];

// Eight digits and a last one that in real lists is 0 in 99 of 100 codes: no rule for it was found in public data.
function bipCode(random: Random): string {
  return `${random.chance(0.8) ? 400 : 303}${`${random.int(0, 99_999)}`.padStart(5, '0')}-0`;
}

// A finished design is followed by its execution, under the same BIP code.
function executionAfter(plan: Plan, design: DemoInitiative, until: LegalDate): Plan | undefined {
  const finished = ['provisionallyReceived', 'finallyReceived', 'closed'].includes(design.state);
  const createdOn = weekday(daysAfter(the(design.life.at(-1)).on, 20));
  if (plan.stage !== 'design' || !finished || createdOn > until) return undefined;
  return { ...plan, stage: 'execution', createdOn };
}

function build(plan: Plan, index: number, random: Random, until: LegalDate): DemoInitiative {
  const source = sourceFor(plan, random);
  const lived = liveFrom(plan.createdOn, plan.work.type, random, until);
  const total = Math.round(amountFrom(source, random) * (plan.stage === 'execution' ? 1 : 0.12));
  const beneficiaries = Math.max(25, Math.round(plan.place.population * (0.1 + random.next() * 0.6)));
  const progress = progressOf(lived, random, until);
  return {
    ...namesOf(plan, index, beneficiaries),
    ...codesOf(plan, source, lived),
    ...planLinkOf(plan, random),
    ...pointOf(plan.place),
    state: stateOf(lived),
    origin:
      source.evaluation === 'sni' && random.chance(0.5) ? 'sectoral' : random.chance(0.17) ? 'sectoral' : 'municipal',
    unit: unitOf(plan),
    responsible: responsibleIn(lived),
    beneficiaries,
    funding: fundingOf(source, total, lived, progress, random),
    milestones: milestonesOf(plan.work.type, lived, random),
    progress,
    life: revisionsOf(lived, total, beneficiaries, random),
  };
}

const stageNames: Partial<Record<Stage, string>> = {
  design: ' (diseño)',
  feasibility: ' (factibilidad)',
  prefeasibility: ' (prefactibilidad)',
};

function namesOf({ work, process, place, stage }: Plan, index: number, beneficiaries: number) {
  const code = `${index + 1}`.padStart(4, '0');
  const name = `${process} ${work.object} ${place.name}${stageNames[stage] ?? ''}`;
  const description = describe(work, process, place, beneficiaries);
  return { key: `ini-${code}`, code, name, description, type: work.type, stage, sector: work.sector };
}

function sourceFor({ work, process }: Plan, random: Random): DemoSource {
  const mix = process === 'Conservación' ? 'conservation' : work.mix;
  const code = random.weighted(the(sourceMixes[mix]));
  return the(sources.find((source) => source.code === code));
}

function unitOf({ work }: Plan): string {
  return work.type === 'programme' ? 'dideco' : work.mix === 'asset' ? 'secplac-presupuesto' : 'secplac-proyectos';
}

function codesOf(plan: Plan, source: DemoSource, life: readonly DemoLifeEntry[]) {
  const bip = source.evaluation === 'none' && plan.stage === 'execution' ? {} : { bip: plan.bip };
  const rate = source.evaluation === 'none' ? undefined : rateOf(life, source);
  return rate ? { ...bip, rate } : bip;
}

// The result in force is the last one that the evaluator gave, unless the state itself is one.
function rateOf(life: readonly DemoLifeEntry[], source: DemoSource): Rate | undefined {
  const state = stateOf(life);
  if (state === 'noncompliant') return 'IN';
  if (state === 'reevaluation') return 'RE';
  const last = life.findLast(({ action }) => ['recommend', 'observe', 'object'].includes(action))?.action;
  if (last === 'observe') return 'FI';
  if (last === 'object') return 'OT';
  return last ? (source.code === 'circular33' ? 'AD' : 'RS') : undefined;
}

// Fifteen of a hundred are linked to nothing in the plan: breaks of the thread that somebody should mend.
function planLinkOf({ work }: Plan, random: Random) {
  if (random.chance(0.15)) return {};
  const programme = programmeCode(work.programme);
  return { programme, objective: programme.split('.').slice(0, 2).join('.') };
}

function pointOf({ locality, neighbourhood, latitude, longitude }: DemoPlace) {
  return { locality, neighbourhood, latitude, longitude };
}

function responsibleIn(life: readonly DemoLifeEntry[]): string {
  return the(life.findLast(({ by }) => by === 'formulador')).person;
}
