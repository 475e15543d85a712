-- What each person chose about being reminded, what they were told, and their calendar.
create table notice_preference (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  person uuid unique references person (id),
  mail boolean,
  days text[],
  hour numeric,
  search tsvector generated always as (''::tsvector) stored
);
create index notice_preference_latest on notice_preference (updated_at desc, id desc);
create index notice_preference_search on notice_preference using gin (search);
create index notice_preference_person on notice_preference (person, updated_at desc, id desc);

-- The last day for which a person's digest was made, also where there was nothing to tell.
create table digest_day (
  person uuid primary key references person (id) on delete cascade,
  day date not null
);

-- Which reminder went in which letter; one whose letter was given up is told again.
create table reminder_given (
  person uuid not null references person (id) on delete cascade,
  uid text not null,
  due_on date not null,
  mark integer not null,
  letter text not null,
  primary key (person, uid, due_on, mark)
);

-- The secret address of a person's calendar: only its digest.
create table calendar_feed (
  person uuid primary key references person (id) on delete cascade,
  hash text not null unique,
  created_at timestamptz not null,
  last_read_at timestamptz,
  -- What was last sent, and since when it is so.
  etag text,
  changed_at timestamptz
);

-- What the programs that read a person's calendar were last told, so that a change has a higher number and nothing vanishes.
create table calendar_entry (
  person uuid not null references person (id) on delete cascade,
  uid text not null,
  sequence integer not null,
  on_day date not null,
  at timestamptz,
  content jsonb not null,
  digest text not null,
  changed_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (person, uid)
);
