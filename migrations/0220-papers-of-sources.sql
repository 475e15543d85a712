-- edition: municipality
-- The papers that applications ask for: their kinds, and which of them each source wants.
create table paper_kind (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null unique,
  position numeric,
  folder text not null,
  issuer text,
  validity_days numeric,
  details text,
  norm text,
  confidence text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(details, '') || ' ' || coalesce(norm, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(details, '') || ' ' || coalesce(norm, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index paper_kind_latest on paper_kind (updated_at desc, id desc);
create index paper_kind_search on paper_kind using gin (search);
create table source_paper (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  source uuid not null references funding_source (id),
  paper_kind uuid not null references paper_kind (id),
  required boolean,
  applies_if text,
  validity_days numeric,
  issuer text,
  norm text,
  confidence text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(issuer, '') || ' ' || coalesce(norm, '') || ' ' || translate(lower(coalesce(issuer, '') || ' ' || coalesce(norm, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index source_paper_latest on source_paper (updated_at desc, id desc);
create index source_paper_search on source_paper using gin (search);
create index source_paper_source on source_paper (source);
create index source_paper_paper_kind on source_paper (paper_kind, updated_at desc, id desc);
