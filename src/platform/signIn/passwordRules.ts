import { commonWords } from './commonWords.ts';
import { SignInRefused } from './refused.ts';

const shortest = 12;
const longest = 200;

/** Refuses a password that others would try first; `about` is what they know of the person. */
export const refuseWeakPassword = (password: string, about: readonly string[]): void => {
  const refuse = (message: string): never => {
    throw new SignInRefused(message, { field: 'password' });
  };
  const length = [...password].length;
  if (length < shortest) {
    refuse(
      `La contraseña necesita al menos ${shortest} caracteres; ésta tiene ${length}. Tres o cuatro palabras al azar sirven bien.`,
    );
  }
  if (length > longest) refuse(`La contraseña puede tener hasta ${longest} caracteres.`);
  if (without(password, wordsOf(about)).length < 6) {
    refuse(
      'La contraseña se parece demasiado a su nombre o su correo. Elija otra: tres o cuatro palabras al azar sirven bien.',
    );
  }
  if (isCommon(password)) {
    refuse(
      'Esa contraseña es de las primeras que se prueban: palabras muy usadas, números o teclas seguidas. Elija tres o cuatro palabras al azar.',
    );
  }
};

const wordsOf = (about: readonly string[]): string[] =>
  about.flatMap((text) => fold(text.split('@')[0] ?? '').split(/[^a-z0-9]+/)).filter((word) => word.length >= 3);

// Who guesses tries much used words with years and numbers behind; what is left beside those is what protects.
const isCommon = (password: string): boolean => {
  const plain = unleet(fold(password)).replaceAll(/[^a-z0-9]/g, '');
  const rest = without(plain, commonWords).replaceAll(/\d/g, '');
  return rest.length < 4 || isRepetition(plain) || isRun(plain);
};

const isRepetition = (text: string): boolean => /^(.{1,5})\1{2,}.{0,4}$/.test(text) || new Set(text).size < 5;

const isRun = (text: string): boolean => {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const steps = codes.filter((code, at) => at > 0 && Math.abs(code - (codes[at - 1] ?? 0)) === 1).length;
  return steps >= text.length * 0.7;
};

const without = (text: string, words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), fold(text).replaceAll(/[^a-z0-9]/g, ''));

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
};
const unleet = (text: string): string =>
  text.replaceAll(/(?<=[a-z])[0134578](?=[a-z])/g, (digit) => letters[digit] ?? digit);
