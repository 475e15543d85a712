-- Acts that, by what was recorded after them, their signers could not sign: ratified or annulled by who may.
create table ratification (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  signed text,
  signed_at timestamptz,
  person uuid references person (id),
  post uuid references post (id),
  acts numeric,
  why text,
  about text,
  key text unique,
  agreement text,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(why, '') || ' ' || coalesce(about, '') || ' ' || coalesce(key, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(why, '') || ' ' || coalesce(about, '') || ' ' || coalesce(key, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index ratification_latest on ratification (updated_at desc, id desc);
create index ratification_search on ratification using gin (search);
create index ratification_person on ratification (person, updated_at desc, id desc);
create index ratification_post on ratification (post, updated_at desc, id desc);
