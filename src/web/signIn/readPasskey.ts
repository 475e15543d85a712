import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Refused } from '../../records/refused.ts';

const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const notReadable = (): Refused => new Refused('La llave de acceso no respondió bien. Intente de nuevo.', 'passkey');

const isAnswer = (value: unknown): value is { id: string; response: object } =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'response' in value &&
  typeof value.response === 'object' &&
  value.response !== null;

/** A signature as the browser posted it; what is inside is checked with the passkey's own key. */
export const readAssertion = (text: string): AuthenticationResponseJSON => {
  const value = read(text);
  if (!isAnswer(value)) throw notReadable();
  return value as AuthenticationResponseJSON;
};

/** A new passkey as the browser posted it. */
export const readCreation = (text: string): RegistrationResponseJSON => {
  const value = read(text);
  if (!isAnswer(value)) throw notReadable();
  return value as RegistrationResponseJSON;
};
