-- Published values of units of account: one for each unit and month or day.
create table unit_value (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unit text not null,
  period text not null,
  value text not null,
  source text not null,
  published_on date,
  search tsvector generated always as (to_tsvector('spanish', coalesce(period, '') || ' ' || coalesce(value, '') || ' ' || coalesce(source, '') || ' ' || translate(lower(coalesce(period, '') || ' ' || coalesce(value, '') || ' ' || coalesce(source, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index unit_value_latest on unit_value (updated_at desc, id desc);
create index unit_value_search on unit_value using gin (search);
create unique index unit_value_period_once on unit_value (unit, period);
