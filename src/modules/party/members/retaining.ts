import { type Actor, can } from '../../../charter/index.ts';
import { answerOn } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { isId } from '../../../records/fields/reference.ts';
import { notFound, Refused } from '../../../records/refused.ts';
import type { Break } from '../../common/home/index.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { forget, type Ground } from './keeping.ts';
import { lost } from './member.workflow.ts';

/** How many years who left stays readable, and whether somebody confirmed it. */
export interface RetentionRule {
  years: number;
  norm: string;
  verified: boolean;
}

/** The sheet of somebody who left longer ago than their data are kept. */
export interface Overdue {
  id: string;
  code: string;
  state: string;
  leftOn: string;
}

const mayForget = (actor: Actor): boolean => can(actor, ['P6']).allowed;

/** How many sheets are shown, and destroyed, at a time. */
export const sheetsAtATime = 200;

/**
 * Sheets whose data are kept longer than the rule says, the oldest first, and how many they are in all; `after` says how many
 * to pass over, `only` which ones are asked for. The house proposes; a person destroys.
 */
export const overdueSheets = async (
  queryable: Queryable,
  today: string,
  { after = 0, only = null }: { after?: number; only?: readonly string[] | null } = {},
): Promise<{ rule: RetentionRule; sheets: Overdue[]; total: number }> => {
  const answer = answerOn(await lawSeenBy(queryable), 'organizacion.conservacion', today);
  if ('missing' in answer || typeof answer.value !== 'number') throw new Error('retention has no value');
  const { value: years, norm, verified } = answer;
  const [found] = await queryable.rows<{ sheets: Overdue[]; total: number }>(
    `with gone as (
      select id, code, state, coalesce(moved_on, (updated_at at time zone 'America/Santiago')::date) as "leftOn"
      from member where state = any($1::text[]) and seal is not null and ($4::uuid[] is null or id = any($4::uuid[]))),
    overdue as (select * from gone where "leftOn" <= $2::date - make_interval(years => $3::int)),
    page as (select * from overdue order by "leftOn", id limit $5::int offset $6::int)
    select (select count(*)::int from overdue) as total,
      coalesce((select json_agg(page order by "leftOn", id) from page), '[]') as sheets`,
    [lost, today, years, only, sheetsAtATime, after],
  );
  return { rule: { years, norm, verified }, sheets: found?.sheets ?? [], total: found?.total ?? 0 };
};

/** The same as something to mend, for who is responsible for organisation. */
export const retentionBreaks = async (actor: Actor, queryable: Queryable, today: string): Promise<Break[]> => {
  if (!mayForget(actor)) return [];
  const { rule, sheets, total } = await overdueSheets(queryable, today);
  if (sheets.length === 0) return [];
  return [
    {
      title: `Fichas de quienes salieron hace más de ${rule.years} años`,
      mend: 'Revíselas y destruya sus datos: ya no hay motivo para conservarlos.',
      functions: ['P6'],
      count: total,
      first: sheets.slice(0, 4).map(({ id, code, leftOn }) => ({ id, name: code, path: 'members', since: leftOn })),
      all: '/militancia/conservacion',
    },
  ];
};

/** Destroys the data of the chosen sheets, among those that are overdue today. @throws Refused when none is chosen, or one is not. */
export const forgetOverdue = async (ground: Ground, actor: Actor, chosen: readonly string[]): Promise<number> => {
  if (!mayForget(actor)) throw notFound();
  if (chosen.length === 0) throw new Refused('Marque las fichas cuyos datos se destruyen.', 'sheet');
  const only = chosen.filter(isId);
  const { sheets } = await overdueSheets(ground.database, dateInChile(ground.clock.now()), { only });
  const known = new Set(sheets.map(({ id }) => id));
  if (chosen.some((id) => !known.has(id)))
    throw new Refused('Una de las fichas ya no está en esta lista: vuelva a mirarla.', 'sheet', 409);
  for (const id of chosen) await forget(ground, actor, id);
  return chosen.length;
};
