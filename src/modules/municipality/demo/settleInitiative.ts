import type { Desk, Input } from '../../../records/desk.ts';
import { initiative as record, milestone } from '../initiatives/index.ts';
import type { DemoInitiative, DemoLifeEntry } from './initiative.ts';
import { firstOn } from './life.ts';
import { moneySteps, requestedAtFirst } from './settleMoney.ts';
import { holdersOn } from './people.data.ts';
import { pladeco } from './pladeco.data.ts';
import { the } from './random.ts';
import { replay, type Step, type Town } from './town.ts';

/** Replays the whole life of one initiative; answers the id of its row. */
export const settleInitiative = async (town: Town, initiative: DemoInitiative): Promise<string> => {
  let id = '';
  const [creation, ...later] = initiative.life;
  const { on, person } = the(creation);
  const create = async (desk: Desk) => {
    id = (await desk.create(record, valuesOf(town, initiative))).id;
  };
  await replay(town, [
    { on, person, write: create },
    ...later.flatMap((entry) => stepsOf(town, initiative, entry, () => id)),
    ...linkSteps(town, initiative, () => id),
    ...milestoneSteps(initiative, () => id),
    ...moneySteps(town, initiative, () => id),
  ]);
  return id;
};

/** The formulator who answered for it on a day, or whoever was there when that one had left. */
export const formulatorOn = ({ life }: Pick<DemoInitiative, 'life'>, on: string): string => {
  const last = life.findLast((entry) => entry.by === 'formulador' && entry.on <= on)?.person;
  const holders = holdersOn('formulador', on);
  return last && holders.includes(last) ? last : the(holders[0]);
};

const valuesOf = (town: Town, initiative: DemoInitiative): Input => {
  const { on, person } = the(initiative.life[0]);
  const total = requestedAtFirst(initiative);
  const [line] = initiative.funding;
  const { latitude, longitude } = initiative;
  return {
    name: initiative.name,
    code: initiative.bip ?? null,
    stage: initiative.stage,
    type: initiative.type,
    sector: initiative.sector,
    description: initiative.description,
    unit: town.unit.get(initiative.unit),
    responsible: town.person.get(person),
    ...(on < pladeco.from ? {} : planLink(town, initiative)),
    locality: town.locality.get(initiative.locality ?? '') ?? null,
    neighbourhoodUnit: town.neighbourhood.get(initiative.neighbourhood ?? '') ?? null,
    place: latitude === undefined ? null : { type: 'Point', coordinates: [longitude, latitude] },
    beneficiaries:
      initiative.life.find(({ change }) => change?.field === 'beneficiaries')?.change?.from ?? initiative.beneficiaries,
    source: town.source.get(line?.source ?? '') ?? null,
    budgetLine: line?.account,
    amount: total,
    year: line?.year,
  };
};

const planLink = (town: Town, { objective, programme }: DemoInitiative): Input => ({
  objective: town.plan.get(objective ?? '') ?? null,
  programme: town.plan.get(programme ?? '') ?? null,
});

// What was born before the plan was linked to it in the weeks after; a file already closed is linked by nobody.
const linkSteps = (town: Town, initiative: DemoInitiative, id: () => string): Step[] => {
  const on = '2022-05-16';
  const closedOn = firstOn(initiative.life, 'close');
  const born = the(initiative.life[0]).on;
  if (born >= pladeco.from || !initiative.objective || (closedOn && closedOn <= on)) return [];
  const person = formulatorOn(initiative, on);
  return [{ on, person, write: (desk) => desk.update(record, { id: id() }, planLink(town, initiative)) }];
};

const stepsOf = (town: Town, initiative: DemoInitiative, entry: DemoLifeEntry, id: () => string): Step[] => {
  const { on, person, action, to } = entry;
  if (!to) return [{ on, person, write: (desk) => desk.update(record, { id: id() }, revisionOf(town, entry)) }];
  const values = followingValues(initiative, entry);
  const follows = Object.keys(values).length > 0;
  return [
    { on, person, write: (desk) => desk.act(record, { id: id() }, action) },
    ...(follows
      ? [{ on, person: formulatorOn(initiative, on), write: (desk: Desk) => desk.update(record, { id: id() }, values) }]
      : []),
  ];
};

const revisionOf = (town: Town, { change }: DemoLifeEntry): Input => {
  const { field, to } = the(change);
  if (field === 'responsible') return { responsible: town.person.get(String(to)) };
  return field === 'requested' ? { amount: to } : { [field]: to };
};

/** What the formulator notes in the file when an action happens: the evaluator's result, the days of the work. */
const followingValues = ({ rate, life, funding, milestones }: DemoInitiative, { action, on }: DemoLifeEntry): Input => {
  const recommended = funding[0]?.source === 'circular33' ? 'AD' : 'RS';
  const result = { recommend: recommended, observe: 'FI', object: 'OT', reevaluate: 'RE', reportNoncompliance: 'IN' }[
    action
  ];
  if (result) return rate ? { rate: result } : {};
  if (action === 'begin' && on === firstOn(life, 'begin'))
    return { startOn: on, endOn: laterDay(on, milestones.at(-1)?.plannedOn) };
  return action === 'receiveProvisionally' ? { endOn: on } : {};
};

const laterDay = (on: string, other: string | undefined): string => (other && other > on ? other : on);

const milestoneSteps = (initiative: DemoInitiative, id: () => string): Step[] => {
  const on = the(initiative.life[0]).on;
  return initiative.milestones.flatMap(({ label, plannedOn, doneOn }): Step[] => {
    let own = '';
    const plan = async (desk: Desk) => {
      own = (await desk.create(milestone, { initiative: id(), name: label, plannedOn })).id;
    };
    const reach = (desk: Desk) => desk.update(milestone, { id: own }, { actualOn: doneOn });
    return [
      { on, person: formulatorOn(initiative, on), write: plan },
      ...(doneOn ? [{ on: doneOn, person: formulatorOn(initiative, doneOn), write: reach }] : []),
    ];
  });
};
