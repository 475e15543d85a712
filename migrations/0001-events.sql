-- What happened, by whom and in what capacity: one row per change, written with it, chained by hash in each lane.
create table event (
  lane integer not null,
  seq bigint not null,
  at timestamptz not null,
  record text not null,
  record_id uuid not null,
  version integer not null,
  action text not null,
  person uuid,
  post uuid,
  capacity text not null,
  basis text,
  signed text not null,
  batch uuid,
  before jsonb,
  after jsonb,
  previous text not null,
  hash text not null,
  primary key (lane, seq)
);
create index event_row on event (record, record_id, version);
create index event_batch on event (batch) where batch is not null;
create index event_person on event (person, at);

-- The last link of each lane; a writer holds its lane until it commits.
create table event_head (
  lane integer primary key,
  seq bigint not null,
  hash text not null
);
insert into event_head (lane, seq, hash) select lane, 0, '' from generate_series(0, 63) as lane;

-- Nobody rewrites what happened, not even the application: only reading and adding are left.
revoke update, delete, truncate on event from :application_role;
