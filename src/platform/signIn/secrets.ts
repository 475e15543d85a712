import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: enough to know it again, not to say it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** An e-mail as it is compared: without spaces around, in lower case, and without what no table keeps. */
export const sameEmail = (email: string): string =>
  email.toWellFormed().replaceAll('\0', '').trim().normalize('NFKC').toLowerCase();

const minute = 60_000;

/** An instant that many minutes after another. */
export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * minute);
