export { type Key, type Keys, keysInMemory, openKeys } from './keys.ts';
export { keyedDigest, seal, unseal } from './seal.ts';
export { isSignedBy, publicKeyOf, signText } from './signing.ts';
