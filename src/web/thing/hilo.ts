import { type Thread, threadThrough } from '../../modules/thread.ts';
import { writesAs } from '../../records/access.ts';
import { fieldOf, kindOf, parentField, type RecordType } from '../../records/record.ts';
import { isYear } from '../fields/number.tsx';
import { type ListRow, nameOf } from '../list/list.ts';
import type { AtDesk } from '../page.ts';

/** One stretch of the thread of a thing: the rows that lie on it, or that there is none yet. */
export interface Strand {
  label: string;
  /** The thing itself lies here. */
  isHere: boolean;
  parts: StrandPart[];
}

/** What one record has on a stretch. */
export interface StrandPart {
  label: string;
  total: number;
  rows: { id: string; to: string; name: string; about: string }[];
  /** The list of all, when they are more than shown and one question shows them. */
  all: string | null;
  /** Where who may do so ties one more, or the first. */
  tie: string | null;
}

/** The thread through a thing, both ways; empty where its record lies on none. */
export const hiloOf = async (
  page: Pick<AtDesk, 'house' | 'desk'>,
  record: RecordType,
  row: ListRow,
  asOf?: string,
): Promise<Strand[]> => {
  const thread = threadThrough(page.desk, record);
  if (!thread) return [];
  const found = await thread.walk(record, row.id, asOf);
  const strands = thread.stretches.map(async ({ label, records }): Promise<Strand> => {
    const parts = records.flatMap(({ record: name, tells }) => {
      const there = found.find((each) => each.record === name);
      return there ? [partOf(page, { thread, record, row, asOf }, there, tells ?? [])] : [];
    });
    return { label, isHere: records.some((each) => each.record === record.name), parts: await Promise.all(parts) };
  });
  return (await Promise.all(strands)).filter(({ isHere, parts }) => isHere || parts.length > 0);
};

interface Own {
  thread: Thread;
  record: RecordType;
  row: ListRow;
  asOf?: string;
}

const partOf = async (
  { house, desk }: Pick<AtDesk, 'house' | 'desk'>,
  own: Own,
  { record: name, total, first }: { record: string; total: number; first: readonly string[] },
  tells: readonly string[],
): Promise<StrandPart> => {
  const record = house.catalog.record(name);
  const states = house.catalog.workflowOf(record)?.states ?? {};
  const home = homeOf(house.catalog, own.thread, record);
  const filters = [{ field: 'id', operator: 'in' as const, value: first }];
  const { items } = total === 0 ? { items: [] } : await desk.list(record, { filters, limit: 10, asOf: own.asOf });
  const tie = own.thread.ties.find(
    ({ holder, upper, lower }) =>
      [upper, lower].every((end) => end === name || end === own.record.name) && (holder === name || total === 0),
  );
  const isListed = tie?.holder === name && total > items.length;
  return {
    label: record.label[total === 1 ? 0 : 1],
    total,
    rows: items.map((each) => rowOf({ ...each }, { record, states, tells, home })),
    all: isListed ? `/fichas/${record.path}?filter[${tie.by}]=${own.row.id}` : null,
    tie: tie && !own.asOf ? wayToTie(desk, own, record, tie) : null,
  };
};

interface Told {
  record: RecordType;
  states: Readonly<Record<string, string>>;
  tells: readonly string[];
  home: Home | undefined;
}

/** The record inside whose pages rows are shown, and the field that says in which. */
interface Home {
  record: RecordType;
  by: string;
}

/** Rows on which nothing else hangs are seen inside what they belong to; undefined for those that have pages of their own. */
const homeOf = (catalog: AtDesk['house']['catalog'], { ties }: Thread, record: RecordType): Home | undefined => {
  const [by, field] = parentField(record) ?? [];
  const holdsOthers = ties.some(
    ({ holder, upper, lower }) => holder !== record.name && [upper, lower].includes(record.name),
  );
  return by !== undefined && field?.target && !holdsOthers ? { by, record: catalog.record(field.target) } : undefined;
};

const rowOf = (row: ListRow, { record, states, tells, home }: Told): StrandPart['rows'][number] => {
  const parent = home ? row[home.by] : undefined;
  const isInside = typeof parent === 'object' && parent !== null && 'id' in parent;
  const told = tells.flatMap((key) => {
    const field = fieldOf(record, key);
    return field && row[key] !== null && row[key] !== undefined
      ? [isYear(field.range) ? String(row[key]) : kindOf(field).show(row[key], field)]
      : [];
  });
  return {
    id: row.id,
    to:
      home && isInside ? `/fichas/${home.record.path}/${parent.id}#${record.path}` : `/fichas/${record.path}/${row.id}`,
    name: nameOf(record, row),
    about: [...told, row.state ? (states[row.state] ?? row.state) : ''].filter(Boolean).join(' · '),
  };
};

const wayToTie = (
  desk: AtDesk['desk'],
  { record: own, row }: Own,
  other: RecordType,
  { holder, by }: Thread['ties'][number],
): string | null => {
  const writes = holder === own.name ? own : other;
  const field = fieldOf(writes, by);
  if (!field || field.derived || !writesAs(desk.actor, writes)) return null;
  if (holder === own.name) return `/fichas/${own.path}/${row.id}/editar#${by}`;
  if (field.parent) return `/fichas/${own.path}/${row.id}?agregar=${other.path}#${other.path}`;
  return `/fichas/${other.path}/nueva?${by}=${row.id}`;
};

/** True for a list that the thread of a thing already tells. */
export const isToldByThread = (desk: AtDesk['desk'], own: RecordType, by: { record: string; field: string }): boolean =>
  threadThrough(desk, own)?.ties.some((tie) => tie.holder === by.record && tie.by === by.field) ?? false;
