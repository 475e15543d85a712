-- edition: party
-- What of the party may be told outside: tenures whose holder agreed.
create table publication (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tenure uuid not null unique references tenure (id),
  consent text not null,
  consent_on date not null,
  document jsonb,
  agreement text,
  withdrawal text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(consent, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(withdrawal, '') || ' ' || translate(lower(coalesce(consent, '') || ' ' || coalesce(agreement, '') || ' ' || coalesce(withdrawal, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index publication_latest on publication (updated_at desc, id desc);
create index publication_search on publication using gin (search);
create index publication_tenure on publication (tenure, updated_at desc, id desc);
