-- Territory, the institution, its plans and the views of its people.
create table region (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  code text not null unique,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index region_latest on region (updated_at desc, id desc);
create index region_search on region using gin (search);

create table province (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  code text not null unique,
  region uuid not null references region (id),
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index province_latest on province (updated_at desc, id desc);
create index province_search on province using gin (search);
create index province_region on province (region, updated_at desc, id desc);

create table commune (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  code text not null unique,
  province uuid not null references province (id),
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index commune_latest on commune (updated_at desc, id desc);
create index commune_search on commune using gin (search);
create index commune_province on commune (province, updated_at desc, id desc);

create table locality (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null unique,
  kind text,
  population numeric,
  place jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index locality_latest on locality (updated_at desc, id desc);
create index locality_search on locality using gin (search);

create table neighbourhood_unit (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null unique,
  locality uuid references locality (id),
  population numeric,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index neighbourhood_unit_latest on neighbourhood_unit (updated_at desc, id desc);
create index neighbourhood_unit_search on neighbourhood_unit using gin (search);
create index neighbourhood_unit_locality on neighbourhood_unit (locality, updated_at desc, id desc);

create table unit (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  code text not null unique,
  parent uuid references unit (id),
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index unit_latest on unit (updated_at desc, id desc);
create index unit_search on unit using gin (search);
create index unit_parent on unit (parent, updated_at desc, id desc);

create table person (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  email text unique,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(email, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(email, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(email, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index person_latest on person (updated_at desc, id desc);
create index person_search on person using gin (search);

create table post (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  code text not null,
  unit uuid not null references unit (id),
  kind text not null,
  functions text[],
  source text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(source, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(source, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(source, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index post_latest on post (updated_at desc, id desc);
create index post_search on post using gin (search);
create index post_unit on post (unit, updated_at desc, id desc);

create table tenure (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  post uuid not null references post (id),
  person uuid not null references person (id),
  capacity text not null,
  start_at timestamptz not null,
  end_at timestamptz,
  basis text not null,
  search tsvector generated always as (to_tsvector('spanish', coalesce(basis, '')) || to_tsvector('spanish', translate(lower(coalesce(basis, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(basis, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index tenure_latest on tenure (updated_at desc, id desc);
create index tenure_search on tenure using gin (search);
create index tenure_post on tenure (post);
create index tenure_person on tenure (person, updated_at desc, id desc);

create table plan (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  kind text not null,
  edition text not null,
  start_on date not null,
  end_on date not null,
  agreement text,
  decree text,
  unit uuid references unit (id),
  summary text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(edition, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(decree, '') || ' ' || coalesce(summary, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(edition, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(decree, '') || ' ' || coalesce(summary, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(edition, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(decree, '') || ' ' || coalesce(summary, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index plan_latest on plan (updated_at desc, id desc);
create index plan_search on plan using gin (search);
create index plan_unit on plan (unit, updated_at desc, id desc);

create table axis (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  plan uuid not null references plan (id),
  number text not null,
  name text not null,
  search tsvector generated always as (to_tsvector('spanish', coalesce(number, '') || ' ' || coalesce(name, '')) || to_tsvector('spanish', translate(lower(coalesce(number, '') || ' ' || coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(number, '') || ' ' || coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index axis_latest on axis (updated_at desc, id desc);
create index axis_search on axis using gin (search);
create index axis_plan on axis (plan);

create table objective (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  axis uuid not null references axis (id),
  number text not null,
  name text not null,
  description text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, '')) || to_tsvector('spanish', translate(lower(coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index objective_latest on objective (updated_at desc, id desc);
create index objective_search on objective using gin (search);
create index objective_axis on objective (axis);

create table programme (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  objective uuid not null references objective (id),
  number text not null,
  name text not null,
  unit uuid references unit (id),
  budget bigint,
  description text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, '')) || to_tsvector('spanish', translate(lower(coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index programme_latest on programme (updated_at desc, id desc);
create index programme_search on programme using gin (search);
create index programme_objective on programme (objective);
create index programme_unit on programme (unit, updated_at desc, id desc);

create table saved_view (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  person uuid references person (id),
  record text not null,
  settings text not null,
  shared boolean,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(record, '') || ' ' || coalesce(settings, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(record, '') || ' ' || coalesce(settings, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(record, '') || ' ' || coalesce(settings, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index saved_view_latest on saved_view (updated_at desc, id desc);
create index saved_view_search on saved_view using gin (search);
create index saved_view_person on saved_view (person, updated_at desc, id desc);
