-- edition: municipality
-- The timeline reads when everything begins and ends: from these indexes, without the wide rows.
create index initiative_span on initiative (start_on, end_on, id);
drop index milestone_initiative;
create index milestone_initiative on milestone (initiative, planned_on, actual_on);
