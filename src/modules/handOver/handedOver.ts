import type { Actor } from '../../charter/index.ts';
import type { Desk, Input } from '../../records/desk.ts';
import { showDate } from '../../records/fields/date.ts';
import type { RecordType } from '../../records/record.ts';
import { seatOf } from '../brief.ts';
import { calendarSeenBy } from '../common/calendarDays/index.ts';
import { type Work, workFor } from '../common/home/index.ts';
import { tasksOwed } from '../common/obligations/index.ts';
import { agreement } from '../common/sessions/index.ts';
import type { House } from '../house.ts';

/** What is under way in a post: its pending tasks, its open matters and the agreements it carries out, ready to be written down. */
export const handedOverWith = async (
  house: Pick<House, 'store' | 'catalog' | 'charter' | 'database'>,
  { post, giver }: { post: string; giver: Pick<Actor, 'person' | 'name'> },
): Promise<Input[]> => {
  const seat = await seatOf(house, post);
  // The post alone: what its holder owes elsewhere is not handed over.
  const desk = house.store.for({ ...giver, holdings: seat ? [seat] : [] });
  return [...(await tasksOf(desk)), ...(await mattersOf(desk, house)), ...(await agreementsOf(desk, post))];
};

const most = 500;

const tasksOf = async (desk: Desk): Promise<Input[]> => {
  const { tasks } = await tasksOwed(desk, await calendarSeenBy(desk.sql), most);
  return tasks.map(({ id, name, function: code, dueOn }) => ({
    kind: 'task',
    name: name.slice(0, 300),
    detail: code,
    dueOn,
    about: `tasks/${id}`,
  }));
};

/** So many of each kind and state are named one by one; the rest is told with its number. */
const mostOfEach = 25;

const mattersOf = async (desk: Desk, { catalog, charter }: Pick<House, 'catalog' | 'charter'>): Promise<Input[]> => {
  const matters: Input[] = [];
  for (const work of await workFor(desk, catalog, charter)) {
    const record = catalog.byPath(work.path);
    // What not everybody may read is handed over by its number alone.
    if (record?.readableBy) matters.push(countOf(work));
    else if (record) matters.push(...(await rowsOf(desk, record, work)));
  }
  return matters;
};

const countOf = ({ path, label, stateLabel, count }: Work): Input => ({
  kind: 'matter',
  name: `${count} de ${label}`,
  detail: stateLabel,
  about: path,
});

const rowsOf = async (desk: Desk, record: RecordType, { state, stateLabel, label }: Work): Promise<Input[]> => {
  const filters = [{ field: 'state', operator: 'eq' as const, value: state }];
  const { items, total } = await desk.list(record, { filters, limit: mostOfEach });
  const named = items.map((row) => ({
    kind: 'matter',
    name: nameOf(record, { ...row }).slice(0, 300),
    detail: `${record.label[0]}: ${stateLabel}`,
    about: `${record.path}/${row.id}`,
  }));
  const rest = total - items.length;
  if (rest <= 0) return named;
  return [...named, { kind: 'matter', name: `Y otros ${rest} de ${label}`, detail: stateLabel, about: record.path }];
};

const nameOf = (record: RecordType, row: Readonly<Record<string, unknown>>): string => {
  const title = row[record.title];
  if (typeof title === 'object' && title !== null && 'name' in title) return String(title.name);
  return title ? String(title) : record.label[0];
};

const agreementsOf = async (desk: Desk, post: string): Promise<Input[]> => {
  const { items } = await desk.list(agreement, {
    filters: [
      { field: 'responsible', operator: 'eq', value: post },
      { field: 'state', operator: 'in', value: ['pending', 'inProgress'] },
    ],
    limit: most,
  });
  return items.map(({ id, name, text, agreedOn, dueOn }) => ({
    kind: 'agreement',
    name: `${name ?? 'Acuerdo'}: ${text}`.slice(0, 300),
    detail: agreedOn && `Adoptado el ${showDate(agreedOn)}`,
    dueOn,
    about: `agreements/${id}`,
  }));
};
