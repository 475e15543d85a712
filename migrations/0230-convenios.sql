-- edition: municipality
-- Convenios with who finances, mandates or collaborates: remittances, renditions, monthly reports and amendments.
create table convenio (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  kind text not null,
  code text,
  initiative uuid references initiative (id),
  source uuid references funding_source (id),
  object text,
  commune uuid references commune (id),
  responsible uuid references person (id),
  mandator text,
  technical_unit text,
  financial_unit text,
  amount bigint,
  budget_line text,
  treatment text,
  account text,
  current_amount bigint,
  received bigint,
  rendered bigint,
  accepted bigint,
  signed_on date,
  resolution text,
  approved_on date,
  review text,
  reviewed_on date,
  dispatch text,
  council_agreement uuid references agreement (id),
  paper jsonb,
  starts_on date,
  ends_on date,
  current_end date,
  called_on date,
  call_days numeric,
  lapse_days numeric,
  report_days numeric,
  ended_on date,
  reason text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(object, '') || ' ' || coalesce(mandator, '') || ' ' || coalesce(technical_unit, '') || ' ' || coalesce(financial_unit, '') || ' ' || coalesce(budget_line, '') || ' ' || coalesce(account, '') || ' ' || coalesce(resolution, '') || ' ' || coalesce(dispatch, '') || ' ' || coalesce(reason, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(object, '') || ' ' || coalesce(mandator, '') || ' ' || coalesce(technical_unit, '') || ' ' || coalesce(financial_unit, '') || ' ' || coalesce(budget_line, '') || ' ' || coalesce(account, '') || ' ' || coalesce(resolution, '') || ' ' || coalesce(dispatch, '') || ' ' || coalesce(reason, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index convenio_latest on convenio (updated_at desc, id desc);
create index convenio_search on convenio using gin (search);
create index convenio_initiative on convenio (initiative, updated_at desc, id desc);
create index convenio_source on convenio (source, updated_at desc, id desc);
create index convenio_commune on convenio (commune, updated_at desc, id desc);
create index convenio_responsible on convenio (responsible, updated_at desc, id desc);
create index convenio_council_agreement on convenio (council_agreement, updated_at desc, id desc);
create table remittance (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  convenio uuid not null references convenio (id),
  kind text not null,
  number numeric not null,
  moved_on date not null,
  amount bigint not null,
  receipt text,
  evidence jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(receipt, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(receipt, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index remittance_latest on remittance (updated_at desc, id desc);
create index remittance_search on remittance using gin (search);
create index remittance_convenio on remittance (convenio);
create table rendition (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  convenio uuid not null references convenio (id),
  period text not null,
  number numeric not null,
  amount bigint not null,
  due_on date,
  norm text,
  folio text,
  evidence jsonb,
  submitted_on date,
  observations text,
  observed_on date,
  answer_by date,
  answer text,
  answered_on date,
  accepted_amount bigint,
  accepted_on date,
  returned_on date,
  resolution text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(period, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(observations, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(resolution, '') || ' ' || translate(lower(coalesce(period, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(observations, '') || ' ' || coalesce(answer, '') || ' ' || coalesce(resolution, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index rendition_latest on rendition (updated_at desc, id desc);
create index rendition_search on rendition using gin (search);
create index rendition_convenio on rendition (convenio);
create table monthly_report (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  convenio uuid not null references convenio (id),
  period text not null,
  due_on date,
  norm text,
  without_movement boolean,
  physical numeric,
  sent_on date,
  folio text,
  evidence jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(period, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(period, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index monthly_report_latest on monthly_report (updated_at desc, id desc);
create index monthly_report_search on monthly_report using gin (search);
create index monthly_report_convenio on monthly_report (convenio);
create table convenio_amendment (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  convenio uuid not null references convenio (id),
  number text not null,
  amount bigint,
  ends_on date,
  resolution text,
  approved_on date not null,
  evidence jsonb,
  note text,
  search tsvector generated always as (to_tsvector('spanish', coalesce(number, '') || ' ' || coalesce(resolution, '') || ' ' || coalesce(note, '') || ' ' || translate(lower(coalesce(number, '') || ' ' || coalesce(resolution, '') || ' ' || coalesce(note, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index convenio_amendment_latest on convenio_amendment (updated_at desc, id desc);
create index convenio_amendment_search on convenio_amendment using gin (search);
create index convenio_amendment_convenio on convenio_amendment (convenio);
