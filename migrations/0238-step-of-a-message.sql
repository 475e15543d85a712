-- edition: municipality
-- The step by which something was told is kept in words, so that it is found by them.
alter table idea_message drop column search;
alter table idea_message add column search tsvector generated always as (to_tsvector('spanish', coalesce(said, '') || ' ' || coalesce(step, '') || ' ' || translate(lower(coalesce(said, '') || ' ' || coalesce(step, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index idea_message_search on idea_message using gin (search);
