import type { House } from '../../modules/house.ts';

/** Every tenure that runs now, for who writes down the absence of others. */
export const heldNow = ({ database, clock }: Pick<House, 'database' | 'clock'>) =>
  database.rows<{ id: string; label: string }>(
    `select tenure.id, person.name || ' · ' || post.name as label
    from tenure join person on person.id = tenure.person join post on post.id = tenure.post
    where tenure.start_at <= $1 and (tenure.end_at is null or tenure.end_at > $1)
    order by person.name, post.name`,
    [clock.now()],
  );
