-- Who holds and held which post since when, and what the council agreed in sessions whose minutes are approved (Ley 18.695
-- art. 84), as Popolo names it. $1 the tenures that go out (null: all), $2 now.
with
  home as (select id, name, edition, commune from institution limit 1),
  membership as (
    select tenure.id, post.name || ': ' || tenure.basis as label,
      initcap(tenure.capacity) as role,
      tenure.person as person_id, post.unit as organization_id, post.id as post_id,
      to_char(tenure.start_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as start_date,
      to_char(tenure.end_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as end_date
    from tenure join post on post.id = tenure.post
    where tenure.start_at <= $2 and ($1::uuid[] is null or tenure.id = any($1::uuid[]))
  ),
  seat as (
    select post.id, post.name as label, post.unit as organization_id
    from post
    where $1::uuid[] is null or post.id in (select post_id from membership)
  ),
  ballot as (
    select vote.item, vote.person, case vote.choice when 'favour' then 'yes' when 'against' then 'no'
      when 'abstain' then 'abstain' else 'not voting' end as option
    from vote join agenda_item item on item.id = vote.item
    where coalesce(vote.round, 1) = coalesce(item.round, 1)
  ),
  agreed as (
    select agreement.id, body.id as organization_id, agreement.name as identifier, agreement.text,
      agreement.agreed_on::text as date, case agreement.result when 'approved' then 'pass' else 'fail' end as result,
      agreement.item
    from agreement
    join body on body.id = agreement.body and body.kind = 'council'
    join session on session.id = agreement.session and session.state = 'approved'
    where $1::uuid[] is null
  ),
  motion as (select id, organization_id, identifier, text, date, result from agreed),
  voting as (
    select agreed.item as id, agreed.id as motion_id, agreed.organization_id, agreed.date as start_date, agreed.result,
      (select coalesce(json_agg(json_build_object('option', option, 'value', cast_so) order by option), '[]')
        from (select option, count(*)::int as cast_so from ballot where ballot.item = agreed.item group by option) counted) as counts,
      (select coalesce(json_agg(json_build_object('voter_id', person, 'option', option) order by person), '[]')
        from ballot where ballot.item = agreed.item) as votes
    from agreed
  ),
  holder as (
    select person.id, person.name from person
    where person.id in (
      select person_id from membership union select person from ballot where item in (select item from agreed))
  ),
  place as (
    select unit.id, unit.name, 'Unidad' as classification,
      case when $1::uuid[] is null and unit.parent is not null then unit.parent else home.id end as parent_id,
      null::uuid as area_id
    from unit, home
    where $1::uuid[] is null or unit.id in (select organization_id from seat)
    union all
    select body.id, body.name, 'Concejo municipal', home.id, null
    from body, home where body.id in (select organization_id from agreed)
    union all
    select home.id, home.name, case home.edition when 'party' then 'Partido político' else 'Municipalidad' end,
      null, home.commune
    from home
  ),
  land as (
    select commune.id, commune.name, commune.code as identifier, 'Comuna' as classification
    from commune where commune.id in (select commune from home)
  ),
  shaped as (
    select 'areas' as what, name as sorted, id, row_to_json(land) as it from land
    union all select 'organizations', name, id, row_to_json(place) from place
    union all select 'posts', label, id, row_to_json(seat) from seat
    union all select 'persons', name, id, row_to_json(holder) from holder
    union all select 'memberships', start_date, id, row_to_json(membership) from membership
    union all select 'motions', date, id, row_to_json(motion) from motion
    union all select 'vote_events', start_date, id, row_to_json(voting) from voting
  ),
  listed as (
    select wanted.what, coalesce(json_agg(json_strip_nulls(it) order by sorted, id) filter (where id is not null), '[]') as items
    from unnest(array['areas', 'organizations', 'posts', 'persons', 'memberships', 'motions', 'vote_events']) with ordinality as wanted(what, place)
    left join shaped using (what)
    group by wanted.what, wanted.place
    order by wanted.place
  )
select json_object_agg(what, items) as popolo from listed
