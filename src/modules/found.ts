import { postsWith } from '../charter/index.ts';
import { bringInstitution, type InstitutionFacts } from './common/institution/index.ts';
import { bringCharter, person, tenure } from './common/posts/index.ts';
import { bringTerritory } from './common/territory/index.ts';
import type { House } from './house.ts';

/** Who will administer the system from its first day. */
export interface FirstAdministrator {
  name: string;
  email: string;
}

type Ground = Pick<House, 'edition' | 'charter' | 'store' | 'clock'>;

/**
 * The first day of an empty house: territory, charter, institution, and an administrator in the post that keeps the system.
 * Answers the administrator's person; all or nothing.
 */
export const foundInstitution = async (
  house: Ground,
  facts: Omit<InstitutionFacts, 'edition'>,
  administrator: FirstAdministrator,
): Promise<string> =>
  house.store.house().together(async (desk) => {
    await bringTerritory(desk);
    const { post } = await bringCharter(desk, house.charter);
    await bringInstitution(desk, { ...facts, edition: house.edition });
    const { id } = await desk.create(person, { name: administrator.name, email: administrator.email });
    await desk.create(tenure, {
      post: post.get(administratorPost(house.charter)),
      person: id,
      capacity: 'titular',
      startAt: house.clock.now().toISOString(),
      basis: 'Instalación del sistema',
    });
    return id;
  });

const administratorPost = (charter: House['charter']): string => {
  const [post] = postsWith(charter, 'ADM1');
  if (!post) throw new Error(`The charter «${charter.name}» gives nobody the keeping of the system (ADM1)`);
  return post.code;
};
