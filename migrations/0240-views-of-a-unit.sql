-- A view may be offered to the people of one unit.
alter table saved_view add column unit uuid references unit (id);
create index saved_view_unit on saved_view (unit, updated_at desc, id desc);
