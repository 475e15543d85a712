import { type Chosen, type Popolo, readPopolo } from './common/popolo/index.ts';
import type { House } from './house.ts';
import { publicInstitutions } from './municipality/publicOrganizations/index.ts';
import { publishedTenures } from './party/publications/index.ts';

type Ground = Pick<House, 'edition' | 'database' | 'clock'>;

// Who exercises a public function is public (Ley 20.285 art. 7); who leads a party is not, unless that person agreed.
const chosenOf: Readonly<Record<House['edition'], (house: Ground) => Promise<Chosen>>> = {
  municipality: async () => 'all',
  party: ({ database }) => publishedTenures(database),
};

/** What the institution shows of its people and posts to anyone; undefined when it shows nothing. */
export const openShapeOf = async (house: Ground): Promise<Popolo | undefined> => {
  const chosen = await chosenOf[house.edition](house);
  if (chosen !== 'all' && chosen.length === 0) return undefined;
  const shape = await readPopolo(house.database, chosen, house.clock.now());
  const others = house.edition === 'municipality' ? await publicInstitutions(house.database) : [];
  return { ...shape, organizations: [...shape.organizations, ...others] };
};
