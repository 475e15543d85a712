import { type Chosen, type Popolo, type PopoloOrganization, readPopolo } from './common/popolo/index.ts';
import type { House } from './house.ts';
import { publicInstitutions } from './municipality/publicOrganizations/index.ts';
import { publicBodies } from './party/members/index.ts';
import { publishedTenures } from './party/publications/index.ts';

type Ground = Pick<House, 'edition' | 'database' | 'clock'>;

// Who exercises a public function is public (Ley 20.285 art. 7); who leads a party is not, unless that person agreed.
const chosenOf: Readonly<Record<House['edition'], (house: Ground) => Promise<Chosen>>> = {
  municipality: async () => 'all',
  party: ({ database }) => publishedTenures(database),
};

// Beside its units: the institutions of the State it works with; of a party, the bodies that it marked public.
const othersOf: Readonly<Record<House['edition'], (database: House['database']) => Promise<PopoloOrganization[]>>> = {
  municipality: publicInstitutions,
  party: publicBodies,
};

/** What the institution shows of its people and posts to anyone; undefined when it shows nothing. */
export const openShapeOf = async (house: Ground): Promise<Popolo | undefined> => {
  const chosen = await chosenOf[house.edition](house);
  const others = await othersOf[house.edition](house.database);
  if (chosen !== 'all' && chosen.length + others.length === 0) return undefined;
  const shape = await readPopolo(house.database, chosen, house.clock.now());
  return { ...shape, organizations: [...shape.organizations, ...others] };
};
