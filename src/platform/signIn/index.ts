export { cookieName, endedCookie, sessionCookie, tokenInCookie } from './cookie.ts';
export { createSignIn } from './createSignIn.ts';
export { SignInRefused } from './refused.ts';
export type {
  Account,
  Device,
  Entered,
  Entry,
  Factor,
  FactorAdded,
  FactorKind,
  FactorNeeded,
  Invitation,
  KnownFactor,
  OpenInvitation,
  PersonalToken,
  Proof,
  Session,
  SetUpNeeded,
  SignIn,
  SignInEvent,
  TotpSetUp,
  Where,
} from './signIn.ts';
