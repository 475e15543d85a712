-- edition: municipality
-- What an amendment changes: lists of funders say it without the new amount or day.
alter table convenio_amendment add column kind text;
-- A convenio whose list does not say its kind is of who finances.
alter table convenio alter column kind drop not null;
