-- edition: municipality
-- With which institution of the list a convenio was signed; numbered after the list, which it needs.
alter table convenio add column institution uuid references public_organization (id);
create index convenio_institution on convenio (institution, updated_at desc, id desc);
