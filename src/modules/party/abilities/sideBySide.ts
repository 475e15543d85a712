import type { Desk } from '../../../records/desk.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { assignment, candidate } from './assignment.record.ts';
import { postRequirement } from './competency.record.ts';

/** One thing that a person shows of a competency. */
export interface Shown {
  id: string;
  competency: string;
  says: string;
  state: string;
  datedOn: string | null;
}

/** A person proposed, with all that is known of their abilities. */
export interface Proposed {
  id: string;
  name: string;
  proposedBy: string | null;
  statement: string | null;
  /** The posts that they hold today. */
  holds: string[];
  evidence: Shown[];
}

/** What the post asks, and who is proposed for it; nobody is counted, ordered by merit nor chosen. */
export interface SideBySide {
  requirements: { competency: string; name: string; demand: string; note: string | null }[];
  /** Competencies that somebody shows and the post does not ask. */
  others: { competency: string; name: string }[];
  people: Proposed[];
}

/** The people proposed for a post, in the order of their names, beside what the post asks. */
export const sideBySide = async (desk: Desk, id: string): Promise<SideBySide> => {
  const { post } = await desk.one(assignment, id);
  const [asked, proposed] = await Promise.all([
    desk.list(postRequirement, { filters: [{ field: 'post', operator: 'eq', value: post.id }], limit: 200 }),
    desk.list(candidate, { filters: [{ field: 'assignment', operator: 'eq', value: id }], limit: 200 }),
  ]);
  const persons = proposed.items.map(({ person }) => person.id);
  const [evidence, held] = await Promise.all([evidenceOf(desk.sql, persons), postsOf(desk.sql, persons, desk.now)]);
  const requirements = asked.items
    .map(({ competency, demand, note }) => ({ competency: competency.id, name: competency.name, demand, note }))
    .toSorted((a, b) => b.demand.localeCompare(a.demand) || a.name.localeCompare(b.name, 'es'));
  const wanted = new Set(requirements.map(({ competency }) => competency));
  const others = new Map(
    evidence.flatMap(({ competency, name }) => (wanted.has(competency) ? [] : [[competency, name]])),
  );
  return {
    requirements,
    others: [...others].map(([competency, name]) => ({ competency, name })),
    people: proposed.items
      .map(({ person, proposedBy, statement }) => ({
        id: person.id,
        name: person.name,
        proposedBy,
        statement,
        holds: held.flatMap((one) => (one.person === person.id ? [one.post] : [])),
        evidence: evidence.filter((one) => one.person === person.id).map(({ person: _, name: __, ...shown }) => shown),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
  };
};

const evidenceOf = (sql: Queryable, persons: readonly string[]) =>
  sql.rows<Shown & { person: string; name: string }>(
    `select shown.id, shown.person, shown.competency, competency.name, shown.says, shown.state, shown.dated_on as "datedOn"
    from competency_evidence shown join competency on competency.id = shown.competency
    where shown.person = any($1::uuid[]) order by competency.name, shown.says`,
    [persons],
  );

const postsOf = (sql: Queryable, persons: readonly string[], now: Date) =>
  sql.rows<{ person: string; post: string }>(
    `select tenure.person, post.name as post from tenure join post on post.id = tenure.post
    where tenure.person = any($1::uuid[]) and tenure.start_at <= $2 and (tenure.end_at is null or tenure.end_at > $2)
    order by post.name`,
    [persons, now],
  );
