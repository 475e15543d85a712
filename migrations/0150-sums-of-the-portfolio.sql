-- edition: municipality
-- Counts and sums by state and source read these three columns alone, instead of every row with its description.
create index initiative_sums on initiative (state, source) include (amount);
