import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Key } from './key.ts';

// An Ed25519 private key is any 32 bytes behind this head (RFC 8410).
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

const privateKeyOf = ({ bytes }: Key): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateHead, bytes]), format: 'der', type: 'pkcs8' });

/** What anybody may know of a signing key, and needs to check its signatures: 32 bytes in base64url. */
export const publicKeyOf = (key: Key): string =>
  createPublicKey(privateKeyOf(key)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url');

/** Signs a text with Ed25519, in base64url. */
export const signText = (text: string, key: Key): string =>
  sign(null, Buffer.from(text, 'utf8'), privateKeyOf(key)).toString('base64url');

/** True when who holds the private half of this public key signed exactly this text. */
export const isSignedBy = (text: string, signature: string, publicKey: string): boolean => {
  const raw = Buffer.from(publicKey, 'base64url');
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([publicHead, raw]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
};
