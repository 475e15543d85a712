-- The head of a lane also keeps the link before it: a write then moves the lane on and knows where it was in one step.
alter table event_head add column previous text not null default '';
