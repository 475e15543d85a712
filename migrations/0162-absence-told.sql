-- Who was told by letter of an absence, and of a return: each person once.
create table absence_told (
  absence uuid not null references absence (id) on delete cascade,
  person uuid not null,
  kind text not null,
  told_at timestamptz not null,
  primary key (absence, person, kind)
);
