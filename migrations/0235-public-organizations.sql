-- edition: municipality
-- Institutions public and private with which the commune works.
create table public_organization (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  other_name text,
  sphere text not null,
  kind text,
  rut text unique,
  state_code text unique,
  sector text,
  parent uuid references public_organization (id),
  commune uuid references commune (id),
  website text,
  dissolved_on date,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(other_name, '') || ' ' || coalesce(rut, '') || ' ' || coalesce(state_code, '') || ' ' || coalesce(sector, '') || ' ' || coalesce(website, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(other_name, '') || ' ' || coalesce(rut, '') || ' ' || coalesce(state_code, '') || ' ' || coalesce(sector, '') || ' ' || coalesce(website, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index public_organization_latest on public_organization (updated_at desc, id desc);
create index public_organization_search on public_organization using gin (search);
create index public_organization_parent on public_organization (parent, updated_at desc, id desc);
create index public_organization_commune on public_organization (commune, updated_at desc, id desc);

