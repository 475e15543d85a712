-- edition: municipality
-- The semi-annual report to the concejo (Ley 18.695 art. 21 c) and what is written around its figures.
create table semester_report (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  cut_on date not null,
  previous_cut_on date,
  author uuid references person (id),
  observations text,
  presented_on date,
  session_number numeric,
  figures jsonb,
  figures_hash text,
  docx jsonb,
  pdf jsonb,
  separation_warning text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(observations, '') || ' ' || coalesce(figures_hash, '') || ' ' || coalesce(separation_warning, '')) || to_tsvector('spanish', translate(lower(coalesce(name, '') || ' ' || coalesce(observations, '') || ' ' || coalesce(figures_hash, '') || ' ' || coalesce(separation_warning, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(name, '') || ' ' || coalesce(observations, '') || ' ' || coalesce(figures_hash, '') || ' ' || coalesce(separation_warning, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index semester_report_latest on semester_report (updated_at desc, id desc);
create index semester_report_search on semester_report using gin (search);
create index semester_report_author on semester_report (author, updated_at desc, id desc);

create table report_section (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  report uuid not null references semester_report (id),
  position numeric not null,
  title text not null,
  narrative text,
  key text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(title, '') || ' ' || coalesce(narrative, '') || ' ' || coalesce(key, '')) || to_tsvector('spanish', translate(lower(coalesce(title, '') || ' ' || coalesce(narrative, '') || ' ' || coalesce(key, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc')) || to_tsvector('simple', translate(lower(coalesce(title, '') || ' ' || coalesce(narrative, '') || ' ' || coalesce(key, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index report_section_latest on report_section (updated_at desc, id desc);
create index report_section_search on report_section using gin (search);
create index report_section_report on report_section (report);

