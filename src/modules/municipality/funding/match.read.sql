-- What do these initiatives say of themselves to a source of money, and what do they already ask and have?
select i.id, i.name, i.state, i.stage, i.type, i.sector, i.rate, i.amount,
  coalesce((
    select jsonb_agg(jsonb_build_object('source', s.id, 'sourceName', s.name, 'origin', s.origin, 'exclusive', s.exclusive,
      'requested', l.requested, 'approved', l.approved))
    from funding_line l
    join funding_source s on s.id = l.source
    where l.initiative = i.id), '[]'::jsonb) as lines
from initiative i
where ($1::uuid is null or i.id = $1::uuid)
  and ($2::text[] is null or i.state = any($2::text[]))
order by i.updated_at desc, i.id desc
limit $3
