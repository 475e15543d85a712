-- edition: party
-- Who opened sealed data is chained by hash as changes are, in lanes of its own: those of changes end at 63.
alter table sealed_read
  add column lane integer,
  add column seq bigint,
  add column previous text,
  add column hash text;
create table sealed_read_head (
  lane integer primary key,
  seq bigint not null,
  previous text not null default '',
  hash text not null
);
insert into sealed_read_head (lane, seq, hash) select lane, 0, '' from generate_series(64, 127) as lane;

-- What was read before this day follows in the order in which it was written.
update sealed_read r set lane = 64, seq = placed.seq
from (select id, row_number() over (order by at, id) as seq from sealed_read) placed
where placed.id = r.id;
create unique index sealed_read_link on sealed_read (lane, seq);
with recursive link as (
  select 0::bigint as seq, ''::text as previous, ''::text as hash
  union all
  select r.seq, link.hash, encode(sha256(convert_to(link.hash || jsonb_build_array(r.lane, r.seq,
    to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.id, r.person, r.post, r.capacity, r.signed, r.record,
    r.purpose, r.fields, r.row_ids)::text, 'UTF8')), 'hex')
  from link join sealed_read r on r.lane = 64 and r.seq = link.seq + 1)
update sealed_read r set previous = link.previous, hash = link.hash from link where r.seq = link.seq;
update sealed_read_head h set seq = r.seq, previous = r.previous, hash = r.hash
from (select seq, previous, hash from sealed_read order by seq desc limit 1) r where h.lane = 64;
alter table sealed_read
  alter column lane set not null,
  alter column seq set not null,
  alter column previous set not null,
  alter column hash set not null;
revoke insert, delete, truncate on sealed_read_head from :application_role;
