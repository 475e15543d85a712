-- edition: municipality
-- An application that was answered goes in again on another day.
alter table application add column reentered_on date;
