-- edition: municipality
-- A convenio comes from an application that was financed.
alter table convenio add column application uuid references application (id);
create index convenio_application on convenio (application, updated_at desc, id desc);
