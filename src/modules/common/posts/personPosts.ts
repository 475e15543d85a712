import type { Desk } from '../../../records/desk.ts';

/** One way in which a person came to act in a post, and for how long. */
export interface HeldPost {
  post: string;
  postName: string;
  /** Titular, interino, suplente or delegado. */
  capacity: string;
  basis: string;
  from: string;
  to: string | null;
  scope: string[] | null;
}

/** A person and every post of theirs, the latest first. */
export interface PersonPosts {
  id: string;
  name: string;
  held: HeldPost[];
}

/** The posts of a person by tenure, designation and delegation; undefined when there is no such person. */
export const personPosts = async ({ sql }: Desk, id: string): Promise<PersonPosts | undefined> => {
  if (!/^[\da-f-]{36}$/.test(id)) return undefined;
  const [person] = await sql.rows<{ id: string; name: string }>('select id, name from person where id = $1::uuid', [
    id,
  ]);
  if (!person) return undefined;
  const held = await sql.rows<HeldPost>(
    `select post.id as post, post.name as "postName", held.capacity, held.basis, held.start_at as "from",
      held.end_at as "to", held.scope
    from (
      select post, capacity, basis, start_at, end_at, null::text[] as scope from tenure where person = $1::uuid
      union all
      select post, capacity, basis, start_at, end_at, scope from designation where person = $1::uuid
      union all
      select tenure.post, 'delegado', delegation.basis, delegation.start_at, delegation.end_at, delegation.scope
      from delegation join tenure on tenure.id = delegation.tenure where delegation.person = $1::uuid) held
    join post on post.id = held.post
    order by held.end_at desc nulls first, held.start_at desc`,
    [id],
  );
  return { ...person, held };
};
