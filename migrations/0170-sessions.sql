-- Bodies that meet: who sits in them, their sessions with agenda, attendance and votes, what they agree, and the papers of it.
create table body (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  kind text not null,
  chair uuid references post (id),
  secretary uuid references post (id),
  usual_place text,
  citation_term text,
  quorum_term text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(usual_place, '') || ' ' || coalesce(citation_term, '') || ' ' || coalesce(quorum_term, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(usual_place, '') || ' ' || coalesce(citation_term, '') || ' ' || coalesce(quorum_term, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index body_latest on body (updated_at desc, id desc);
create index body_search on body using gin (search);
create index body_chair on body (chair, updated_at desc, id desc);
create index body_secretary on body (secretary, updated_at desc, id desc);
create table body_seat (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  body uuid not null references body (id),
  post uuid not null references post (id),
  person uuid references person (id),
  votes boolean,
  counts boolean,
  search tsvector generated always as (''::tsvector) stored
);
create index body_seat_latest on body_seat (updated_at desc, id desc);
create index body_seat_search on body_seat using gin (search);
create index body_seat_body on body_seat (body);
create index body_seat_post on body_seat (post, updated_at desc, id desc);
create index body_seat_person on body_seat (person, updated_at desc, id desc);
create table session (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  body uuid not null references body (id),
  kind text not null,
  starts_at timestamptz not null,
  place text,
  link text,
  number numeric,
  held_on date,
  chair uuid references person (id),
  reason text,
  citation_sent_at timestamptz,
  citation text,
  citation_warning text,
  opened_at timestamptz,
  closed_at timestamptz,
  quorum text,
  recording text,
  minutes text,
  approved_on date,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(place, '') || ' ' || coalesce(link, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(citation, '') || ' ' || coalesce(citation_warning, '') || ' ' || coalesce(quorum, '') || ' ' || coalesce(recording, '') || ' ' || coalesce(minutes, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(place, '') || ' ' || coalesce(link, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(citation, '') || ' ' || coalesce(citation_warning, '') || ' ' || coalesce(quorum, '') || ' ' || coalesce(recording, '') || ' ' || coalesce(minutes, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index session_latest on session (updated_at desc, id desc);
create index session_search on session using gin (search);
create index session_body on session (body, updated_at desc, id desc);
create index session_chair on session (chair, updated_at desc, id desc);
create table agenda_item (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  session uuid not null references session (id),
  position numeric not null,
  title text not null,
  matter text not null,
  requested_by uuid references person (id),
  document jsonb,
  subject_path text,
  subject_id text,
  subject_action text,
  accounted_on date,
  notes text,
  round numeric,
  added_late boolean,
  result text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(title, '') || ' ' || coalesce(subject_path, '') || ' ' || coalesce(subject_id, '') || ' ' || coalesce(subject_action, '') || ' ' || coalesce(notes, '') || ' ' || translate(lower(coalesce(title, '') || ' ' || coalesce(subject_path, '') || ' ' || coalesce(subject_id, '') || ' ' || coalesce(subject_action, '') || ' ' || coalesce(notes, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index agenda_item_latest on agenda_item (updated_at desc, id desc);
create index agenda_item_search on agenda_item using gin (search);
create index agenda_item_session on agenda_item (session);
create index agenda_item_requested_by on agenda_item (requested_by, updated_at desc, id desc);
create table attendance (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  session uuid not null references session (id),
  person uuid not null references person (id),
  post uuid references post (id),
  capacity text,
  votes boolean,
  counts boolean,
  presence text,
  arrived_at timestamptz,
  left_at timestamptz,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(capacity, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(capacity, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index attendance_latest on attendance (updated_at desc, id desc);
create index attendance_search on attendance using gin (search);
create index attendance_session on attendance (session);
create index attendance_person on attendance (person, updated_at desc, id desc);
create index attendance_post on attendance (post, updated_at desc, id desc);
create table vote (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  item uuid not null references agenda_item (id),
  person uuid not null references person (id),
  capacity text,
  round numeric,
  choice text not null,
  cause text,
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(capacity, '') || ' ' || coalesce(cause, '') || ' ' || coalesce(reason, '') || ' ' || translate(lower(coalesce(capacity, '') || ' ' || coalesce(cause, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index vote_latest on vote (updated_at desc, id desc);
create index vote_search on vote using gin (search);
create index vote_item on vote (item);
create index vote_person on vote (person, updated_at desc, id desc);
create table agreement (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  item uuid not null references agenda_item (id),
  result text not null,
  text text not null,
  responsible uuid references post (id),
  due_on date,
  casting text,
  body uuid references body (id),
  session uuid references session (id),
  year numeric,
  number numeric,
  agreed_on date,
  rule text,
  in_office numeric,
  present numeric,
  favour numeric,
  against numeric,
  abstain numeric,
  barred numeric,
  moved text,
  done_on date,
  done_note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(text, '') || ' ' || coalesce(rule, '') || ' ' || coalesce(moved, '') || ' ' || coalesce(done_note, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(text, '') || ' ' || coalesce(rule, '') || ' ' || coalesce(moved, '') || ' ' || coalesce(done_note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index agreement_latest on agreement (updated_at desc, id desc);
create index agreement_search on agreement using gin (search);
create index agreement_item on agreement (item, updated_at desc, id desc);
create index agreement_responsible on agreement (responsible, updated_at desc, id desc);
create index agreement_body on agreement (body, updated_at desc, id desc);
create index agreement_session on agreement (session, updated_at desc, id desc);
create table session_paper (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  kind text not null,
  session uuid not null references session (id),
  agreement uuid references agreement (id),
  folio text,
  issued_at timestamptz,
  signed text,
  capacity text,
  basis text,
  pdf jsonb,
  docx jsonb,
  hash text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(capacity, '') || ' ' || coalesce(basis, '') || ' ' || coalesce(hash, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(capacity, '') || ' ' || coalesce(basis, '') || ' ' || coalesce(hash, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index session_paper_latest on session_paper (updated_at desc, id desc);
create index session_paper_search on session_paper using gin (search);
create index session_paper_session on session_paper (session, updated_at desc, id desc);
create index session_paper_agreement on session_paper (agreement, updated_at desc, id desc);
-- A number each, without gaps nor repeats, whoever else writes at that minute.
create table session_counter (
  series text primary key,
  last integer not null
);
create unique index session_numbered on session (body, kind, (extract(year from held_on)), number) where number is not null;
create unique index attendance_once on attendance (session, person);
create unique index vote_once on vote (item, person, coalesce(round, 1));
create unique index agreement_once on agreement (item);
create unique index agreement_numbered on agreement (body, year, number) where number is not null;
create unique index session_paper_folio on session_paper (folio) where folio is not null;
create index session_held on session (held_on, id);
create index agreement_due on agreement (due_on, id);
