import { addDays, type LocalDate } from '../../../law/index.ts';
import { type Clock, dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import { Refused } from '../../../records/refused.ts';
import type { Store } from '../../../records/store.ts';
import { institutionOf } from '../institution/index.ts';
import { calendarSeenBy } from '../calendarDays/index.ts';
import { lawSeenBy } from '../law/index.ts';
import { byLaw } from './byLaw.ts';
import { writeCounting } from './counting.ts';
import { dueOf } from './due.ts';
import { civicEvents } from './events.data.ts';
import type { Obligation } from './obligation.ts';
import { type Known, type Occurrence, occurrencesOf } from './occurrences.ts';
import { type OwingUnits, owingUnits } from './owingUnits.ts';
import { daysOfRows } from './rowDays.ts';
import type { TaskRecord } from './task.record.ts';
import { openStates } from './task.workflow.ts';

/** How far ahead tasks are made, in days. */
const ahead = 400;

/** What tasks are made from. */
export interface Ground {
  store: Store;
  clock: Clock;
  task: TaskRecord;
  obligations: readonly Obligation[];
  /** Days on which the council or the leadership meets. */
  sessions?: readonly LocalDate[];
}

/** The stretch of days whose tasks are wanted; from today, 400 days ahead, when nothing is said. */
export interface Stretch {
  from?: LocalDate;
  until?: LocalDate;
}

/** Makes the tasks of a stretch of days that are not there yet; answers how many. Twice makes nothing more. */
export const bringTasks = async (ground: Ground, stretch: Stretch = {}): Promise<number> => {
  const bring = () => ground.store.house(ground.clock).together((desk) => bringWithin(desk, ground, stretch));
  try {
    return await bring();
  } catch (error) {
    // Another process brought the same ones at the same time: what it left out is made now.
    if (error instanceof Refused) return bring();
    throw error;
  }
};

/** The same inside a transaction that is already open. */
export const bringWithin = async (
  desk: Desk,
  { clock, task, obligations, sessions = [] }: Ground,
  stretch: Stretch = {},
): Promise<number> => {
  const today = dateInChile(clock.now());
  const { from = today, until = addDays(today, ahead) } = stretch;
  const region = (await institutionOf(desk.sql))?.commune?.code.slice(0, 2);
  const law = await lawSeenBy(desk.sql);
  const owed = obligations
    .filter((each) => !each.region || each.region === region)
    .map((each) => byLaw(each, law, today));
  const known: Known = { events: civicEvents, sessions, rows: await daysOfRows(desk, owed) };
  const calendar = await calendarSeenBy(desk.sql);
  const units = await owingUnits(desk.sql);
  const tasks = owed
    .flatMap((obligation) => occurrencesOf(obligation, from, until, known))
    .map((each) => ({ ...each, dueOn: dueOf(each.counting, nothingTold, calendar) }))
    .filter((each) => fallsIn(each, from, until))
    .flatMap((each) => tasksOf(each, units));
  return insertNew(desk, task, tasks);
};

const nothingTold = { startOn: null, plannedOn: null };

type Counted = Occurrence & { dueOn: LocalDate | null };

const fallsIn = ({ obligation, dueOn, expected }: Counted, from: LocalDate, until: LocalDate): boolean => {
  const day = dueOn ?? expected;
  const { rule } = obligation;
  // What hangs from a plan in force, or was never done, is owed although its day has passed.
  const evenLate = rule.each === 'row' || (rule.each === 'once' && rule.evenLate);
  return day <= until && (day >= from || evenLate === true) && (!obligation.from || day >= obligation.from);
};

/** A task that is there already. */
interface Standing {
  id: string;
  key: string;
  isWaiting: boolean;
}

interface NewTask {
  key: string;
  values: Readonly<Record<string, unknown>>;
}

const tasksOf = ({ obligation, period, name, counting, dueOn }: Counted, units: OwingUnits): NewTask[] =>
  units.of(obligation).map((unit) => {
    const key = [obligation.id, period, ...(obligation.unit === 'each' && unit ? [unit.code] : [])].join('/');
    const { does, owes, help, norm, confidence, custom, evidence, silence } = obligation;
    return {
      key,
      values: {
        key,
        name: obligation.unit === 'each' && unit ? `${name} (${unit.name})` : name,
        dueOn,
        function: owes,
        unit: unit?.id ?? null,
        helpers: help ? [...help] : null,
        description: does ?? null,
        evidenceAsked: evidence.asks,
        norm,
        confidence,
        custom: custom ?? null,
        silence: silence ?? null,
        period,
        obligation: obligation.id,
        counting: writeCounting(counting),
      },
    };
  });

const insertNew = async (desk: Desk, task: TaskRecord, tasks: readonly NewTask[]): Promise<number> => {
  const known = await desk.sql.rows<Standing>(
    `select id, key, due_on is null and state = any($2::text[]) as "isWaiting" from task where key = any($1::text[])`,
    [tasks.map(({ key }) => key), openStates],
  );
  const there = new Map(known.map((row) => [row.key, row]));
  const missing = tasks.filter(({ key }) => !there.has(key));
  const state = desk.catalog.workflowOf(task)?.start ?? null;
  await desk.bulk('create', task).insert(
    task,
    missing.map(({ values }) => ({ id: newId(), state, values })),
  );
  await giveDays(desk, task, tasks, there);
  return missing.length;
};

/** A task that waited for its day gets it once it is known: the session was called. */
const giveDays = async (
  desk: Desk,
  task: TaskRecord,
  tasks: readonly NewTask[],
  there: ReadonlyMap<string, Standing>,
): Promise<void> => {
  const given = tasks.flatMap(({ key, values: { dueOn, counting } }) => {
    const row = there.get(key);
    return row?.isWaiting && dueOn !== null ? [{ id: row.id, values: { dueOn, counting } }] : [];
  });
  if (given.length > 0) await desk.deriveMany(task, given);
};
