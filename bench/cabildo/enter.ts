import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineClock } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Connection } from '../../src/platform/database/roles.ts';
import { createSignIn, sessionCookie } from '../../src/platform/signIn/index.ts';
import { formulator } from './load.ts';

const origin = 'http://localhost:3000';

/** Where the keys of a measured data folder are. */
export const keysOf = (home: string): string => `${home}.keys`;

/** Invites the formulator, who takes a password and enters; answers the cookie of the session. */
export const enterAsFormulator = async (connection: Connection, home: string): Promise<string> => {
  writeFileSync(join(home, 'edition'), 'municipality', { mode: 0o600 });
  const database = openDatabase({ ...connection, max: 2 });
  const signIn = createSignIn({ database, clock: machineClock, keys: keysOf(home), origin, demo: false });
  const { person, name, email } = formulator;
  const { token } = await signIn.invite({ person, name, email, mayPostponeFactor: true });
  const password = `medida ${crypto.randomUUID()}`;
  const entry = await signIn.accept({ token, password, where: { address: '127.0.0.1', agent: 'bench' } });
  await database.close();
  if (!('token' in entry)) throw new Error('The formulator could not enter');
  return sessionCookie(origin, entry.token).split(';')[0] ?? '';
};
