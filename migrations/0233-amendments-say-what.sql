-- edition: municipality
-- Every amendment says what it changes.
update convenio_amendment set kind = 'other' where kind is null;
alter table convenio_amendment alter column kind set not null;
