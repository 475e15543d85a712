import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { sourceOf } from '../../../records/reads.ts';
import { columnOf, fieldOf, type RecordType } from '../../../records/record.ts';
import { binder } from '../../../records/sql/binder.ts';
import { links, stretches } from './links.ts';

/** What of one record hangs on the thread of a row: how many and the first of them. */
export interface Found {
  record: string;
  total: number;
  first: string[];
}

/** One field by which two records of the thread are tied: `upper` is nearer to the plan. */
export interface Tie {
  upper: string;
  lower: string;
  /** The one that holds the field. */
  holder: string;
  by: string;
}

const shown = 3;

/** The records of the thread that the person may read, from the plan down. */
export const stationsFor = (desk: Desk): RecordType[] =>
  stretches
    .flatMap(({ records }) => records)
    .flatMap(({ record }) => desk.catalog.records.filter(({ name }) => name === record))
    .filter((record) => mayRead(desk.actor, record) && !record.ownedBy);

/** The ties between these records. */
export const tiesBetween = (stations: readonly RecordType[]): Tie[] => {
  const order = stations.map(({ name }) => name);
  return links.flatMap(({ record: holder, by }) => {
    const station = stations.find(({ name }) => name === holder);
    const target = station && fieldOf(station, by)?.target;
    if (target === undefined || !order.includes(target)) return [];
    const isBelow = order.indexOf(target) < order.indexOf(holder);
    return [{ upper: isBelow ? target : holder, lower: isBelow ? holder : target, holder, by }];
  });
};

/** A record to be found from others that were found before it. */
interface Stride {
  record: string;
  ties: Tie[];
}

/**
 * The order in which the thread is walked from a record: up to the plan, down to the result, then what else leads to what was
 * found below, and last what hangs beside and further down, as the results of the initiative of an application.
 */
const stridesFrom = (own: string, order: readonly string[], ties: readonly Tie[]): Stride[] => {
  const at = order.indexOf(own);
  const [above, after] = [order.slice(0, at).toReversed(), order.slice(at + 1)];
  const strides: Stride[] = [];
  const walk = (records: readonly string[], near: Set<string>, end: 'upper' | 'lower', mayAdd = near): void => {
    for (const record of records) {
      const used = ties.filter((tie) => tie[end] === record && near.has(tie[end === 'upper' ? 'lower' : 'upper']));
      const isNew = record !== own && !strides.some((stride) => stride.record === record);
      if (used.length === 0 || !(isNew || mayAdd.has(record))) continue;
      strides.push({ record, ties: used });
      near.add(record);
    }
  };
  const nothing = new Set<string>();
  const known = new Set([own]);
  const below = new Set([own]);
  walk(above, known, 'upper', nothing);
  walk(after, below, 'lower', nothing);
  walk(after.toReversed(), below, 'upper');
  walk(order.slice(0, at), below, 'upper', new Set(order));
  walk(after, new Set([...known, ...below]), 'lower', nothing);
  return strides;
};

/** Follows the thread from one row, as it is or as it was on a day, in one statement. */
export const walkFrom = async (desk: Desk, own: RecordType, id: string, asOf?: string): Promise<Found[]> => {
  const stations = stationsFor(desk);
  const order = stations.map(({ name }) => name);
  if (!order.includes(own.name)) return [];
  const bind = binder();
  const sources = new Map<string, string>();
  const sourceFor = (name: string): string => {
    const kept = sources.get(name) ?? sourceOf(desk.catalog.record(name), asOf, bind);
    sources.set(name, kept);
    return kept;
  };
  const strides = stridesFrom(own.name, order, tiesBetween(stations));
  if (strides.length === 0) return [];
  // A record that is reached twice has its later rows beside its first ones.
  const last = new Map([[own.name, `on_${own.name}`]]);
  const sets = strides.map(({ record, ties }, index) => {
    const before = last.get(record);
    const ways = ties.map((tie) => wayBy(tie, record, sourceFor(tie.holder), last));
    last.set(record, `on_${record}_${index}`);
    const rows = [...(before ? [`select id from ${before}`] : []), ...ways].join(' union ');
    return `on_${record}_${index} as (select id from (${rows}) way where id is not null)`;
  });
  last.delete(own.name);
  const counted = [...last].map(
    ([record, set]) => `select '${record}' as record, count(*)::int as total,
      coalesce((array_agg(id order by id desc))[:${shown}], '{}') as first from ${set}`,
  );
  return desk.sql.rows<Found>(
    `with on_${own.name} as (select ${bind(id, 'uuid')} as id), ${sets.join(', ')} ${counted.join(' union all ')}`,
    bind.values,
  );
};

/** The rows of `record` that a tie gives from those already found at its other end. */
const wayBy = (
  { upper, lower, holder, by }: Tie,
  record: string,
  source: string,
  found: ReadonlyMap<string, string>,
): string => {
  const near = found.get(upper === record ? lower : upper);
  return holder === record
    ? `select t.id from ${source} t join ${near} near on t.${columnOf(by)} = near.id`
    : `select t.${columnOf(by)} as id from ${source} t join ${near} near on t.id = near.id`;
};
