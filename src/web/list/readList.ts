import { data } from 'react-router';
import { adviserOf } from '../../modules/advice.ts';
import { actsAs, mayRead, writesAs } from '../../records/access.ts';
import type { ListQuery } from '../../records/query.ts';
import { maySpread } from '../../modules/common/views/index.ts';
import { readListQuery } from '../../faces/readQuery.ts';
import { fieldOf, fieldsOf, kindOf, type RecordType } from '../../records/record.ts';
import { Refused } from '../../records/refused.ts';
import type { AtDesk, PageProblem } from '../page.ts';
import { waitsOf } from '../calendar/waitsOf.ts';
import { fitsInColumn, type ListData, type ListRow, nameOf } from './list.ts';
import { type Misread, misreadAt } from './misread.ts';
import { viewsOf } from './views.ts';

const ofThePage = ['columns', 'panel'];

/** Reads the page of a list that an address asks for. */
export const readList = async (page: AtDesk, record: RecordType): Promise<ListData> => {
  const { desk, house, url } = page;
  const asked = new URLSearchParams([...url.searchParams].filter(([name]) => !ofThePage.includes(name)));
  const columns = columnsOf(record, house.catalog.workflowOf(record) !== undefined, url.searchParams.getAll('columns'));
  const sums = columns.filter((key) => isSummed(record, key));
  const query: ListQuery = { ...readAsked(page, record, asked), sums };
  const { items, total, next, sums: summed } = await desk.list(record, query);
  const panel = url.searchParams.get('panel');
  const waits = query.asOf ? null : await waitsOf(page, record);
  const kept = waits?.until ? [...columns, waits.until] : columns;
  const mayWrite = writesAs(desk.actor, record) !== undefined;
  return {
    record,
    states: house.catalog.workflowOf(record)?.states ?? {},
    columns,
    rows: items.map((row) => only({ ...row }, kept)),
    total,
    next,
    sums: summed,
    sort: query.sort,
    asOf: query.asOf ?? null,
    mayCreate: mayWrite && query.asOf === undefined,
    mayEdit: mayWrite && query.asOf === undefined,
    mayWrite,
    closed: house.catalog.workflowOf(record)?.closed ?? [],
    actions: actionsOf(page, record),
    advised: mayWrite ? (adviserOf(house, record.name)?.about ?? []) : [],
    units: [...new Set(desk.actor.holdings.map(({ unit }) => unit))],
    maySpread: maySpread(desk.actor),
    person: desk.actor.person,
    targets: targetsOf(page, record),
    options: panel === 'filtros' ? await optionsOf(page, record) : {},
    panel,
    waits,
    views: viewsOf(house.edition, record),
    thread: [{ name: record.label[1] }],
  };
};

/** @throws the page that names what the address says and the list does not have. */
const readAsked = ({ house, url }: AtDesk, record: RecordType, asked: URLSearchParams): ListQuery => {
  try {
    return readListQuery(house.catalog, record, asked);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const misread = misreadAt(url, record, house.catalog.workflowOf(record)?.states ?? {}, error.errors);
    throw data<PageProblem & { misread: Misread }>({ message: error.message, misread }, 400);
  }
};

const actionsOf = ({ house, desk }: AtDesk, record: RecordType): ListData['actions'] =>
  Object.entries(house.catalog.workflowOf(record)?.actions ?? {})
    .filter(([, action]) => actsAs(desk.actor, action) !== undefined)
    .map(([name, { label, from, asks = [] }]) => ({ name, label, from, asks }));

const isSummed = (record: RecordType, key: string): boolean => {
  const field = fieldOf(record, key);
  return field !== undefined && kindOf(field).sums;
};

const only = (row: Record<string, unknown>, columns: readonly string[]): ListRow => {
  const shown = Object.fromEntries(columns.map((key) => [key, row[key] ?? null]));
  return {
    ...shown,
    id: String(row.id),
    version: Number(row.version),
    state: typeof row.state === 'string' ? row.state : null,
  };
};

const mostColumns = 8;

/** The columns asked for; else the title, the state, the amounts and the first fields that fit. */
const columnsOf = (record: RecordType, hasStates: boolean, asked: readonly string[]): string[] => {
  const known = asked.filter((key) => (key === 'state' && hasStates) || fieldOf(record, key));
  if (known.length > 0) return [record.title, ...known.filter((key) => key !== record.title)];
  const fitting = fieldsOf(record).filter(([key, field]) => key !== record.title && fitsInColumn(field));
  const amounts = fitting.filter(([, field]) => kindOf(field).sums).slice(0, 2);
  const rest = fitting.filter(([, field]) => !kindOf(field).sums).slice(0, mostColumns - 2 - amounts.length);
  return [record.title, ...(hasStates ? ['state'] : []), ...[...rest, ...amounts].map(([key]) => key)];
};

/** Addresses of what the record points at, where the person may go. */
export const targetsOf = (
  { house, desk }: Pick<AtDesk, 'house' | 'desk'>,
  ...records: readonly RecordType[]
): Record<string, string> => {
  const targets = records.flatMap((record) =>
    fieldsOf(record).flatMap(([, field]) => (field.target ? [house.catalog.record(field.target)] : [])),
  );
  return Object.fromEntries(
    targets.filter((target) => mayRead(desk.actor, target)).map((target) => [target.name, target.path]),
  );
};

const mostOptions = 200;

const optionsOf = async ({ house, desk }: AtDesk, record: RecordType): Promise<ListData['options']> => {
  const references = fieldsOf(record).filter(
    ([, field]) => field.target !== undefined && mayRead(desk.actor, house.catalog.record(field.target)),
  );
  const entries = references.map(async ([key, field]): Promise<[string, { id: string; name: string }[]]> => {
    const target = house.catalog.record(field.target ?? '');
    const { items, total } = await desk.list(target, { limit: mostOptions });
    const named = items.map((row) => ({ id: row.id, name: nameOf(target, { ...row }) }));
    return [
      key,
      total > mostOptions ? [] : named.toSorted((a, b) => a.name.localeCompare(b.name, 'es', { numeric: true })),
    ];
  });
  return Object.fromEntries(await Promise.all(entries));
};
