-- Whose cost, approved or spent money changed between both cuts, and by how much?
select
  i.id::text as id,
  i.name,
  coalesce(i.amount, 0) - coalesce(b.amount, 0) as amount,
  coalesce(i.approved, 0) - coalesce(b.approved, 0) as approved,
  coalesce(i.spent, 0) - coalesce(b.spent, 0) as spent
from initiative i
join initiative_before b on b.id = i.id
where (i.amount, i.approved, i.spent) is distinct from (b.amount, b.approved, b.spent)
order by i.name, i.id
