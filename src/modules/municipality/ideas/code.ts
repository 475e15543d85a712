import { randomInt } from 'node:crypto';

// Without those that are mistaken for others when somebody reads them aloud: 0 and O, 1, I and L.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/** A code that nobody guesses, such as `7KQ2M-XW9RD`: 31 signs, ten times. */
export const newCode = (): string =>
  spaced(Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''));

/** The code as a person typed it, in the form in which it is kept; undefined when it cannot be one. */
export const readCode = (typed: string): string | undefined => {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return bare.length === length && [...bare].every((sign) => alphabet.includes(sign)) ? spaced(bare) : undefined;
};

/** The code that some secret bytes always give: a form that is sent twice makes one idea. */
export const codeFrom = (bytes: Buffer): string =>
  spaced([...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join(''));

const spaced = (bare: string): string => `${bare.slice(0, 5)}-${bare.slice(5)}`;
