-- Who acts when the holder of a post does not: absences, rules of substitution, designations and delegations.
create table absence (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tenure uuid not null references tenure (id),
  start_at timestamptz not null,
  end_at timestamptz,
  cause text not null,
  scope text[],
  document jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(note, '') || ' ' || translate(lower(coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index absence_latest on absence (updated_at desc, id desc);
create index absence_search on absence using gin (search);
create index absence_tenure on absence (tenure);
create table substitution_rule (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  post uuid not null references post (id),
  rank numeric not null,
  substitute uuid not null references post (id),
  trigger text not null,
  scope text[],
  days_limit text,
  medical_limit text,
  basis text not null,
  start_at timestamptz,
  end_at timestamptz,
  search tsvector generated always as (to_tsvector('spanish', coalesce(days_limit, '') || ' ' || coalesce(medical_limit, '') || ' ' || coalesce(basis, '') || ' ' || translate(lower(coalesce(days_limit, '') || ' ' || coalesce(medical_limit, '') || ' ' || coalesce(basis, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index substitution_rule_latest on substitution_rule (updated_at desc, id desc);
create index substitution_rule_search on substitution_rule using gin (search);
create index substitution_rule_post on substitution_rule (post);
create index substitution_rule_substitute on substitution_rule (substitute, updated_at desc, id desc);
create table designation (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  post uuid not null references post (id),
  person uuid not null references person (id),
  capacity text not null,
  scope text[],
  start_at timestamptz not null,
  end_at timestamptz,
  basis text not null,
  document jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(basis, '') || ' ' || translate(lower(coalesce(basis, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index designation_latest on designation (updated_at desc, id desc);
create index designation_search on designation using gin (search);
create index designation_post on designation (post);
create index designation_person on designation (person, updated_at desc, id desc);
create table delegation (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tenure uuid not null references tenure (id),
  person uuid not null references person (id),
  scope text[] not null,
  start_at timestamptz not null,
  end_at timestamptz,
  basis text not null,
  document jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(basis, '') || ' ' || translate(lower(coalesce(basis, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index delegation_latest on delegation (updated_at desc, id desc);
create index delegation_search on delegation using gin (search);
create index delegation_tenure on delegation (tenure);
create index delegation_person on delegation (person, updated_at desc, id desc);
