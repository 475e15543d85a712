-- Which sessions between two days does this person sit in, by a post of theirs or by name, or keep?
select s.id, s.name, body.name as body, s.held_on as "on", s.starts_at as at,
  s.state in ('closed', 'drafted', 'approved') as "isDone"
from session s
join body on body.id = s.body
where s.held_on between $2::date and $3::date
  and s.state not in ('failed', 'suspended')
  and ($5::boolean
    or exists (select 1 from attendance a where a.session = s.id and a.person = $1::uuid)
    or exists (
      select 1 from body_seat seat
      where seat.body = s.body and seat.post = any($4::uuid[]) and (seat.person is null or seat.person = $1::uuid)))
order by s.held_on, s.id
