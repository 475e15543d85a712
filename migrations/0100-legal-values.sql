-- What the institution itself says for a legal value, and who confirmed those of the files.
create table own_value (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  value_id text not null,
  says text not null,
  start_on date not null,
  end_on date,
  act_kind text not null,
  act_number text not null,
  act_on date not null,
  document jsonb,
  funder text,
  year text,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(value_id, '') || ' ' || coalesce(says, '') || ' ' || coalesce(act_number, '') || ' ' || coalesce(funder, '') || ' ' || coalesce(year, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(value_id, '') || ' ' || coalesce(says, '') || ' ' || coalesce(act_number, '') || ' ' || coalesce(funder, '') || ' ' || coalesce(year, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index own_value_latest on own_value (updated_at desc, id desc);
create index own_value_search on own_value using gin (search);

create table value_confirmation (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  value_id text not null,
  says text not null,
  norm text not null,
  source_read text not null,
  read_on date not null,
  start_on date,
  note text,
  signed text,
  confirmed_at timestamptz,
  search tsvector generated always as (to_tsvector('spanish', coalesce(value_id, '') || ' ' || coalesce(says, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(source_read, '') || ' ' || coalesce(note, '') || ' ' || coalesce(signed, '') || ' ' || translate(lower(coalesce(value_id, '') || ' ' || coalesce(says, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(source_read, '') || ' ' || coalesce(note, '') || ' ' || coalesce(signed, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index value_confirmation_latest on value_confirmation (updated_at desc, id desc);
create index value_confirmation_search on value_confirmation using gin (search);
