-- edition: party
-- What is kept encrypted: each value with the key of its person, which is not here; how it is found; who opened it and for what.
create table sealed_value (
  record text not null,
  row_id uuid not null,
  field text not null,
  version integer not null,
  sealed text not null,
  primary key (record, row_id, field)
);

-- A digest that only the holder of the class's key can compute.
create table sealed_lookup (
  record text not null,
  field text not null,
  digest text not null,
  row_id uuid not null,
  is_whole boolean not null,
  primary key (record, field, digest, row_id)
);
create unique index sealed_lookup_whole on sealed_lookup (record, field, digest) where is_whole;
create index sealed_lookup_row on sealed_lookup (record, row_id);

create table sealed_read (
  id uuid primary key,
  at timestamptz not null,
  person uuid,
  post uuid,
  capacity text not null,
  signed text not null,
  record text not null,
  purpose text not null,
  fields text[] not null,
  row_ids uuid[] not null
);
create index sealed_read_latest on sealed_read (at desc, id desc);
create index sealed_read_rows on sealed_read using gin (row_ids);

-- Nobody rewrites who read what, not even the application.
revoke update, delete, truncate on sealed_read from :application_role;
