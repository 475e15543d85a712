-- Numbers without gaps are of every paper that the house issues, not only of the sessions.
alter table session_counter rename to series_counter;
