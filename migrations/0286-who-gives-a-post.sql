-- Which bodies give a post by agreement, with the norm that says so and how sure it is.
alter table post
  add column appointed_by text[],
  add column appointment_basis text,
  add column appointment_certainty text;
alter table post drop column search;
alter table post add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(source, '') || ' ' || coalesce(appointment_basis, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(source, '') || ' ' || coalesce(appointment_basis, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index post_search on post using gin (search);
