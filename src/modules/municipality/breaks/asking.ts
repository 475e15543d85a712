import { readFileSync } from 'node:fs';
import { valueOn } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import type { BreakName } from './kinds.ts';

/** One broken thing, with how many there are of its kind and how many of them the person answers for. */
export interface BrokenRow {
  break: BreakName;
  id: string;
  name: string;
  since: string | null;
  about: string | null;
  isMine: boolean;
  count: number;
  mine: number;
}

interface Question {
  today: string;
  /** How long a prioritised idea may wait. */
  months: number;
  most: number;
  after: number;
}

const texts = new Map<BreakName, string>();
const textOf = (name: BreakName): string => {
  const text = texts.get(name) ?? readFileSync(new URL(`./questions/${name}.sql`, import.meta.url), 'utf8');
  texts.set(name, text);
  return text;
};

/** The rows of these kinds, the oldest first and those of the person before the others. */
export const askFor = (desk: Desk, names: readonly BreakName[], asked: Question): Promise<BrokenRow[]> => {
  const all = names.map((name) => `select '${name}' as break, each.* from (${textOf(name)}) each`);
  return desk.sql.rows<BrokenRow>(
    `with asked as (select $1::date as today, $2::int as months),
    broken as (${all.join('\nunion all\n')}),
    counted as (
      select break, id, name, to_char(since, 'YYYY-MM-DD') as since, about, coalesce(responsible = $3::uuid, false) as "isMine",
        count(*) over (partition by break)::int as count,
        (count(*) filter (where responsible = $3::uuid) over (partition by break))::int as mine,
        row_number() over (partition by break
          order by coalesce(responsible = $3::uuid, false) desc, broken.since nulls first, name, id) as place
      from broken)
    select break, id, name, since, about, "isMine", count, mine
    from counted
    where place > $5::int and place <= $5::int + $4::int
    order by break, place`,
    [asked.today, asked.months, desk.actor.person || null, asked.most, asked.after],
  );
};

const usual = 6;

/** The months that a prioritised idea may wait: as the institution fixed them, or six while it has not. */
export const monthsForIdeas = async (desk: Desk, today: string): Promise<{ months: number; isOwn: boolean }> => {
  const says = valueOn(await lawSeenBy(desk.sql), 'propio.ideas.espera_meses', today);
  return 'value' in says ? { months: says.value, isOwn: true } : { months: usual, isOwn: false };
};
