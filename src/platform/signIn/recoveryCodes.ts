import { randomInt } from 'node:crypto';
import { type Key, keyedDigest } from '../crypto/index.ts';
import type { Queryable } from '../database/database.ts';

// Without 0, 1, i, l, o, u: they are written by hand and read aloud.
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

/** Ten new codes, which take the place of the ones before. They are shown once; only digests are kept. */
export const writeRecoveryCodes = async (at: Queryable, key: Key, person: string): Promise<string[]> => {
  const codes = Array.from({ length: 10 }, newCode);
  await at.rows('delete from sign_in_recovery_code where person = $1', [person]);
  await at.rows('insert into sign_in_recovery_code (person, digest) select $1::uuid, unnest($2::text[])', [
    person,
    codes.map((code) => digestOf(code, key, person)),
  ]);
  return codes;
};

/** Uses a code up; true only for the first who brings it. */
export const spendRecoveryCode = async (at: Queryable, key: Key, person: string, code: string): Promise<boolean> => {
  const used = await at.rows('delete from sign_in_recovery_code where person = $1 and digest = $2 returning digest', [
    person,
    digestOf(code, key, person),
  ]);
  return used.length === 1;
};

const newCode = (): string => {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3');
};

const digestOf = (code: string, key: Key, person: string): string =>
  keyedDigest(`${person} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`, key);
