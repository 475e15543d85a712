-- edition: municipality
-- From the idea to the closed account.
create table funding_source (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null unique,
  institution text,
  norm text,
  finances text,
  limits text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(finances, '') || ' ' || coalesce(limits, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(finances, '') || ' ' || coalesce(limits, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(finances, '') || ' ' || coalesce(limits, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index funding_source_latest on funding_source (updated_at desc, id desc);
create index funding_source_search on funding_source using gin (search);

create table initiative (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  code text,
  stage text,
  type text,
  sector text,
  description text,
  rate text,
  unit uuid references unit (id),
  responsible uuid references person (id),
  objective uuid references objective (id),
  programme uuid references programme (id),
  technical_unit text,
  commune uuid references commune (id),
  locality uuid references locality (id),
  neighbourhood_unit uuid references neighbourhood_unit (id),
  place jsonb,
  beneficiaries numeric,
  source uuid references funding_source (id),
  budget_line text,
  amount bigint,
  requested bigint,
  approved bigint,
  spent bigint,
  year numeric,
  start_on date,
  end_on date,
  physical_progress numeric,
  financial_progress numeric,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(description, '') || ' ' || coalesce(technical_unit, '') || ' ' || coalesce(budget_line, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(description, '') || ' ' || coalesce(technical_unit, '') || ' ' || coalesce(budget_line, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(description, '') || ' ' || coalesce(technical_unit, '') || ' ' || coalesce(budget_line, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index initiative_latest on initiative (updated_at desc, id desc);
create index initiative_state on initiative (state, updated_at desc, id desc);
create index initiative_state_unit on initiative (state, unit, updated_at desc, id desc);
create index initiative_code on initiative (code, stage);
create index initiative_search on initiative using gin (search);
create index initiative_unit on initiative (unit, updated_at desc, id desc);
create index initiative_responsible on initiative (responsible, updated_at desc, id desc);
create index initiative_objective on initiative (objective, updated_at desc, id desc);
create index initiative_programme on initiative (programme, updated_at desc, id desc);
create index initiative_commune on initiative (commune, updated_at desc, id desc);
create index initiative_locality on initiative (locality, updated_at desc, id desc);
create index initiative_neighbourhood_unit on initiative (neighbourhood_unit, updated_at desc, id desc);
create index initiative_source on initiative (source, updated_at desc, id desc);

create table funding_line (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  initiative uuid not null references initiative (id),
  source uuid not null references funding_source (id),
  year numeric not null,
  requested bigint,
  approved bigint,
  spent bigint,
  search tsvector generated always as (''::tsvector) stored
);
create index funding_line_latest on funding_line (updated_at desc, id desc);
create index funding_line_search on funding_line using gin (search);
create index funding_line_initiative on funding_line (initiative);
create index funding_line_source on funding_line (source, updated_at desc, id desc);

create table milestone (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  initiative uuid not null references initiative (id),
  name text not null,
  planned_on date not null,
  actual_on date,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(note, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index milestone_latest on milestone (updated_at desc, id desc);
create index milestone_search on milestone using gin (search);
create index milestone_initiative on milestone (initiative);

create table progress (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  initiative uuid not null references initiative (id),
  measured_on date not null,
  physical numeric not null,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(note, '')) || to_tsvector('spanish', translate(lower(coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index progress_latest on progress (updated_at desc, id desc);
create index progress_search on progress using gin (search);
create index progress_initiative on progress (initiative);

create table document (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  initiative uuid not null references initiative (id),
  name text not null,
  kind text,
  issued_on date,
  file jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index document_latest on document (updated_at desc, id desc);
create index document_search on document using gin (search);
create index document_initiative on document (initiative);

create table idea (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  problem text,
  origin text not null,
  asked_by text,
  received_on date not null,
  locality uuid references locality (id),
  neighbourhood_unit uuid references neighbourhood_unit (id),
  population numeric,
  cost bigint,
  objective uuid references objective (id),
  initiative uuid references initiative (id),
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(problem, '') || ' ' || coalesce(asked_by, '') || ' ' || coalesce(reason, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(problem, '') || ' ' || coalesce(asked_by, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(problem, '') || ' ' || coalesce(asked_by, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index idea_latest on idea (updated_at desc, id desc);
create index idea_search on idea using gin (search);
create index idea_locality on idea (locality, updated_at desc, id desc);
create index idea_neighbourhood_unit on idea (neighbourhood_unit, updated_at desc, id desc);
create index idea_objective on idea (objective, updated_at desc, id desc);
create index idea_initiative on idea (initiative, updated_at desc, id desc);
