import type { Change } from '../../../records/catalog.ts';

/** A stretch of past time in which the answer to who could sign may have changed. */
export interface Stretch {
  from: Date;
  to: Date;
}

type Columns = Readonly<Record<string, unknown>>;

/** Changes of these say nothing about who may act. */
const silent = ['start_at', 'end_at', 'ended_by', 'left_at', 'updated_at', 'version', 'note', 'document', 'basis'];

/** Where in the past a change of a fact changes what is known: where it begins or ends otherwise, or all of it. */
export const stretchesOf = ({ before, after }: Change, now: Date): Stretch[] => {
  // An update tells of the row before only what it wrote.
  const old = before && after ? { ...after, ...before } : before;
  const whole = old && after && isSameBut(old, after);
  const spans = whole
    ? [spanOf([startOf(old), startOf(after)]), spanOf([endOf(old), endOf(after)])]
    : [spanOf([old, after].flatMap((row) => (row ? [startOf(row), endOf(row)] : [])))];
  return spans
    .map(([from, to]) => ({ from: new Date(from), to: new Date(Math.min(to, now.getTime())) }))
    .filter(({ from, to }) => from.getTime() < to.getTime());
};

const isSameBut = (old: Columns, after: Columns): boolean =>
  Object.keys(after).every(
    (column) => silent.includes(column) || JSON.stringify(old[column]) === JSON.stringify(after[column]),
  );

const forEver = 8e15;

const startOf = ({ start_at: at }: Columns): number => (typeof at === 'string' ? Date.parse(at) : 0);
// A term that is over may be prolonged: until its holder left, or for as long as nobody succeeds them.
const endOf = ({ end_at: end, ended_by: why, left_at: left }: Columns): number => {
  const at = why === 'term' ? left : end;
  return typeof at === 'string' ? Date.parse(at) : forEver;
};

const spanOf = (instants: readonly number[]): [number, number] => [Math.min(...instants), Math.max(...instants)];
