-- The sheets of a workbook that have rows: the person may choose another than the one that was read.
alter table import_progress add column sheets jsonb;
