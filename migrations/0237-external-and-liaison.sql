-- edition: municipality
-- What others prepare or build in the commune, what the region plans, and what was agreed with them.
alter table public_organization alter column sphere drop not null;
create table external_project (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  organization uuid references public_organization (id),
  owner text,
  sphere text,
  sector text,
  stage text,
  bip text,
  seia text,
  description text,
  amount bigint,
  source text,
  start_on date,
  end_on date,
  commune uuid references commune (id),
  locality uuid references locality (id),
  place jsonb,
  initiative uuid references initiative (id),
  last_check_on date,
  checked_by uuid references person (id),
  check_by date,
  source_url text,
  office text,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(owner, '') || ' ' || coalesce(bip, '') || ' ' || coalesce(seia, '') || ' ' || coalesce(description, '') || ' ' || coalesce(source, '') || ' ' || coalesce(source_url, '') || ' ' || coalesce(office, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(owner, '') || ' ' || coalesce(bip, '') || ' ' || coalesce(seia, '') || ' ' || coalesce(description, '') || ' ' || coalesce(source, '') || ' ' || coalesce(source_url, '') || ' ' || coalesce(office, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index external_project_latest on external_project (updated_at desc, id desc);
create index external_project_search on external_project using gin (search);
create index external_project_organization on external_project (organization, updated_at desc, id desc);
create index external_project_commune on external_project (commune, updated_at desc, id desc);
create index external_project_locality on external_project (locality, updated_at desc, id desc);
create index external_project_initiative on external_project (initiative, updated_at desc, id desc);
create index external_project_checked_by on external_project (checked_by, updated_at desc, id desc);

create table external_review (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  days numeric not null,
  act text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(act, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(act, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index external_review_latest on external_review (updated_at desc, id desc);
create index external_review_search on external_review using gin (search);

create table regional_plan (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  year numeric not null,
  received_on date not null,
  office text,
  document jsonb,
  due_on date,
  sent_on date,
  sent_with text,
  answer jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(office, '') || ' ' || coalesce(sent_with, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(office, '') || ' ' || coalesce(sent_with, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index regional_plan_latest on regional_plan (updated_at desc, id desc);
create index regional_plan_search on regional_plan using gin (search);

create table regional_plan_line (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  plan uuid not null references regional_plan (id),
  name text not null,
  bip text,
  service text,
  sector text,
  amount bigint,
  stance text,
  observation text,
  external uuid references external_project (id),
  initiative uuid references initiative (id),
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(bip, '') || ' ' || coalesce(service, '') || ' ' || coalesce(observation, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(bip, '') || ' ' || coalesce(service, '') || ' ' || coalesce(observation, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index regional_plan_line_latest on regional_plan_line (updated_at desc, id desc);
create index regional_plan_line_search on regional_plan_line using gin (search);
create index regional_plan_line_plan on regional_plan_line (plan);
create index regional_plan_line_external on regional_plan_line (external, updated_at desc, id desc);
create index regional_plan_line_initiative on regional_plan_line (initiative, updated_at desc, id desc);

create table office_contact (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  organization uuid not null references public_organization (id),
  name text not null,
  position text,
  email text,
  phone text,
  address text,
  about text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(position, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(address, '') || ' ' || coalesce(about, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(position, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(address, '') || ' ' || coalesce(about, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index office_contact_latest on office_contact (updated_at desc, id desc);
create index office_contact_search on office_contact using gin (search);
create index office_contact_organization on office_contact (organization);

create table meeting (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  held_on date not null,
  organization uuid not null references public_organization (id),
  channel text,
  place text,
  theirs text,
  ours text,
  initiative uuid references initiative (id),
  external uuid references external_project (id),
  summary text,
  minutes jsonb,
  lobby boolean not null,
  passive_subject text,
  lobby_folio text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(place, '') || ' ' || coalesce(theirs, '') || ' ' || coalesce(ours, '') || ' ' || coalesce(summary, '') || ' ' || coalesce(passive_subject, '') || ' ' || coalesce(lobby_folio, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(place, '') || ' ' || coalesce(theirs, '') || ' ' || coalesce(ours, '') || ' ' || coalesce(summary, '') || ' ' || coalesce(passive_subject, '') || ' ' || coalesce(lobby_folio, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index meeting_latest on meeting (updated_at desc, id desc);
create index meeting_search on meeting using gin (search);
create index meeting_organization on meeting (organization, updated_at desc, id desc);
create index meeting_initiative on meeting (initiative, updated_at desc, id desc);
create index meeting_external on meeting (external, updated_at desc, id desc);

create table commitment (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  meeting uuid not null references meeting (id),
  name text not null,
  side text not null,
  responsible uuid not null references person (id),
  due_on date not null,
  outcome text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(outcome, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(outcome, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index commitment_latest on commitment (updated_at desc, id desc);
create index commitment_search on commitment using gin (search);
create index commitment_meeting on commitment (meeting);
create index commitment_responsible on commitment (responsible, updated_at desc, id desc);

