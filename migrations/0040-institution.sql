-- Whose installation this is: one row, never a second.
create table institution (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  short_name text,
  edition text not null,
  commune uuid references commune (id),
  colour text check (colour ~* '^#[0-9a-f]{6}$'),
  logo jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(short_name, '') || ' ' || coalesce(colour, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(short_name, '') || ' ' || coalesce(colour, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(short_name, '') || ' ' || coalesce(colour, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index institution_latest on institution (updated_at desc, id desc);
create index institution_search on institution using gin (search);
create index institution_commune on institution (commune, updated_at desc, id desc);
create unique index institution_only_one on institution ((true));
