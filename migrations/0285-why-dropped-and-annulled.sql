-- Why a hand-over was left without effect, and why an absence was annulled, beside what was observed before.
alter table absence add column annulled_why text;
alter table hand_over add column dropped_why text;
alter table absence drop column search;
alter table absence add column search tsvector generated always as (to_tsvector('spanish', coalesce(note, '') || ' ' || coalesce(annulled_why, '') || ' ' || translate(lower(coalesce(note, '') || ' ' || coalesce(annulled_why, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
alter table hand_over drop column search;
alter table hand_over add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(note, '') || ' ' || coalesce(given_signed, '') || ' ' || coalesce(given_basis, '') || ' ' || coalesce(not_given_why, '') || ' ' || coalesce(received_signed, '') || ' ' || coalesce(received_basis, '') || ' ' || coalesce(not_received_why, '') || ' ' || coalesce(dropped_why, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(hash, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(note, '') || ' ' || coalesce(given_signed, '') || ' ' || coalesce(given_basis, '') || ' ' || coalesce(not_given_why, '') || ' ' || coalesce(received_signed, '') || ' ' || coalesce(received_basis, '') || ' ' || coalesce(not_received_why, '') || ' ' || coalesce(dropped_why, '') || ' ' || coalesce(folio, '') || ' ' || coalesce(hash, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index absence_search on absence using gin (search);
create index hand_over_search on hand_over using gin (search);
