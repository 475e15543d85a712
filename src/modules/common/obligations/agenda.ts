import type { LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { mayRead } from '../../../records/access.ts';
import type { Filter } from '../../../records/query.ts';
import { kindOf, fieldOf, type RecordType } from '../../../records/record.ts';
import { type Reach, reachOf } from './whose.ts';
import { isAwaited, type RecordDeadline } from '../../../faces/waiting.ts';

/** One thing of the calendar: a task or another record with a day that somebody waits for. */
export interface AgendaEntry {
  id: string;
  path: string;
  /** Its page, when that is not the one of its record. */
  to?: string;
  name: string;
  /** What it is: «Tarea», «Hito». */
  what: string;
  on: LocalDate | null;
  isOpen: boolean;
  state: string | null;
  /** Function that owes it, where it says so. */
  function: string | null;
  /** A task that the person may close. */
  mayClose: boolean;
}

/** The days asked for; `state` open, closed or both. */
export interface AgendaQuery {
  from: LocalDate;
  until: LocalDate;
  state: 'open' | 'closed' | 'all';
  /** Only what these functions owe; at a unit, where it is said. */
  functions?: readonly { code: string; unit?: string }[];
}

const most = 500;

/** Everything with a day between two dates that the person may see, in the order of the days. */
export const agendaOf = async (
  desk: Desk,
  deadlines: readonly RecordDeadline[],
  query: AgendaQuery,
): Promise<AgendaEntry[]> => {
  const lists = deadlines.map(async (deadline) => {
    const record = desk.catalog.record(deadline.record);
    return mayRead(desk.actor, record) ? entriesOf(desk, record, deadline, query) : [];
  });
  return (await Promise.all(lists))
    .flat()
    .toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999') || a.name.localeCompare(b.name, 'es'));
};

const entriesOf = async (
  desk: Desk,
  record: RecordType,
  deadline: RecordDeadline,
  { from, until, state, functions }: AgendaQuery,
): Promise<AgendaEntry[]> => {
  const ofFunction = fieldOf(record, 'function') !== undefined;
  const codes = functions && [...new Set(functions.map(({ code }) => code))];
  if (codes && !ofFunction && !codes.some((code) => record.serves.includes(code))) return [];
  const filters: Filter[] = [
    { field: deadline.due, operator: 'gte', value: from },
    { field: deadline.due, operator: 'lte', value: until },
    ...(codes && ofFunction ? [{ field: 'function', operator: 'in' as const, value: codes }] : []),
  ];
  const reach = ofFunction ? await reachOf(desk.sql, desk.actor) : [];
  const { items } = await desk.list(record, { filters, limit: most, sort: { field: deadline.due, descending: false } });
  const states = desk.catalog.workflowOf(record)?.states ?? {};
  return items.flatMap((item) => {
    const row: Readonly<Record<string, unknown>> = { ...item };
    const isOpen = isAwaited(deadline, row);
    if (state !== 'all' && isOpen !== (state === 'open')) return [];
    if (functions && ofFunction && !isAtTheirUnit(row, functions)) return [];
    return [
      {
        id: item.id,
        path: record.path,
        name: nameOf(record, deadline.verb, row),
        what: record.label[0],
        on: textOf(row[deadline.due]),
        isOpen,
        state: item.state && (states[item.state] ?? item.state),
        function: textOf(row.function),
        mayClose: isOpen && ofFunction && isTheirOwn(desk, row, reach),
      },
    ];
  });
};

const isAtTheirUnit = (
  row: Readonly<Record<string, unknown>>,
  functions: readonly { code: string; unit?: string }[],
): boolean => {
  const { unit } = row;
  const at = typeof unit === 'object' && unit !== null && 'id' in unit ? unit.id : undefined;
  return functions.some((held) => held.code === row.function && (!held.unit || !at || held.unit === at));
};

const isTheirOwn = (desk: Desk, row: Readonly<Record<string, unknown>>, reach: readonly Reach[]): boolean => {
  const { responsible, helpers } = row;
  if (typeof responsible === 'object' && responsible !== null && 'id' in responsible)
    if (responsible.id === desk.actor.person) return true;
  const helps = Array.isArray(helpers) && reach.some(({ code }) => helpers.includes(code));
  return helps || isAtTheirUnit(row, reach);
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const nameOf = (record: RecordType, verb: string | undefined, row: Readonly<Record<string, unknown>>): string => {
  const field = fieldOf(record, record.title);
  const value = row[record.title];
  const title = field && value !== null && value !== undefined ? kindOf(field).show(value, field) : record.label[0];
  const own = verb ? `${verb} ${title}` : title;
  const parent = row.initiative ?? row.convenio;
  const ofWhat = typeof parent === 'object' && parent !== null && 'name' in parent ? String(parent.name) : '';
  return ofWhat === '' || own.includes(ofWhat) ? own : `${own} · ${ofWhat}`;
};
