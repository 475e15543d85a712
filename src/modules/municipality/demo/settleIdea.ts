import type { Desk } from '../../../records/desk.ts';
import { idea as record } from '../initiatives/index.ts';
import type { DemoIdea } from './ideas.ts';
import type { DemoInitiative } from './initiative.ts';
import { holdersOn, people } from './people.data.ts';
import { the } from './random.ts';
import { type Ids, replay, type Step, type Town } from './town.ts';

/** What an idea may have become: its initiative and the row that holds it. */
export interface Portfolio {
  initiatives: readonly DemoInitiative[];
  rows: Ids;
}

/** Replays what became of one idea. */
export const settleIdea = async (town: Town, idea: DemoIdea, portfolio: Portfolio): Promise<void> => {
  let id = '';
  const born = portfolio.initiatives.find(({ key }) => key === idea.initiative);
  const initiative = portfolio.rows.get(idea.initiative ?? '');
  const steps = idea.life.map(({ on, by, person, action }): Step => {
    if (action === 'create') return { on, person, write: async (desk) => (id = await receive(desk, town, idea)) };
    const day = action === 'takeIntoPortfolio' && born ? laterDay(on, the(born.life[0]).on) : on;
    const asked =
      action === 'discard' ? { reason: idea.discardReason } : action === 'takeIntoPortfolio' ? { initiative } : {};
    const write = (desk: Desk) => desk.act(record, { id }, action, asked);
    return { on: day, person: stillThere(by, person, day), write };
  });
  await replay(town, [...steps, ...formulationSteps(idea, born, initiative, () => id)]);
};

// An idea that is being formulated points at its initiative from the day that this one exists.
const formulationSteps = (
  idea: DemoIdea,
  born: DemoInitiative | undefined,
  initiative: string | undefined,
  id: () => string,
): Step[] => {
  if (!born || idea.state !== 'formulation') return [];
  const { on, person } = the(born.life[0]);
  return [
    {
      on: laterDay(on, the(idea.life.at(-1)).on),
      person,
      write: (desk) => desk.update(record, { id: id() }, { initiative }),
    },
  ];
};

const laterDay = (one: string, other: string): string => (one > other ? one : other);

const stillThere = (post: string, person: string, on: string): string => {
  const holders = holdersOn(post, on);
  return holders.includes(person) ? person : the(holders[0]);
};

const receive = async (desk: Desk, town: Town, idea: DemoIdea): Promise<string> => {
  const values = {
    name: idea.title,
    problem: idea.problem,
    origin: idea.origin,
    askedBy: askerOf(town, idea),
    receivedOn: idea.receivedOn,
    locality: town.locality.get(idea.locality ?? '') ?? null,
    neighbourhoodUnit: town.neighbourhood.get(idea.neighbourhood ?? '') ?? null,
    population: idea.population,
    cost: idea.estimatedCost,
  };
  return (await desk.create(record, values)).id;
};

const askerOf = (town: Town, { origin, askedBy }: DemoIdea): string => {
  if (origin === 'councillor') return `Concejal ${the(people.find(({ id }) => id === askedBy)).name}`;
  if (origin === 'unit') return the(town.house.charter.units.find(({ code }) => code === askedBy)).label;
  return askedBy;
};
