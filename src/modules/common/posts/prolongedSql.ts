/**
 * True in SQL for a `tenure` of a `post` whose term is over and prolonged at an instant, by the same rule as `prolongedIn` of the
 * charter: it ended by its term, the post prolongs it, its holder has not left, and nobody succeeded them.
 */
export const isProlongedSql = (at: string): string => `(
  tenure.capacity = 'titular' and tenure.ended_by = 'term' and post.prolonged_by is not null
  and tenure.end_at <= ${at} and coalesce(tenure.left_at, 'infinity') > ${at}
  and not exists (
    select 1 from tenure later
    where later.post = tenure.post and later.id <> tenure.id and later.start_at <= ${at}
      and (later.start_at >= tenure.end_at
        or (post.kind = 'unipersonal' and coalesce(later.end_at, 'infinity') > tenure.end_at))))`;
