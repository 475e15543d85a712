import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Key } from './key.ts';

/** Encrypts a text with AES-256-GCM; `about` says where it belongs, so that it opens nowhere else. */
export const seal = (text: string, key: Key, about: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${key.mark}.${sealed.toString('base64url')}`;
};

/** Opens what `seal` closed; it fails if anything was changed or moved. */
export const unseal = (sealed: string, key: Key, about: string): string => {
  const [mark, text = ''] = sealed.split('.');
  if (mark !== key.mark) {
    throw new Error(`Lo sellado necesita otra clave (${mark}). Recupere el archivo de claves con que se escribió.`);
  }
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, 12)).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
};

/** A digest that only the holder of the key can compute: to find a text without keeping it. */
export const keyedDigest = (text: string, key: Key): string =>
  createHmac('sha256', key.bytes).update(text).digest('base64url');
