-- edition: municipality
-- A convenio has one remittance of each kind and number, and one report of each month; also when two people write at once.
-- What was already written twice stays as it is, for a person to erase: the first of its kind holds the number, and the
-- others, named in the index, are left out of the rule for as long as they live.
do $$
declare
  rule record;
  repeated uuid[];
begin
  for rule in select * from (values
    ('remittance', 'number', 'convenio, kind, number'),
    ('monthly_report', 'period', 'convenio, period')) as rules (owner, field, key)
  loop
    execute format(
      'select coalesce(array_agg(id), ''{}'') from (
        select id, row_number() over (partition by %s order by created_at, id) as place from %I) numbered where place > 1',
      rule.key, rule.owner) into repeated;
    execute format(
      'create unique index %I on %I (%s)%s',
      rule.owner || '_' || rule.field || '_once', rule.owner, rule.key,
      case when repeated = '{}' then '' else format(' where id <> all (%L::uuid[])', repeated) end);
  end loop;
end $$;
