import { createHash } from 'node:crypto';

/** A key of 256 bits and the short mark by which a sealed value says which key it needs. */
export interface Key {
  readonly mark: string;
  readonly bytes: Buffer;
}

/** The key that these bytes are. */
export const keyFrom = (bytes: Buffer): Key => ({
  mark: createHash('sha256').update('cabildo key mark').update(bytes).digest('base64url').slice(0, 8),
  bytes,
});
