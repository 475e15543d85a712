-- The least that the same work needs: no history, no rights, one vector for the search.
create table unit (id uuid primary key, name text not null);
create table source (id uuid primary key, name text not null);
create table locality (id uuid primary key, name text not null);
create table person (id uuid primary key, name text not null);
create table initiative (
  id uuid primary key,
  title text not null,
  description text not null,
  state text not null,
  unit uuid not null references unit (id),
  source uuid not null references source (id),
  locality uuid not null references locality (id),
  responsible uuid not null references person (id),
  amount bigint not null,
  start_on date not null,
  end_on date not null,
  updated_at timestamptz not null,
  search tsvector generated always as (
    to_tsvector('spanish', translate(lower(title || ' ' || description), 'áéíóúüñ', 'aeiouun'))) stored
);
create index on initiative (state, unit, updated_at desc, id desc);
create index on initiative (updated_at desc, id desc);
create index on initiative using gin (search);
create table milestone (
  id uuid primary key,
  initiative uuid not null references initiative (id),
  name text not null,
  planned_on date not null,
  actual_on date
);
create index on milestone (initiative, planned_on);
