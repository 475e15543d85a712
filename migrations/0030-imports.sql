-- Files brought into the lists, their remembered columns, and the rows under review.
create table import_run (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  record text not null,
  person uuid references person (id),
  file_name text not null,
  file jsonb not null,
  sheet text,
  mapping text,
  rows numeric,
  accepted numeric,
  refused numeric,
  reason text,
  reviewed_at timestamptz,
  applied_at timestamptz,
  undone_at timestamptz,
  search tsvector generated always as (to_tsvector('spanish', coalesce(record, '') || ' ' || coalesce(file_name, '') || ' ' || coalesce(sheet, '') || ' ' || coalesce(mapping, '') || ' ' || coalesce(reason, '')) || to_tsvector('spanish', translate(lower(coalesce(record, '') || ' ' || coalesce(file_name, '') || ' ' || coalesce(sheet, '') || ' ' || coalesce(mapping, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(record, '') || ' ' || coalesce(file_name, '') || ' ' || coalesce(sheet, '') || ' ' || coalesce(mapping, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index import_run_latest on import_run (updated_at desc, id desc);
create index import_run_search on import_run using gin (search);
create index import_run_person on import_run (person, updated_at desc, id desc);

create table import_mapping (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  record text not null,
  fingerprint text not null,
  mapping text not null,
  search tsvector generated always as (to_tsvector('spanish', coalesce(record, '') || ' ' || coalesce(fingerprint, '') || ' ' || coalesce(mapping, '')) || to_tsvector('spanish', translate(lower(coalesce(record, '') || ' ' || coalesce(fingerprint, '') || ' ' || coalesce(mapping, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(record, '') || ' ' || coalesce(fingerprint, '') || ' ' || coalesce(mapping, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index import_mapping_latest on import_mapping (updated_at desc, id desc);
create index import_mapping_search on import_mapping using gin (search);

-- The rows of a file as understood, before they are applied: no records, so that what is not accepted leaves no history.
create table import_row (
  run uuid not null references import_run (id),
  row integer not null,
  outcome text not null,
  key text,
  title text not null,
  data jsonb,
  plan jsonb,
  shown jsonb not null,
  problems jsonb not null,
  notes jsonb not null,
  primary key (run, row)
);
create index import_row_outcome on import_row (run, outcome, row);
create index import_row_key on import_row (run, key) where key is not null;

-- What a run is doing now, and the names that it would create.
create table import_progress (
  run uuid primary key references import_run (id),
  step text not null,
  done integer not null,
  total integer not null,
  beat_at timestamptz not null,
  problem text,
  headers jsonb,
  mark text,
  wishes jsonb,
  report jsonb
);
