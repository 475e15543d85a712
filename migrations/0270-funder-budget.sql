-- edition: municipality
-- The budget of who finances: its amendments with their lines, and what it executes each month.
create table funder_amendment (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  number numeric not null,
  year numeric not null,
  institution text,
  approved_on date,
  act text,
  raises bigint,
  lowers bigint,
  why text,
  origin text,
  evidence jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(act, '') || ' ' || coalesce(why, '') || ' ' || coalesce(origin, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(act, '') || ' ' || coalesce(why, '') || ' ' || coalesce(origin, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index funder_amendment_latest on funder_amendment (updated_at desc, id desc);
create index funder_amendment_search on funder_amendment using gin (search);

create table funder_amendment_line (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  amendment uuid not null references funder_amendment (id),
  code text not null,
  subtitle text,
  name text,
  mark text,
  initial bigint,
  in_force_before bigint,
  change bigint,
  in_force_after bigint,
  bip text,
  initiative uuid references initiative (id),
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(bip, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(bip, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index funder_amendment_line_latest on funder_amendment_line (updated_at desc, id desc);
create index funder_amendment_line_search on funder_amendment_line using gin (search);
create index funder_amendment_line_amendment on funder_amendment_line (amendment);
create index funder_amendment_line_initiative on funder_amendment_line (initiative, updated_at desc, id desc);

create table funder_execution (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  period text not null,
  institution text,
  in_force bigint,
  programmed bigint,
  executed bigint,
  executed_so_far bigint,
  share numeric,
  published_share numeric,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(period, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(period, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index funder_execution_latest on funder_execution (updated_at desc, id desc);
create index funder_execution_search on funder_execution using gin (search);

