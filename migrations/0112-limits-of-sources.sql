-- edition: municipality
-- A source's ceiling in UTM or UF keeps the value that turned it into pesos.
alter table funding_source add column limit_amount text;
alter table funding_source add column limit_unit text;
alter table funding_source add column limit_on date;
alter table funding_source add column limit_of text;
alter table funding_source add column limit_value text;
alter table funding_source add column limit_pesos bigint;
alter table funding_source drop column search;
alter table funding_source add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(finances, '') || ' ' || coalesce(limits, '') || ' ' || coalesce(limit_amount, '') || ' ' || coalesce(limit_of, '') || ' ' || coalesce(limit_value, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(norm, '') || ' ' || coalesce(finances, '') || ' ' || coalesce(limits, '') || ' ' || coalesce(limit_amount, '') || ' ' || coalesce(limit_of, '') || ' ' || coalesce(limit_value, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index funding_source_search on funding_source using gin (search);
