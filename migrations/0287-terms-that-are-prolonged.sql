-- A post may prolong its holder after the term, until the successor takes office; why a tenure ended, and when one who went on left.
alter table post add column prolonged_by text;
alter table tenure
  add column ended_by text,
  add column left_at timestamptz;
alter table post drop column search;
alter table post add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(source, '') || ' ' || coalesce(appointment_basis, '') || ' ' || coalesce(prolonged_by, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(source, '') || ' ' || coalesce(appointment_basis, '') || ' ' || coalesce(prolonged_by, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index post_search on post using gin (search);
