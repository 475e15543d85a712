-- Papers about who holds a post: the certificate of who could act at a minute, and the hand-over of a post.
create table acting_certificate (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  folio text,
  post uuid references post (id),
  held_at timestamptz,
  function_code text,
  as_of timestamptz,
  answer text,
  issued_at timestamptz,
  signed text,
  capacity text,
  basis text,
  pdf jsonb,
  hash text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(folio, '') || ' ' || coalesce(function_code, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(capacity, '') || ' ' || coalesce(basis, '') || ' ' || coalesce(hash, '') || ' ' || translate(lower(coalesce(folio, '') || ' ' || coalesce(function_code, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(capacity, '') || ' ' || coalesce(basis, '') || ' ' || coalesce(hash, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index acting_certificate_latest on acting_certificate (updated_at desc, id desc);
create index acting_certificate_search on acting_certificate using gin (search);
create index acting_certificate_post on acting_certificate (post, updated_at desc, id desc);
create table hand_over (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  post uuid not null references post (id),
  giver uuid not null references person (id),
  receiver uuid not null references person (id),
  note text,
  given_at timestamptz,
  given_signed text,
  given_basis text,
  not_given_why text,
  received_at timestamptz,
  received_signed text,
  received_basis text,
  not_received_why text,
  folio text,
  issued_at timestamptz,
  pdf jsonb,
  docx jsonb,
  hash text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(note, '') || ' ' || coalesce(given_signed, '') || ' ' || coalesce(given_basis, '') || ' ' || coalesce(not_given_why, '') || ' ' || coalesce(received_signed, '') || ' ' || coalesce(received_basis, '') || ' ' || coalesce(not_received_why, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(hash, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(note, '') || ' ' || coalesce(given_signed, '') || ' ' || coalesce(given_basis, '') || ' ' || coalesce(not_given_why, '') || ' ' || coalesce(received_signed, '') || ' ' || coalesce(received_basis, '') || ' ' || coalesce(not_received_why, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(hash, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index hand_over_latest on hand_over (updated_at desc, id desc);
create index hand_over_search on hand_over using gin (search);
create index hand_over_post on hand_over (post, updated_at desc, id desc);
create index hand_over_giver on hand_over (giver, updated_at desc, id desc);
create index hand_over_receiver on hand_over (receiver, updated_at desc, id desc);
create table hand_over_item (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  hand_over uuid not null references hand_over (id),
  kind text not null,
  name text not null,
  detail text,
  due_on date,
  about text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(detail, '') || ' ' || coalesce(about, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(detail, '') || ' ' || coalesce(about, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index hand_over_item_latest on hand_over_item (updated_at desc, id desc);
create index hand_over_item_search on hand_over_item using gin (search);
create index hand_over_item_hand_over on hand_over_item (hand_over);
create unique index acting_certificate_folio on acting_certificate (folio) where folio is not null;
create unique index hand_over_folio on hand_over (folio) where folio is not null;
