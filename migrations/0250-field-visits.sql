-- edition: municipality
-- What somebody saw where a work is, and the photographs they took.
create table site_visit (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  initiative uuid not null references initiative (id),
  visited_on date not null,
  visitor uuid references person (id),
  physical numeric,
  note text,
  place jsonb,
  place_by text,
  accuracy numeric,
  search tsvector generated always as (to_tsvector('spanish', coalesce(note, '') || ' ' || translate(lower(coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index site_visit_latest on site_visit (updated_at desc, id desc);
create index site_visit_search on site_visit using gin (search);
create index site_visit_initiative on site_visit (initiative);
create index site_visit_visitor on site_visit (visitor, updated_at desc, id desc);

create table visit_photograph (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  visit uuid not null references site_visit (id),
  caption text not null,
  taken_at timestamptz,
  file jsonb not null,
  search tsvector generated always as (to_tsvector('spanish', coalesce(caption, '') || ' ' || translate(lower(coalesce(caption, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index visit_photograph_latest on visit_photograph (updated_at desc, id desc);
create index visit_photograph_search on visit_photograph using gin (search);
create index visit_photograph_visit on visit_photograph (visit);
