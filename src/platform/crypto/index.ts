export type { Key } from './key.ts';
export { type Keys, keysInMemory, openKeys } from './keys.ts';
export type { PersonalKeys } from './personalKeys.ts';
export { keyedDigest, seal, unseal } from './seal.ts';
export { isSignedBy, publicKeyOf, signText } from './signing.ts';
