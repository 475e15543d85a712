-- edition: municipality
-- What a source finances and forbids, its amounts and its rendition, each with its certainty; and the calls of a source.
alter table funding_source add column origin text;
alter table funding_source add column year numeric;
alter table funding_source add column valid_from date;
alter table funding_source add column valid_to date;
alter table funding_source add column confidence text;
alter table funding_source add column forbids text;
alter table funding_source add column stages text[];
alter table funding_source add column types text[];
alter table funding_source add column sectors text[];
alter table funding_source add column intake text;
alter table funding_source add column evaluator text;
alter table funding_source add column platform text;
alter table funding_source add column contact text;
alter table funding_source add column exclusive boolean;
alter table funding_source add column limit_reach text;
alter table funding_source add column least bigint;
alter table funding_source add column commune_most bigint;
alter table funding_source add column commune_count numeric;
alter table funding_source add column local_share numeric;
alter table funding_source add column amounts_confidence text;
alter table funding_source add column rendition_rule text;
alter table funding_source add column rendition_days numeric;
alter table funding_source add column rendition_unit text;
alter table funding_source drop column search;
alter table funding_source add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(finances, '') || ' ' || coalesce(forbids, '') || ' ' || coalesce(limits, '') || ' ' || coalesce(platform, '') || ' ' || coalesce(contact, '') || ' ' || coalesce(limit_amount, '') || ' ' || coalesce(limit_of, '') || ' ' || coalesce(limit_value, '') || ' ' || coalesce(rendition_rule, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(finances, '') || ' ' || coalesce(forbids, '') || ' ' || coalesce(limits, '') || ' ' || coalesce(platform, '') || ' ' || coalesce(contact, '') || ' ' || coalesce(limit_amount, '') || ' ' || coalesce(limit_of, '') || ' ' || coalesce(limit_value, '') || ' ' || coalesce(rendition_rule, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index funding_source_search on funding_source using gin (search);
create table funding_call (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  source uuid not null references funding_source (id),
  opens_on date not null,
  closes_on date not null,
  budget bigint,
  address text,
  rules jsonb,
  note text,
  resolved_on date,
  result text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(address, '') || ' ' || coalesce(note, '') || ' ' || coalesce(result, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(address, '') || ' ' || coalesce(note, '') || ' ' || coalesce(result, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index funding_call_latest on funding_call (updated_at desc, id desc);
create index funding_call_search on funding_call using gin (search);
create index funding_call_source on funding_call (source, updated_at desc, id desc);
