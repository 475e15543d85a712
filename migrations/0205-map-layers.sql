-- edition: municipality
-- Shapes of the institution's own territory, drawn under the initiatives: we ship no geometry.
create table map_layer (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null unique,
  kind text,
  shapes jsonb not null,
  origin text,
  hidden boolean,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(origin, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(origin, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index map_layer_latest on map_layer (updated_at desc, id desc);
create index map_layer_search on map_layer using gin (search);
