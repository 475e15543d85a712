-- edition: party
-- Programmes of wider levels, and the goals of the secretarías.
create table upper_programme (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  level text not null,
  area text not null,
  owner text not null,
  start_on date not null,
  end_on date,
  objectives text,
  document jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(owner, '') || ' ' || coalesce(objectives, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(owner, '') || ' ' || coalesce(objectives, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index upper_programme_latest on upper_programme (updated_at desc, id desc);
create index upper_programme_search on upper_programme using gin (search);
create table upper_goal (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  programme uuid not null references upper_programme (id),
  name text not null,
  indicator text,
  target text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(indicator, '') || ' ' || coalesce(target, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(indicator, '') || ' ' || coalesce(target, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index upper_goal_latest on upper_goal (updated_at desc, id desc);
create index upper_goal_search on upper_goal using gin (search);
create index upper_goal_programme on upper_goal (programme);
create table communal_goal (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  unit uuid not null references unit (id),
  area text not null,
  indicator text,
  target text,
  end_on date,
  programme uuid references upper_programme (id),
  upper_goal uuid references upper_goal (id),
  contribution text,
  no_programme text,
  next_report_on date,
  evaluation text,
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(indicator, '') || ' ' || coalesce(target, '') || ' ' || coalesce(contribution, '') || ' ' || coalesce(no_programme, '') || ' ' || coalesce(evaluation, '') || ' ' || coalesce(reason, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(indicator, '') || ' ' || coalesce(target, '') || ' ' || coalesce(contribution, '') || ' ' || coalesce(no_programme, '') || ' ' || coalesce(evaluation, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index communal_goal_latest on communal_goal (updated_at desc, id desc);
create index communal_goal_search on communal_goal using gin (search);
create index communal_goal_unit on communal_goal (unit, updated_at desc, id desc);
create index communal_goal_programme on communal_goal (programme, updated_at desc, id desc);
create index communal_goal_upper_goal on communal_goal (upper_goal, updated_at desc, id desc);
create table goal_report (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  goal uuid not null references communal_goal (id),
  period text not null,
  value text,
  evidence jsonb,
  evidence_note text,
  difficulties text,
  observations text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(period, '') || ' ' || coalesce(value, '') || ' ' || coalesce(evidence_note, '') || ' ' || coalesce(difficulties, '') || ' ' || coalesce(observations, '') || ' ' || translate(lower(coalesce(period, '') || ' ' || coalesce(value, '') || ' ' || coalesce(evidence_note, '') || ' ' || coalesce(difficulties, '') || ' ' || coalesce(observations, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index goal_report_latest on goal_report (updated_at desc, id desc);
create index goal_report_search on goal_report using gin (search);
create index goal_report_goal on goal_report (goal);
