-- An absence that was declared may be annulled; those written before this day stand.
update absence set state = 'declared' where state is null;

-- What was done in a post while its holder was away is asked by post and time.
create index event_post on event (post, at) where post is not null;
