-- edition: party
-- What posts ask, what people show of their abilities, and who decides with which reason.
create table competency (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null unique,
  kind text not null,
  description text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(description, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(description, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index competency_latest on competency (updated_at desc, id desc);
create index competency_search on competency using gin (search);
create table competency_evidence (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  person uuid not null references person (id),
  competency uuid not null references competency (id),
  says text not null,
  dated_on date,
  document jsonb,
  verified_by text,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(says, '') || ' ' || coalesce(verified_by, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(says, '') || ' ' || coalesce(verified_by, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index competency_evidence_latest on competency_evidence (updated_at desc, id desc);
create index competency_evidence_search on competency_evidence using gin (search);
create index competency_evidence_person on competency_evidence (person, updated_at desc, id desc);
create index competency_evidence_competency on competency_evidence (competency, updated_at desc, id desc);
create table post_requirement (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  post uuid not null references post (id),
  competency uuid not null references competency (id),
  demand text not null,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(note, '') || ' ' || translate(lower(coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index post_requirement_latest on post_requirement (updated_at desc, id desc);
create index post_requirement_search on post_requirement using gin (search);
create index post_requirement_post on post_requirement (post);
create index post_requirement_competency on post_requirement (competency, updated_at desc, id desc);
create table assignment (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  post uuid not null references post (id),
  capacity text not null,
  until date,
  chosen uuid references person (id),
  reason text,
  agreement text,
  start_at timestamptz,
  accepted_on date,
  hand_over jsonb,
  ending text,
  tenure uuid references tenure (id),
  designation uuid references designation (id),
  search tsvector generated always as (to_tsvector('spanish', coalesce(reason, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(ending, '') || ' ' || translate(lower(coalesce(reason, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(ending, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index assignment_latest on assignment (updated_at desc, id desc);
create index assignment_search on assignment using gin (search);
create index assignment_post on assignment (post, updated_at desc, id desc);
create index assignment_chosen on assignment (chosen, updated_at desc, id desc);
create index assignment_tenure on assignment (tenure, updated_at desc, id desc);
create index assignment_designation on assignment (designation, updated_at desc, id desc);
create table candidate (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  assignment uuid not null references assignment (id),
  person uuid not null references person (id),
  proposed_by text,
  statement text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(proposed_by, '') || ' ' || coalesce(statement, '') || ' ' || translate(lower(coalesce(proposed_by, '') || ' ' || coalesce(statement, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index candidate_latest on candidate (updated_at desc, id desc);
create index candidate_search on candidate using gin (search);
create index candidate_assignment on candidate (assignment);
create index candidate_person on candidate (person, updated_at desc, id desc);
