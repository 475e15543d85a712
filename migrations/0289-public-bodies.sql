-- edition: party
-- Which bodies of the party may be told outside: their names, never who is in them.
alter table party_unit add column is_public boolean;
