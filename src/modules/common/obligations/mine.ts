import { addDays, type DayCalendar, type DeadlineCount, type LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { readCounting } from './counting.ts';
import { countOfTask } from './due.ts';
import { reachOf } from './whose.ts';
import { openStates } from './task.workflow.ts';

/** An open task as the person who owes it, or helps with it, sees it. */
export interface OwedTask {
  id: string;
  version: number;
  name: string;
  state: string;
  dueOn: LocalDate | null;
  function: string;
  unit: string | null;
  /** False when the person only helps. */
  isOwn: boolean;
  evidenceAsked: string | null;
  silence: string | null;
  about: string | null;
  norm: string | null;
  custom: string | null;
  isVerified: boolean;
  /** How the day was counted, where a term was. */
  count: DeadlineCount | null;
  /** What must be told for the term to run. */
  awaits: string | null;
}

/** Open tasks of a person and how many there are beyond those shown. */
export interface Owed {
  tasks: OwedTask[];
  total: number;
}

interface Kept extends Omit<OwedTask, 'count' | 'awaits' | 'isVerified'> {
  startOn: LocalDate | null;
  counting: string | null;
  confidence: string | null;
  total: number;
}

/** What the person at the desk owes by their functions, what expires first before the rest. */
export const tasksOwed = async (desk: Desk, calendar: DayCalendar, most: number): Promise<Owed> => {
  const reach = await reachOf(desk.sql, desk.actor);
  const held = [...new Set(desk.actor.holdings.flatMap(({ functions }) => functions))];
  const rows = await desk.sql.rows<Kept>(owedSql, [
    openStates,
    reach.map(({ code }) => code),
    reach.map(({ unit }) => unit),
    held,
    desk.actor.person,
    most,
  ]);
  return { tasks: rows.map((row) => told(row, calendar)), total: rows[0]?.total ?? 0 };
};

const ahead = 60;
const fewest = 3;

/** What expires within two months, and what has no day yet: a year of monthly duties would hide what waits today. */
export const owedSoon = (owed: Owed, today: LocalDate): Owed => {
  const last = addDays(today, ahead);
  const tasks = owed.tasks.filter(({ dueOn }, index) => index < fewest || dueOn === null || dueOn <= last);
  return { ...owed, tasks };
};

/** Open tasks to whose silence the law gives an effect, and whose day has passed: to be certified, never applied. */
export const silencesToCertify = (
  desk: Desk,
  today: LocalDate,
): Promise<{ id: string; name: string; silence: string }[]> =>
  desk.sql.rows(
    `select id, name, silence from task
    where state = any($1::text[]) and silence is not null and due_on < $2::date order by due_on`,
    [openStates, today],
  );

const told = ({ startOn, counting, confidence, total: _, ...task }: Kept, calendar: DayCalendar): OwedTask => {
  const count = countOfTask({ counting, startOn }, calendar);
  return {
    ...task,
    isVerified: confidence === 'confirmed' && task.custom === null,
    count,
    awaits: counting && !count ? (readCounting(counting)?.startedBy ?? 'el día en que comienza') : null,
  };
};

// Which open tasks does this person owe by a function at their unit or one above it, by name, or as a helper?
const owedSql = `
  select t.id, t.version, t.name, t.state, t.due_on as "dueOn", t.start_on as "startOn", t.function, unit.name as unit,
    t.evidence_asked as "evidenceAsked", t.silence, t.about, t.norm, t.custom, t.confidence, t.counting,
    own.own as "isOwn", count(*) over () as total
  from task t
  left join unit on unit.id = t.unit
  cross join lateral (
    select t.responsible = $5::uuid
      or exists (
        select 1 from unnest($2::text[], $3::uuid[]) as reach(code, unit)
        where reach.code = t.function and (t.unit is null or reach.unit = t.unit)) as own) own
  where t.state = any($1::text[]) and (own.own or t.helpers && $4::text[])
  order by t.due_on nulls last, own.own desc nulls last, t.id
  limit $6::int`;
