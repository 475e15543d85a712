-- edition: municipality
-- The copy of a published picture that is shown outside: without what the camera wrote beside it.
alter table document_publication add column shown jsonb;
