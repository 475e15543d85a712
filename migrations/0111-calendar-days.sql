-- Which days are working days here: exceptions by hand, and the confirmation of each year by a person.
create table day_exception (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  day_on date not null,
  kind text not null,
  reason text not null,
  norm text not null,
  reach text not null,
  region uuid references region (id),
  commune uuid references commune (id),
  document jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(reason, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(reason, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index day_exception_latest on day_exception (updated_at desc, id desc);
create index day_exception_search on day_exception using gin (search);
create index day_exception_region on day_exception (region, updated_at desc, id desc);
create index day_exception_commune on day_exception (commune, updated_at desc, id desc);

create table calendar_confirmation (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  year text not null,
  note text,
  signed text,
  confirmed_at timestamptz,
  days text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(year, '') || ' ' || coalesce(note, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(days, '') || ' ' || translate(lower(coalesce(year, '') || ' ' || coalesce(note, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(days, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index calendar_confirmation_latest on calendar_confirmation (updated_at desc, id desc);
create index calendar_confirmation_search on calendar_confirmation using gin (search);
