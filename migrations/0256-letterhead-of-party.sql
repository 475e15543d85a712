-- edition: party
-- The DOCX in which the institution writes its documents.
create table document_template (
  id uuid primary key,
  version integer not null,
  state text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  document text not null,
  start_on date not null,
  file jsonb,
  search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || translate(lower(coalesce(name, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored
);
create index document_template_latest on document_template (updated_at desc, id desc);
create index document_template_search on document_template using gin (search);
