-- edition: municipality
-- A source of one year follows that of the year before.
alter table funding_source add column previous uuid references funding_source (id);
create index funding_source_previous on funding_source (previous, updated_at desc, id desc);
