import { dateInChile } from '../../../platform/clock.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { idea } from '../initiatives/index.ts';
import { mostPoints } from './ideas.record.ts';

/** Points follow the criteria in force: a score that changes changes the proposed order at once. */
export const keepScores: Consequence = async (changes, desk) => {
  for (const { id, after } of changes) if (after) await refuseSecondScore(desk, id);
  const ideas = changes
    .flatMap(({ before, after }) => [before?.idea, after?.idea])
    .filter((each) => each !== undefined);
  await weigh(desk, [...new Set(ideas.map(String))]);
};

/** Another weight, or a criterion that ended, counts anew for all the ideas that have points. */
export const keepWeights: Consequence = async (changes, desk) => {
  for (const { after } of changes) {
    const { valid_from: from, valid_to: to } = after ?? {};
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      throw new Refused('El criterio debe regir hasta el día en que comienza, o después.', 'validTo');
  }
  const scored = await desk.sql.rows<{ idea: string }>('select distinct idea from idea_score');
  await weigh(
    desk,
    scored.map((row) => row.idea),
  );
};

const refuseSecondScore = async (desk: Desk, id: string): Promise<void> => {
  const [other] = await desk.sql.rows<{ name: string }>(
    `select criterion.name from idea_score mine
    join idea_score other on other.idea = mine.idea and other.criterion = mine.criterion and other.id <> mine.id
    join idea_criterion criterion on criterion.id = mine.criterion
    where mine.id = $1::uuid limit 1`,
    [id],
  );
  if (other) throw new Refused(`«${other.name}» ya tiene puntaje en esta idea: cambie ese.`, 'criterion');
};

const weigh = async (desk: Desk, ideas: readonly string[]): Promise<void> => {
  if (ideas.length === 0) return;
  const rows = await desk.sql.rows<{ id: string; score: number | null; scored: number; criteria: number }>(weighSql, [
    ideas,
    mostPoints,
    dateInChile(desk.now),
  ]);
  await desk.deriveMany(
    idea,
    rows.map(({ id, score, scored, criteria }) => ({
      id,
      values: { score: scored === 0 ? null : score, scoring: scored === 0 ? null : `${scored} de ${criteria}` },
    })),
  );
};

// How much does each idea reach of what the criteria in force on $3 give at most? What has no points counts as none.
const weighSql = `
  with criterion as (
    select id, weight from idea_criterion
    where coalesce(valid_from, '-infinity') <= $3::date and coalesce(valid_to, 'infinity') >= $3::date)
  select idea.id,
    round(100 * coalesce(sum(criterion.weight * given.points), 0)
      / nullif((select sum(weight) from criterion) * $2::numeric, 0), 1)::float8 as score,
    count(given.id)::int as scored, (select count(*)::int from criterion) as criteria
  from idea
  left join criterion on true
  left join idea_score given on given.idea = idea.id and given.criterion = criterion.id
  where idea.id = any($1::uuid[])
  group by idea.id`;
