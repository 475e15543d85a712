-- edition: municipality
-- The words of an initiative are told once, with and without accents: half the work of each write.
alter table initiative drop column search;
alter table initiative add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(description, '') || ' ' || coalesce(technical_unit, '') || ' ' || coalesce(budget_line, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(code, '') || ' ' || coalesce(description, '') || ' ' || coalesce(technical_unit, '') || ' ' || coalesce(budget_line, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index initiative_search on initiative using gin (search);
