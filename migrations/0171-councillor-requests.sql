-- edition: municipality
-- What councillors ask the municipality to inform, with the term to answer (Ley 18.695 art. 87).
create table councillor_request (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  councillor uuid not null references person (id),
  text text not null,
  received_on date not null,
  session uuid references session (id),
  unit uuid references unit (id),
  due_on date,
  norm text,
  answer text,
  answer_file jsonb,
  answered_on date,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(text, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(answer, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(text, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(answer, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index councillor_request_latest on councillor_request (updated_at desc, id desc);
create index councillor_request_search on councillor_request using gin (search);
create index councillor_request_councillor on councillor_request (councillor, updated_at desc, id desc);
create index councillor_request_session on councillor_request (session, updated_at desc, id desc);
create index councillor_request_unit on councillor_request (unit, updated_at desc, id desc);
