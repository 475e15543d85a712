import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** Where somebody enters from, as their browser says it. */
export interface Where {
  readonly agent?: string;
  readonly address?: string;
}

/** One person entered from one device, or one personal token; it never carries rights: those are asked of the charter. */
export interface Session {
  readonly id: string;
  readonly person: string;
  readonly kind: 'browser' | 'token';
  readonly email: string;
  readonly name: string;
  readonly enteredAt: string;
  readonly endsAt: string;
  /** When the person last proved again who they are, for what asks for it. */
  readonly steppedUpAt: string;
  /** `missing` is asked for at each entry; who must have it has no session until then. */
  readonly secondFactor: 'present' | 'missing' | 'notNeeded';
}

/** The secret for the cookie, shown once, and what it opens. */
export interface Entered {
  readonly token: string;
  readonly session: Session;
}

/** A second factor that a person can prove. */
export type FactorKind = 'totp' | 'passkey' | 'recovery';

/** The password was right; the second factor is still to be proven, within minutes. */
export interface FactorNeeded {
  readonly needs: 'factor';
  readonly challenge: string;
  readonly kinds: readonly FactorKind[];
  readonly passkey?: PublicKeyCredentialRequestOptionsJSON;
}

/** The password was right, but this account must have a second factor and has none: its token only opens the pages to set it up. */
export interface SetUpNeeded {
  readonly needs: 'setUp';
  readonly token: string;
}

/** What trying to enter ends in, when it is not refused. */
export type Entry = Entered | FactorNeeded | SetUpNeeded;

/** A code from the person's phone, one of the printed codes, or an answer of their passkey. */
export type Factor =
  | { readonly kind: 'totp' | 'recovery'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: AuthenticationResponseJSON };

/** What a person shows to prove again who they are. */
export interface Proof {
  readonly password?: string;
  readonly code?: string;
}

/** An invitation as it is handed over; only the hash of its token is kept. */
export interface Invitation {
  readonly link: string;
  readonly token: string;
  readonly expiresAt: string;
  /** Whether it went by mail; if not, the link is to be handed over. */
  readonly sent: boolean;
}

/** An open invitation, read by who holds its link. */
export interface OpenInvitation {
  readonly email: string;
  readonly name: string;
  readonly expiresAt: string;
  /** An account exists: this link changes its password. */
  readonly renews: boolean;
}

/** A device where the person is entered. */
export interface Device {
  readonly id: string;
  readonly agent: string;
  readonly address: string;
  readonly enteredAt: string;
  readonly lastUsedAt: string;
  readonly endsAt: string;
  readonly isThisOne: boolean;
}

/** A second factor that the account has. */
export interface KnownFactor {
  readonly id: string;
  readonly kind: 'totp' | 'passkey';
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** A personal token for programs, without its secret. */
export interface PersonalToken {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

/** The account of a person, for who administers. */
export interface Account {
  readonly person: string;
  readonly email: string;
  readonly name: string;
  readonly state: 'invited' | 'open' | 'closed';
  readonly factors: number;
  readonly lastEnteredAt: string | null;
  readonly invitationEndsAt: string | null;
}

/** What a phone needs to begin giving codes. */
export interface TotpSetUp {
  readonly secret: string;
  readonly uri: string;
  /** A picture of `uri`, as an SVG document. */
  readonly qr: string;
}

/** A factor was added: other sessions ended and this one has a new token. */
export interface FactorAdded extends Entered {
  /** Shown once, when the account had none left before. */
  readonly recoveryCodes?: readonly string[];
}

/** Something that happened with an account. */
export interface SignInEvent {
  readonly at: string;
  readonly what: string;
  readonly agent: string | null;
  readonly address: string | null;
}

/** Who may come in: accounts, second factors, sessions and tokens. It knows no domain: a person is only their id. */
export interface SignIn {
  /** The address that people write in the browser; cookies and links are made for it. */
  readonly origin: string;
  /** Whether invitations and lost passwords go by mail. */
  readonly sendsMail: boolean;
  /** Invites a person, or lets one with an account choose a new password. */
  invite(whom: {
    person: string;
    name: string;
    email: string;
    by?: string;
    /** The first administrator may leave the second factor for later. */
    mayPostponeFactor?: boolean;
  }): Promise<Invitation>;
  invitation(token: string): Promise<OpenInvitation | undefined>;
  accept(answer: { token: string; password: string; where: Where }): Promise<Entry>;
  /** Sends a link to choose a new password; says nothing of whether the account exists, nor does anything without mail. */
  forgot(email: string, where: Where): Promise<void>;

  enter(with_: { email: string; password: string; factor?: Factor; where: Where }): Promise<Entry>;
  proveFactor(with_: { challenge: string; factor: Factor; where: Where }): Promise<Entered>;
  /** Begins an entry by passkey alone. */
  beginPasskeyEntry(): Promise<{ challenge: string; options: PublicKeyCredentialRequestOptionsJSON }>;
  enterWithPasskey(with_: { challenge: string; response: AuthenticationResponseJSON; where: Where }): Promise<Entered>;

  /** The session that a cookie opens; undefined when it ended or still lacks its second factor. */
  sessionOf(token: string): Promise<Session | undefined>;
  /** The same for `Authorization: Bearer`. */
  sessionOfPersonalToken(token: string): Promise<Session | undefined>;
  /** Also a session that still lacks its second factor: only for the pages that set it up. */
  unfinishedSessionOf(token: string): Promise<Session | undefined>;

  leave(token: string): Promise<void>;
  leaveEverywhere(person: string): Promise<void>;
  /** Ends all sessions and tokens of a person, as when their tenure ends. */
  endSessionsOf(person: string): Promise<void>;
  devices(session: Session): Promise<Device[]>;
  endDevice(session: Session, id: string): Promise<void>;
  /** Proves again who the person is. */
  confirm(session: Session, proof: Proof, where: Where): Promise<Session>;

  /** Other sessions and all tokens end; this one goes on with a new token. */
  changePassword(session: Session, change: { current: string; next: string }, where: Where): Promise<Entered>;

  factors(person: string): Promise<{ known: KnownFactor[]; recoveryCodesLeft: number }>;
  beginTotp(session: Session): Promise<TotpSetUp>;
  finishTotp(session: Session, code: string, where: Where): Promise<FactorAdded>;
  beginPasskey(session: Session): Promise<PublicKeyCredentialCreationOptionsJSON>;
  finishPasskey(
    session: Session,
    made: { response: RegistrationResponseJSON; name: string },
    where: Where,
  ): Promise<FactorAdded>;
  removeFactor(session: Session, id: string, where: Where): Promise<Entered>;
  renewRecoveryCodes(session: Session, where: Where): Promise<FactorAdded>;
  /** For who lost everything: an administrator takes the factors away, and the person sets them up anew. */
  forgetFactorsOf(person: string): Promise<void>;

  createToken(session: Session, wanted: { name: string; days: number }): Promise<{ token: string } & PersonalToken>;
  tokens(person: string): Promise<PersonalToken[]>;
  revokeToken(person: string, id: string): Promise<void>;

  /** Whether anybody can enter; if not, this is the first run. */
  hasAccounts(): Promise<boolean>;
  accounts(): Promise<Account[]>;
  close(person: string): Promise<void>;
  reopen(person: string): Promise<void>;
  events(person: string): Promise<SignInEvent[]>;
  /** Makes accounts with a known password; only a demonstration has them. */
  addDemonstrationAccounts(
    people: readonly { person: string; name: string; email: string }[],
    password: string,
  ): Promise<void>;
  /** Forgets what is past: ended sessions, old attempts, used invitations. */
  sweep(): Promise<void>;
}
