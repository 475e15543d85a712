-- edition: municipality
-- What of the municipality anybody may see, decided row by row; without a row nothing is seen.
create table initiative_publication (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  initiative uuid not null unique references initiative (id),
  published boolean not null,
  reason text,
  decided_by uuid references person (id),
  decided_at timestamptz,
  search tsvector generated always as (to_tsvector('spanish', coalesce(reason, '') || ' ' || translate(lower(coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index initiative_publication_latest on initiative_publication (updated_at desc, id desc);
create index initiative_publication_search on initiative_publication using gin (search);
create index initiative_publication_initiative on initiative_publication (initiative);
create index initiative_publication_decided_by on initiative_publication (decided_by, updated_at desc, id desc);

create table document_publication (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  document uuid not null unique references document (id),
  published boolean not null,
  reason text,
  decided_by uuid references person (id),
  decided_at timestamptz,
  search tsvector generated always as (to_tsvector('spanish', coalesce(reason, '') || ' ' || translate(lower(coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index document_publication_latest on document_publication (updated_at desc, id desc);
create index document_publication_search on document_publication using gin (search);
create index document_publication_document on document_publication (document);
create index document_publication_decided_by on document_publication (decided_by, updated_at desc, id desc);

create table portal_setting (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  presentation text,
  contact text,
  project_prefix text,
  license text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(presentation, '') || ' ' || coalesce(contact, '') || ' ' || coalesce(project_prefix, '') || ' ' || coalesce(license, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(presentation, '') || ' ' || coalesce(contact, '') || ' ' || coalesce(project_prefix, '') || ' ' || coalesce(license, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index portal_setting_latest on portal_setting (updated_at desc, id desc);
create index portal_setting_search on portal_setting using gin (search);

