import { postsWith } from '../charter/index.ts';
import { type Entry, type SignIn, SignInRefused, type Where } from '../platform/signIn/index.ts';
import { Refused } from '../records/refused.ts';
import { bringInstitution, type InstitutionFacts } from './common/institution/index.ts';
import { bringCharter, person, tenure } from './common/posts/index.ts';
import { bringTerritory } from './common/territory/index.ts';
import { bringUnitValues } from './common/units/index.ts';
import type { House } from './house.ts';
import { bringSources } from './municipality/funding/index.ts';
import { bringTasksWithin } from './obligations.ts';

/** What the first person says on the first day; the commune is a CUT. */
export interface FirstDay extends Omit<InstitutionFacts, 'edition'> {
  commune: string;
  adminName: string;
  adminEmail: string;
  password: string;
}

/** Who will administer the system from its first day. */
export interface FirstAdministrator {
  name: string;
  email: string;
}

type Ground = Pick<House, 'edition' | 'charter' | 'store' | 'clock'>;

/** The whole first run: the house is founded and its administrator enters; the second factor may wait. */
export const openInstitution = async (
  house: Ground,
  signIn: SignIn,
  { adminName, adminEmail, password, ...facts }: FirstDay,
  where: Where,
): Promise<Entry> => {
  const person = await foundInstitution(house, facts, { name: adminName, email: adminEmail });
  const { token } = await signIn.invite({ person, name: adminName, email: adminEmail, mayPostponeFactor: true });
  return signIn.accept({ token, password, where });
};

/**
 * The first day of an empty house: territory, charter, institution, units of account,
 * the usual sources of a municipality's money, and an administrator in the post that keeps the system.
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
    await bringUnitValues(desk);
    if (house.edition === 'municipality') await bringSources(desk);
    const { id } = await desk.create(person, { name: administrator.name, email: administrator.email });
    await desk.create(tenure, {
      post: post.get(administratorPost(house.charter)),
      person: id,
      capacity: 'titular',
      startAt: house.clock.now().toISOString(),
      basis: 'Instalación del sistema',
    });
    await bringTasksWithin(desk, house);
    return id;
  });

const administratorPost = (charter: House['charter']): string => {
  const [post] = postsWith(charter, 'ADM1');
  if (!post) throw new Error(`The charter «${charter.name}» gives nobody the keeping of the system (ADM1)`);
  return post.code;
};

/** The first run from its page: answers what is wrong, by question, or nothing. */
export const foundOrSay = async (
  house: Ground,
  signIn: SignIn,
  day: FirstDay,
): Promise<{ password?: string; form?: string } | undefined> => {
  try {
    await openInstitution(house, signIn, day, {});
    return undefined;
  } catch (problem) {
    if (problem instanceof SignInRefused)
      return { [problem.field === 'password' ? 'password' : 'form']: problem.message };
    if (problem instanceof Refused) return { form: problem.message };
    throw problem;
  }
};
