-- Tasks: what the holder of a function must do by a day, made from the obligations of the year or added by hand.
create table task (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  due_on date,
  function text not null,
  unit uuid references unit (id),
  responsible uuid references person (id),
  helpers text[],
  planned_on date,
  start_on date,
  description text,
  evidence_asked text,
  evidence_file jsonb,
  evidence_link text,
  evidence_note text,
  reason text,
  certificate text,
  norm text,
  confidence text,
  custom text,
  silence text,
  period text,
  obligation text,
  about text,
  recounted text,
  counting text,
  key text unique,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(description, '') || ' ' || coalesce(evidence_asked, '') || ' ' || coalesce(evidence_link, '') || ' ' || coalesce(evidence_note, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(certificate, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(custom, '') || ' ' || coalesce(silence, '') || ' ' || coalesce(period, '') || ' ' || coalesce(obligation, '') || ' ' || coalesce(about, '') || ' ' || coalesce(recounted, '') || ' ' || coalesce(counting, '') || ' ' || coalesce(key, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(description, '') || ' ' || coalesce(evidence_asked, '') || ' ' || coalesce(evidence_link, '') || ' ' || coalesce(evidence_note, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(certificate, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(custom, '') || ' ' || coalesce(silence, '') || ' ' || coalesce(period, '') || ' ' || coalesce(obligation, '') || ' ' || coalesce(about, '') || ' ' || coalesce(recounted, '') || ' ' || coalesce(counting, '') || ' ' || coalesce(key, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index task_latest on task (updated_at desc, id desc);
create index task_search on task using gin (search);
create index task_unit on task (unit, updated_at desc, id desc);
create index task_responsible on task (responsible, updated_at desc, id desc);
create index task_due on task (due_on, id);
create index task_function on task (function, due_on);
create index task_about on task (about) where about is not null;
