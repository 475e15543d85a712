-- What comes down from upper units and what goes up to them.
create table instruction (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  sender text not null,
  level text not null,
  channel text not null,
  reference text,
  received_on date not null,
  details text,
  document jsonb,
  owner uuid references post (id),
  set_on date,
  days numeric,
  norm text,
  due_on date,
  answer text,
  answer_document jsonb,
  answered_on date,
  acknowledgement text,
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(sender, '') || ' ' || coalesce(reference, '') || ' ' || coalesce(details, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(acknowledgement, '') || ' ' || coalesce(reason, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(sender, '') || ' ' || coalesce(reference, '') || ' ' || coalesce(details, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(acknowledgement, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index instruction_latest on instruction (updated_at desc, id desc);
create index instruction_search on instruction using gin (search);
create index instruction_owner on instruction (owner, updated_at desc, id desc);
create table upward_report (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  addressee text not null,
  level text not null,
  period text,
  owner uuid not null references post (id),
  set_on date,
  days numeric,
  received_on date,
  norm text,
  due_on date,
  content text,
  document jsonb,
  answered_on date,
  acknowledged_on date,
  acknowledgement text,
  observations text,
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(addressee, '') || ' ' || coalesce(period, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(content, '') || ' ' || coalesce(acknowledgement, '') || ' ' || coalesce(observations, '') || ' ' || coalesce(reason, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(addressee, '') || ' ' || coalesce(period, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(content, '') || ' ' || coalesce(acknowledgement, '') || ' ' || coalesce(observations, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index upward_report_latest on upward_report (updated_at desc, id desc);
create index upward_report_search on upward_report using gin (search);
create index upward_report_owner on upward_report (owner, updated_at desc, id desc);
