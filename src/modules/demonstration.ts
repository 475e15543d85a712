import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignIn } from '../platform/signIn/index.ts';
import { institutionOf } from './common/institution/index.ts';
import { demoAccounts, openDemoAccounts, settleDemo } from './demo.ts';
import type { House } from './house.ts';

/** How one enters a demonstration. */
export interface Demonstration {
  emails: readonly string[];
  password: string;
}

/** A first day that was cut off: there are rows, but no account, and outside a demonstration nobody has signed anything. */
export const isCutOff = async (house: House, signIn: SignIn): Promise<boolean> => {
  if (await signIn.hasAccounts()) return false;
  if ((await institutionOf(house.database)) === undefined) return false;
  if (house.demo) return true;
  const signed = await house.database.rows('select 1 as one from event where person is not null limit 1');
  return signed.length === 0;
};

/** Fills an empty demonstration with its invented institution, and answers how to enter it. */
export const openDemonstration = async (
  house: House,
  signIn: SignIn,
  home: string,
  say: (message: string) => void,
): Promise<Demonstration> => {
  const password = demonstrationPassword(join(home, 'demonstration-password'));
  if (!(await signIn.hasAccounts())) {
    await settleDemo(house, say);
    await openDemoAccounts(house, signIn, password);
  }
  return { emails: demoAccounts(house.edition).map(({ name }) => `${name}@demo.cabildo.test`), password };
};

const words = 'canelo peumo boldo maqui litre quillay copihue notro avellano laurel radal alerce lenga ulmo'.split(' ');

/** The same for as long as the folder lives; made of words, since somebody will type it. */
const demonstrationPassword = (path: string): string => {
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const word = (): string => words[randomInt(words.length)] ?? '';
  const password = `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`;
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return password;
};
