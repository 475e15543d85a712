import type { SignIn } from '../platform/signIn/index.ts';
import type { Edition } from '../records/catalog.ts';
import { settleDemoLinks } from './demoLinks.ts';
import { settleDemoTasks } from './demoTasks.ts';
import type { House } from './house.ts';
import { accounts as municipalAccounts, settleMunicipality } from './municipality/demo/index.ts';
import { leaders, settleParty, settlePartyWork } from './party/demo/index.ts';

/** Who enters a demonstration: what they type before `@demo.cabildo.test`, and the post that they hold. */
export interface DemoEntrance {
  name: string;
  /** Code of the post in the charter. */
  post: string;
}

/** The accounts of an edition's demonstration. */
export const demoAccounts = (edition: Edition): readonly DemoEntrance[] =>
  edition === 'municipality'
    ? municipalAccounts.map(({ name, post }) => ({ name, post }))
    : leaders.flatMap(({ account, post }) => (account ? [{ name: account, post }] : []));

/** Writes the invented institution of the house's edition and its duties; answers the people of its accounts by name. */
export const settleDemo = async (
  house: House,
  progress: (message: string) => void,
): Promise<ReadonlyMap<string, string>> => {
  const settle = house.edition === 'municipality' ? settleMunicipality : settleParty;
  const people = await settle(house, progress);
  progress('Escribo las obligaciones de cinco meses, casi todas cumplidas, y las del año que viene.');
  await settleDemoTasks(house);
  await settleDemoLinks(house);
  if (house.edition === 'party') await settlePartyWork(house);
  return people;
};

/** Opens the accounts of the invented people, all with one password; they must be settled already. */
export const openDemoAccounts = async (
  house: Pick<House, 'database' | 'edition'>,
  signIn: SignIn,
  password: string,
): Promise<void> => {
  const emails = demoAccounts(house.edition).map(({ name }) => `${name}@demo.cabildo.test`);
  const people = await house.database.rows<{ person: string; name: string; email: string }>(
    'select id as person, name, email from person where email = any($1::text[])',
    [emails],
  );
  if (people.length !== emails.length) throw new Error('The invented people are not in this house');
  await signIn.addDemonstrationAccounts(people, password);
};
