-- edition: municipality
-- Applications for money: the papers that they need, what reviewers say, the letters that send them and who was asked.
create table paper (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  kind uuid not null references paper_kind (id),
  initiative uuid references initiative (id),
  number text,
  issuer text,
  issued_on date,
  stated_expiry date,
  expires_on date,
  file jsonb,
  place text,
  replaces uuid references paper (id),
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(place, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(place, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index paper_latest on paper (updated_at desc, id desc);
create index paper_search on paper using gin (search);
create index paper_of_kind on paper (kind, updated_at desc, id desc);
create index paper_initiative on paper (initiative, updated_at desc, id desc);
create index paper_replaces on paper (replaces, updated_at desc, id desc);
create table application (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  initiative uuid not null references initiative (id),
  stage text not null,
  year numeric not null,
  source uuid not null references funding_source (id),
  call uuid references funding_call (id),
  amount bigint not null,
  contribution bigint,
  answer_by date,
  gaps numeric,
  addressee text,
  folio text,
  signed_on date,
  signed text,
  outside_letter text,
  outside_letter_file jsonb,
  platform text,
  reference text,
  submitted_on date,
  evidence jsonb,
  rate text,
  result_on date,
  recommended bigint,
  valid_until date,
  valid_norm text,
  approved bigint,
  approval_act text,
  actual_cost bigint,
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(addressee, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(outside_letter, '') || ' ' || coalesce(platform, '') || ' ' || coalesce(reference, '') || ' ' || coalesce(valid_norm, '') || ' ' || coalesce(approval_act, '') || ' ' || coalesce(reason, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(addressee, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(signed, '') || ' ' || coalesce(outside_letter, '') || ' ' || coalesce(platform, '') || ' ' || coalesce(reference, '') || ' ' || coalesce(valid_norm, '') || ' ' || coalesce(approval_act, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index application_latest on application (updated_at desc, id desc);
create index application_search on application using gin (search);
create index application_initiative on application (initiative, updated_at desc, id desc);
create index application_source on application (source, updated_at desc, id desc);
create index application_call on application (call, updated_at desc, id desc);
create table application_paper (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  application uuid not null references application (id),
  paper_kind uuid not null references paper_kind (id),
  applies text,
  paper uuid references paper (id),
  responsible uuid references person (id),
  note text,
  required boolean,
  standing text,
  valid_until date,
  why text,
  issuer text,
  validity_days numeric,
  norm text,
  confidence text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(note, '') || ' ' || coalesce(why, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(norm, '') || ' ' || translate(lower(coalesce(note, '') || ' ' || coalesce(why, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(norm, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index application_paper_latest on application_paper (updated_at desc, id desc);
create index application_paper_search on application_paper using gin (search);
create index application_paper_application on application_paper (application);
create index application_paper_paper_kind on application_paper (paper_kind, updated_at desc, id desc);
create index application_paper_paper on application_paper (paper, updated_at desc, id desc);
create index application_paper_responsible on application_paper (responsible, updated_at desc, id desc);
create table observation (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  application uuid not null references application (id),
  name text not null,
  kind text not null,
  paper_kind uuid references paper_kind (id),
  text text,
  reviewer text,
  received_on date not null,
  given_days numeric,
  due_on date,
  norm text,
  confidence text,
  answer text,
  answer_file jsonb,
  answered_on date,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(text, '') || ' ' || coalesce(reviewer, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(answer, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(text, '') || ' ' || coalesce(reviewer, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(answer, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index observation_latest on observation (updated_at desc, id desc);
create index observation_search on observation using gin (search);
create index observation_application on observation (application);
create index observation_paper_kind on observation (paper_kind, updated_at desc, id desc);
create table technical_result (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  application uuid not null references application (id),
  rate text not null,
  result_on date not null,
  amount bigint,
  reference text,
  evidence jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(reference, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(reference, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index technical_result_latest on technical_result (updated_at desc, id desc);
create index technical_result_search on technical_result using gin (search);
create index technical_result_application on technical_result (application);
create table follow_up (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  application uuid not null references application (id),
  held_on date not null,
  office text not null,
  channel text,
  answer text,
  next_action text,
  next_on date,
  search tsvector generated always as (to_tsvector('spanish', coalesce(office, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(next_action, '') || ' ' || translate(lower(coalesce(office, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(next_action, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index follow_up_latest on follow_up (updated_at desc, id desc);
create index follow_up_search on follow_up using gin (search);
create index follow_up_application on follow_up (application);
create table application_letter (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text,
  application uuid not null references application (id),
  kind text not null,
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
create index application_letter_latest on application_letter (updated_at desc, id desc);
create index application_letter_search on application_letter using gin (search);
create index application_letter_application on application_letter (application, updated_at desc, id desc);
