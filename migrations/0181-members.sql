-- edition: party
-- Members as a mirror of the electoral service, the bodies of the party, their meetings, and what may be known of a person.
create table member (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  code text unique,
  person uuid references person (id),
  reconciled_on date,
  moved_on date,
  moved_by text,
  moved_act text,
  document jsonb,
  seal text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(code, '') || ' ' || coalesce(moved_act, '') || ' ' || coalesce(seal, '') || ' ' || translate(lower(coalesce(code, '') || ' ' || coalesce(moved_act, '') || ' ' || coalesce(seal, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index member_latest on member (updated_at desc, id desc);
create index member_search on member using gin (search);
create index member_person on member (person, updated_at desc, id desc);
create table party_unit (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  code text not null unique,
  kind text not null,
  level text not null,
  parent uuid references party_unit (id),
  unit uuid references unit (id),
  front text,
  territory text,
  smallest numeric,
  constituted_on date,
  act text,
  mandate text,
  deliverable text,
  ends_on date,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(front, '') || ' ' || coalesce(territory, '') || ' ' || coalesce(act, '') || ' ' || coalesce(mandate, '') || ' ' || coalesce(deliverable, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(front, '') || ' ' || coalesce(territory, '') || ' ' || coalesce(act, '') || ' ' || coalesce(mandate, '') || ' ' || coalesce(deliverable, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index party_unit_latest on party_unit (updated_at desc, id desc);
create index party_unit_search on party_unit using gin (search);
create index party_unit_parent on party_unit (parent, updated_at desc, id desc);
create index party_unit_unit on party_unit (unit, updated_at desc, id desc);
create table membership (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unit uuid not null references party_unit (id),
  sign text,
  role text not null,
  start_on date not null,
  end_on date,
  act text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(sign, '') || ' ' || coalesce(act, '') || ' ' || translate(lower(coalesce(sign, '') || ' ' || coalesce(act, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index membership_latest on membership (updated_at desc, id desc);
create index membership_search on membership using gin (search);
create index membership_unit on membership (unit);
create table party_meeting (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  subject text not null,
  unit uuid not null references party_unit (id),
  held_on date not null,
  kind text not null,
  venue text,
  minutes jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(subject, '') || ' ' || coalesce(venue, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(subject, '') || ' ' || coalesce(venue, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index party_meeting_latest on party_meeting (updated_at desc, id desc);
create index party_meeting_search on party_meeting using gin (search);
create index party_meeting_unit on party_meeting (unit, updated_at desc, id desc);
create table meeting_attendance (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  meeting uuid not null references party_meeting (id),
  sign text,
  result text not null,
  verified text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(sign, '') || ' ' || translate(lower(coalesce(sign, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index meeting_attendance_latest on meeting_attendance (updated_at desc, id desc);
create index meeting_attendance_search on meeting_attendance using gin (search);
create index meeting_attendance_meeting on meeting_attendance (meeting);
create table member_transfer (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  member uuid not null references member (id),
  direction text not null,
  commune uuid not null references commune (id),
  asked_on date not null,
  answered_on date,
  act text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(act, '') || ' ' || translate(lower(coalesce(act, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index member_transfer_latest on member_transfer (updated_at desc, id desc);
create index member_transfer_search on member_transfer using gin (search);
create index member_transfer_member on member_transfer (member, updated_at desc, id desc);
create index member_transfer_commune on member_transfer (commune, updated_at desc, id desc);
create table member_certificate (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  folio text unique,
  member uuid not null references member (id),
  issued_on date not null,
  says text,
  for_what text not null,
  digest text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(folio, '') || ' ' || coalesce(says, '') || ' ' || coalesce(for_what, '') || ' ' || coalesce(digest, '') || ' ' || translate(lower(coalesce(folio, '') || ' ' || coalesce(says, '') || ' ' || coalesce(for_what, '') || ' ' || coalesce(digest, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index member_certificate_latest on member_certificate (updated_at desc, id desc);
create index member_certificate_search on member_certificate using gin (search);
create index member_certificate_member on member_certificate (member, updated_at desc, id desc);
create table roll_reading (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  cut_on date,
  obtained text,
  digest text,
  same numeric,
  only_here numeric,
  only_there numeric,
  differ numeric,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(obtained, '') || ' ' || coalesce(digest, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(obtained, '') || ' ' || coalesce(digest, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index roll_reading_latest on roll_reading (updated_at desc, id desc);
create index roll_reading_search on roll_reading using gin (search);
create table roll_difference (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  reading uuid not null references roll_reading (id),
  kind text not null,
  member uuid references member (id),
  what text,
  resolution text,
  resolved_on date,
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(what, '') || ' ' || coalesce(reason, '') || ' ' || translate(lower(coalesce(what, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index roll_difference_latest on roll_difference (updated_at desc, id desc);
create index roll_difference_search on roll_difference using gin (search);
create index roll_difference_reading on roll_difference (reading);
create index roll_difference_member on roll_difference (member, updated_at desc, id desc);
create table roll_extract (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  purpose text not null,
  unit uuid references party_unit (id),
  columns text[],
  reason text not null,
  asked_by uuid references person (id),
  approved_by uuid references person (id),
  expires_at timestamptz,
  answer text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(purpose, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(answer, '') || ' ' || translate(lower(coalesce(purpose, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(answer, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index roll_extract_latest on roll_extract (updated_at desc, id desc);
create index roll_extract_search on roll_extract using gin (search);
create index roll_extract_unit on roll_extract (unit, updated_at desc, id desc);
create index roll_extract_asked_by on roll_extract (asked_by, updated_at desc, id desc);
create index roll_extract_approved_by on roll_extract (approved_by, updated_at desc, id desc);
create table sympathiser (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  code text unique,
  search tsvector generated always as (to_tsvector('spanish', coalesce(code, '') || ' ' || translate(lower(coalesce(code, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index sympathiser_latest on sympathiser (updated_at desc, id desc);
create index sympathiser_search on sympathiser using gin (search);
create table consent (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  sympathiser uuid not null references sympathiser (id),
  purpose text not null,
  wording text not null,
  channel text not null,
  evidence jsonb,
  given_on date not null,
  revoked_on date,
  revoked_by text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(wording, '') || ' ' || coalesce(revoked_by, '') || ' ' || translate(lower(coalesce(wording, '') || ' ' || coalesce(revoked_by, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index consent_latest on consent (updated_at desc, id desc);
create index consent_search on consent using gin (search);
create index consent_sympathiser on consent (sympathiser);
-- Signs stand where a reference would: they are looked up, counted and never joined with a name.
create index membership_sign on membership (sign);
create index meeting_attendance_sign on meeting_attendance (sign, meeting);
