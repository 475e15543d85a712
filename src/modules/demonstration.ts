import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignIn } from '../platform/signIn/index.ts';
import type { Edition } from '../records/catalog.ts';
import { institutionOf } from './common/institution/index.ts';
import type { House } from './house.ts';
import { settleMunicipality } from './municipality/demo/index.ts';
import { settleParty } from './party/demo/index.ts';

/** How one enters a demonstration. */
export interface Demonstration {
  emails: readonly string[];
  password: string;
}

const settle: Record<Edition, typeof settleMunicipality> = { municipality: settleMunicipality, party: settleParty };

/** A first day that was cut off: there are rows, and nobody could have entered yet. */
export const isCutOff = async (house: House, signIn: SignIn): Promise<boolean> =>
  !(await signIn.hasAccounts()) && (await institutionOf(house.database)) !== undefined;

/** Fills an empty demonstration with its invented institution, and answers how to enter it. */
export const openDemonstration = async (
  house: House,
  signIn: SignIn,
  home: string,
  say: (message: string) => void,
): Promise<Demonstration> => {
  const password = demonstrationPassword(join(home, 'demonstration-password'));
  if (!(await signIn.hasAccounts())) {
    const people = await settle[house.edition](house, say);
    const accounts = [...people].map(([name, person]) => ({ person, name, email: emailOf(name) }));
    await signIn.addDemonstrationAccounts(accounts, password);
  }
  const emails = (await signIn.accounts()).map(({ email }) => email).filter((email) => email.endsWith(domain));
  return { emails, password };
};

const domain = '@demo.cabildo.test';
const emailOf = (name: string): string => `${name}${domain}`;

/** The same for as long as the folder lives; made of words, since somebody will type it. */
const demonstrationPassword = (path: string): string => {
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const word = (): string => words[randomInt(words.length)] ?? '';
  const password = `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`;
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return password;
};

const words = [
  'canelo',
  'peumo',
  'boldo',
  'maqui',
  'litre',
  'quillay',
  'copihue',
  'notro',
  'avellano',
  'laurel',
  'radal',
  'mañío',
  'alerce',
  'lenga',
  'coigüe',
  'raulí',
].map((word) => word.normalize('NFD').replace(/\p{Diacritic}/gu, ''));
