import type { Desk } from '../../../records/desk.ts';
import type { Link } from '../../../records/fields/reference.ts';
import type { Point } from '../../../records/fields/place.ts';
import { initiative } from './initiative.record.ts';

/** What of an idea goes on in its initiative. */
interface Begun {
  id: string;
  name: string;
  problem: string | null;
  sector: string | null;
  locality: Link | null;
  neighbourhoodUnit: Link | null;
  place: Point | null;
  population: number | null;
  cost: number | null;
  objective: Link | null;
}

/** An idea that enters the portfolio becomes an initiative with what is known of it, and each points at the other. */
export const beginInitiative = async (idea: Begun, desk: Desk): Promise<void> => {
  const { id } = await desk.create(initiative, {
    name: idea.name,
    description: idea.problem,
    sector: idea.sector,
    locality: idea.locality?.id,
    neighbourhoodUnit: idea.neighbourhoodUnit?.id,
    place: idea.place,
    beneficiaries: idea.population,
    amount: idea.cost,
    objective: idea.objective?.id,
  });
  await desk.update(desk.catalog.record('idea'), { id: idea.id }, { initiative: id });
};
