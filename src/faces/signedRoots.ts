import { isSignedBy, type Key, publicKeyOf, signText } from '../platform/crypto/index.ts';
import type { Root } from './audit.ts';

/** Roots as they leave the house: who keeps them elsewhere can tell that this house wrote them, and when. */
export interface SignedRoots {
  at: string;
  roots: Root[];
  publicKey: string;
  signature: string;
}

// What is signed has one form only, whatever the file was indented with.
const signedText = ({ at, roots }: Pick<SignedRoots, 'at' | 'roots'>): string =>
  JSON.stringify(['cabildo audit roots', at, roots.map(({ lane, seq, hash }) => [lane, seq, hash])]);

/** Signs the roots of an instant with the installation's key. */
export const signRoots = (roots: readonly Root[], at: Date, key: Key): SignedRoots => {
  const written = { at: at.toISOString(), roots: [...roots] };
  return { ...written, publicKey: publicKeyOf(key), signature: signText(signedText(written), key) };
};

/** True when these roots were signed by the holder of this public key, and nothing of them changed since. */
export const areSignedBy = (signed: SignedRoots, publicKey: string): boolean =>
  isSignedBy(signedText(signed), signed.signature, publicKey);

/** Reads a file of roots; an array alone is one from before roots were signed. @throws when it is neither. */
export const readRootFile = (text: string): SignedRoots | { roots: Root[] } => {
  const read: unknown = JSON.parse(text);
  if (Array.isArray(read) && read.every(isRoot)) return { roots: read };
  if (isSignedRoots(read)) return read;
  throw new Error('El archivo no tiene raíces guardadas por este programa.');
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isRoot = (value: unknown): value is Root =>
  isObject(value) && Number.isInteger(value.lane) && Number.isInteger(value.seq) && typeof value.hash === 'string';

const isSignedRoots = (value: unknown): value is SignedRoots =>
  isObject(value) &&
  [value.at, value.publicKey, value.signature].every((each) => typeof each === 'string') &&
  Array.isArray(value.roots) &&
  value.roots.every(isRoot);
