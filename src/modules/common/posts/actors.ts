import { type Actor, type Charter, type CharterSource, type Facts, holdingsAt } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Desk } from '../../../records/desk.ts';
import { postOf, unit } from './posts.record.ts';
import { substitutionRuleOf } from './succession.record.ts';

/** The person with everything they may act in at an instant; undefined when there is no such person. */
export const actorFrom = async (
  database: Queryable,
  facts: Promise<Facts>,
  person: string,
  instant: Date,
): Promise<Actor | undefined> => {
  const [[found], known] = await Promise.all([
    database.rows<{ name: string }>('select name from person where id = $1::uuid', [person]),
    facts,
  ]);
  return found && { person, name: found.name, holdings: holdingsAt(instant, person, known) };
};

/** Writes the charter's units, posts and rules of substitution into an empty institution. */
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
  const rule = substitutionRuleOf(charter);
  for (const { post: of, substitutes, trigger, source, limit, medicalLimit } of charter.substitutions)
    for (const [index, substitute] of substitutes.entries())
      await desk.create(rule, {
        post: postIds.get(of),
        rank: index + 1,
        substitute: postIds.get(substitute),
        trigger,
        basis: basisOf(source),
        daysLimit: limit ?? null,
        medicalLimit: medicalLimit ?? null,
      });
  return { post: postIds, unit: units };
};

const basisOf = ({ norm, article, confidence }: CharterSource): string =>
  `${norm}, ${article}${confidence === 'unverified' ? ' (sin verificar)' : ''}`;
