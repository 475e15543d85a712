import { type Actor, type Charter, holdingsAt, type PostFact, type TenureFact } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Desk } from '../../../records/desk.ts';
import { postOf, unit } from './posts.record.ts';

/** The person with everything they may act in at an instant; undefined when there is no such person. */
export const actorAt = async (database: Queryable, person: string, instant: Date): Promise<Actor | undefined> => {
  const [found] = await database.rows<{ name: string }>('select name from person where id = $1::uuid', [person]);
  if (!found) return undefined;
  const tenures = await database.rows<TenureFact>(
    `select post, person, capacity, start_at as "from", end_at as "to", basis
    from tenure where person = $1::uuid order by start_at`,
    [person],
  );
  const posts = await database.rows<PostFact>(
    `select post.id, post.code, post.name as label, unit.code as unit, coalesce(post.functions, '{}') as functions
    from post join unit on unit.id = post.unit where post.id = any($1::uuid[])`,
    [tenures.map((tenure) => tenure.post)],
  );
  const dated = tenures.map((tenure) => ({ ...tenure, to: tenure.to ?? undefined }));
  return { person, name: found.name, holdings: holdingsAt(instant, person, posts, dated) };
};

/** Writes the charter's units and posts into an empty institution. */
export const bringCharter = async (
  desk: Desk,
  charter: Charter,
): Promise<{ post: Map<string, string>; unit: Map<string, string> }> => {
  const units = new Map<string, string>();
  for (const { code, label, parent } of charter.units) {
    const row = await desk.create(unit, { code, name: label, parent: parent ? units.get(parent) : null });
    units.set(code, row.id);
  }
  const post = postOf(charter);
  const postIds = new Map<string, string>();
  for (const { code, label, kind, unit: unitCode, functions, source } of charter.posts) {
    const row = await desk.create(post, {
      code,
      name: label,
      kind,
      unit: units.get(unitCode),
      functions: [...functions],
      source: `${source.norm}, ${source.article}`,
    });
    postIds.set(code, row.id);
  }
  return { post: postIds, unit: units };
};
