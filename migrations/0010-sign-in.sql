-- Who may come in. A person is only an id here: sign-in knows no domain.
create table sign_in_account (
  person uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password text not null,
  -- Sessions, tokens and open questions carry the epoch in which they were made, and end when it moves on.
  epoch integer not null,
  second_factor text not null check (second_factor in ('required', 'postponable', 'notNeeded')),
  created_at timestamptz not null,
  password_at timestamptz not null,
  closed_at timestamptz
);

-- One row per device; the secret itself is only in the cookie.
create table sign_in_session (
  hash text primary key,
  id uuid not null unique,
  person uuid not null references sign_in_account (person),
  epoch integer not null,
  finished boolean not null,
  agent text not null,
  address text not null,
  entered_at timestamptz not null,
  last_used_at timestamptz not null,
  ends_at timestamptz not null,
  stepped_up_at timestamptz not null
);
create index sign_in_session_person on sign_in_session (person);

-- Secrets of phones are encrypted with a key that the database never sees; of passkeys there is only the public half.
create table sign_in_factor (
  id uuid primary key,
  person uuid not null references sign_in_account (person),
  kind text not null check (kind in ('totp', 'passkey')),
  name text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_used_at timestamptz,
  secret text,
  last_step bigint,
  credential text unique,
  public_key text,
  counter bigint,
  transports jsonb,
  check ((kind = 'totp') = (secret is not null)),
  check ((kind = 'passkey') = (credential is not null and public_key is not null and counter is not null))
);
create index sign_in_factor_person on sign_in_factor (person);

-- A used code is a deleted row.
create table sign_in_recovery_code (
  person uuid not null references sign_in_account (person),
  digest text not null,
  primary key (person, digest)
);

create table sign_in_invitation (
  hash text primary key,
  person uuid not null unique,
  email text not null,
  name text not null,
  second_factor text not null check (second_factor in ('required', 'postponable')),
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

-- Questions that wait for an answer: a second factor, a signature of a passkey.
create table sign_in_challenge (
  key text primary key,
  person uuid,
  epoch integer,
  webauthn text,
  tries integer not null,
  expires_at timestamptz not null
);

-- How often somebody failed; the key is a digest, since what is typed as an e-mail may be a password.
create table sign_in_attempt (
  key text primary key,
  failures double precision not null,
  last_at timestamptz not null,
  wait_until timestamptz not null
);

create table sign_in_token (
  hash text primary key,
  id uuid not null unique,
  person uuid not null references sign_in_account (person),
  epoch integer not null,
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz
);
create index sign_in_token_person on sign_in_token (person);

create table sign_in_event (
  id uuid primary key,
  person uuid,
  at timestamptz not null,
  what text not null,
  agent text,
  address text
);
create index sign_in_event_person on sign_in_event (person, at);
create index sign_in_event_at on sign_in_event (at);
revoke update, truncate on sign_in_event from :application_role;
