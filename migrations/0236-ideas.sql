-- edition: municipality
-- Ideas of neighbours: where, how urgent, how they came, and what is answered to whoever asked.
alter table idea add column sector text;
alter table idea add column whereabouts text;
alter table idea add column place jsonb;
alter table idea add column score numeric;
alter table idea add column scoring text;
alter table idea add column priority numeric;
alter table idea add column priority_reason text;
alter table idea add column follow_up_code text unique;
alter table idea add column channel text;
alter table idea add column answer_by date;
alter table idea add column answered_on date;
alter table idea drop column search;
alter table idea add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(problem, '') || ' ' || coalesce(asked_by, '') || ' ' || coalesce(whereabouts, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(scoring, '') || ' ' || coalesce(priority_reason, '') || ' ' || coalesce(follow_up_code, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(problem, '') || ' ' || coalesce(asked_by, '') || ' ' || coalesce(whereabouts, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(scoring, '') || ' ' || coalesce(priority_reason, '') || ' ' || coalesce(follow_up_code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index idea_search on idea using gin (search);
create table idea_criterion (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  guide text,
  weight numeric not null,
  valid_from date,
  valid_to date,
  act text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(guide, '') || ' ' || coalesce(act, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(guide, '') || ' ' || coalesce(act, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index idea_criterion_latest on idea_criterion (updated_at desc, id desc);
create index idea_criterion_search on idea_criterion using gin (search);

create table idea_score (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  idea uuid not null references idea (id),
  criterion uuid not null references idea_criterion (id),
  points numeric not null,
  reason text not null,
  search tsvector generated always as (to_tsvector('spanish', coalesce(reason, '') || ' ' || translate(lower(coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index idea_score_latest on idea_score (updated_at desc, id desc);
create index idea_score_search on idea_score using gin (search);
create index idea_score_idea on idea_score (idea);
create index idea_score_criterion on idea_score (criterion, updated_at desc, id desc);

create table idea_message (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  idea uuid not null references idea (id),
  said text not null,
  said_on date,
  step text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(said, '') || ' ' || translate(lower(coalesce(said, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index idea_message_latest on idea_message (updated_at desc, id desc);
create index idea_message_search on idea_message using gin (search);
create index idea_message_idea on idea_message (idea);

create table idea_box (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  open boolean not null,
  presentation text,
  most_each_day numeric,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(presentation, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(presentation, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index idea_box_latest on idea_box (updated_at desc, id desc);
create index idea_box_search on idea_box using gin (search);

-- The mail of who asked to be told, sealed with a key of its own that is destroyed once the answer is given.
create table idea_contact (
  idea uuid primary key,
  sealed text not null,
  digest text not null,
  put_at timestamptz not null
);
create index idea_contact_digest on idea_contact (digest, put_at);
create table idea_told (
  message uuid primary key,
  told_at timestamptz not null
);
