-- Bodies have an errand, an end and a state; a point of an agenda may say whom its agreement appoints.
alter table body
  add column mandate text,
  add column start_on date,
  add column end_on date,
  add column end_act text;
update body set state = 'active' where state is null;
alter table body drop column search;
alter table body add column search tsvector generated always as (to_tsvector('spanish', coalesce(name, '') || ' ' || coalesce(usual_place, '') || ' ' || coalesce(citation_term, '') || ' ' || coalesce(quorum_term, '') || ' ' || coalesce(mandate, '') || ' ' || coalesce(end_act, '') || ' ' || translate(lower(coalesce(name, '') || ' ' || coalesce(usual_place, '') || ' ' || coalesce(citation_term, '') || ' ' || coalesce(quorum_term, '') || ' ' || coalesce(mandate, '') || ' ' || coalesce(end_act, '')), 'áéíóúàèìòùäëïöüâêîôûñç', 'aeiouaeiouaeiouaeiounc'))) stored;
create index body_search on body using gin (search);
alter table agenda_item
  add column appoint_post uuid references post (id),
  add column appoint_as text,
  add column appointee uuid references person (id),
  add column appoint_deputy uuid references post (id),
  add column appoint_on date,
  add column appoint_until date;
create index agenda_item_appoint_post on agenda_item (appoint_post, updated_at desc, id desc);
create index agenda_item_appointee on agenda_item (appointee, updated_at desc, id desc);
create index agenda_item_appoint_deputy on agenda_item (appoint_deputy, updated_at desc, id desc);
