-- Letters that must reach a mail server, and the work that comes back by itself. Neither knows any domain.
create table outbox_letter (
  id uuid primary key,
  -- Says what the letter is, so that the same one is never put twice: person, day and kind of a digest.
  key text not null unique,
  kind text not null,
  receiver text not null,
  subject text not null,
  message_id text not null unique,
  -- The whole message, encrypted with a key that the database never sees; forgotten once a server took it.
  sealed text,
  state text not null check (state in ('waiting', 'sending', 'handing', 'sent', 'inDoubt', 'givenUp')),
  -- Who is at it, and until when they are believed to be alive.
  claim uuid,
  claimed_until timestamptz,
  attempts integer not null,
  next_at timestamptz not null,
  -- After this instant nobody wants it any more.
  wanted_until timestamptz not null,
  problem text,
  put_at timestamptz not null,
  ended_at timestamptz,
  check ((state in ('sending', 'handing')) = (claim is not null)),
  check (sealed is not null or state = 'sent')
);
create index outbox_letter_next on outbox_letter (next_at) where state in ('waiting', 'sending', 'handing');
create index outbox_letter_latest on outbox_letter (put_at desc);

-- One row for each piece of work that comes back by itself; the process that claims it does it, the others do not.
create table job (
  name text primary key,
  due_at timestamptz not null,
  claim uuid,
  claimed_until timestamptz,
  ran_at timestamptz,
  problem text
);
