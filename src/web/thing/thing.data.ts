import { adviserOf } from '../../modules/advice.ts';
import { besideOf } from '../../modules/beside.ts';
import { dateInChile } from '../../platform/clock.ts';
import { mayRead, writesAs } from '../../records/access.ts';
import { camel } from '../../records/reads.ts';
import type { RecordType } from '../../records/record.ts';
import { asOfIn, hadHappened } from '../asOf.ts';
import { type ListRow, nameOf } from '../list/list.ts';
import { targetsOf } from '../list/readList.ts';
import type { Advised } from '../form/useAdvice.ts';
import type { AtDesk } from '../page.ts';
import { hiloOf } from './hilo.ts';
import { linkedTo } from './linked.ts';
import { movesOf, pathOf } from './moves.ts';
import { threadOf } from './thread.ts';
import { waysFrom } from './ways.ts';
import { historyOf } from '../../faces/history.ts';

/** Rows that live inside another, with who may change them. */
export interface Children {
  record: RecordType;
  by: string;
  rows: ListRow[];
  mayWrite: boolean;
  /** What is said of a row while it is written here. */
  advised: Advised | null;
}

/** All that the page of one thing shows. */
export const thingData = async (page: AtDesk, record: RecordType, id: string) => {
  const { desk, house, url } = page;
  const asOf = asOfIn(page, record);
  const inside = house.catalog.childrenOf(record).filter((child) => mayRead(desk.actor, child.record));
  const row = await desk.one(record, id, { asOf, include: inside.map((child) => child.record.path) });
  const plain: ListRow = { ...row };
  const workflow = house.catalog.workflowOf(record);
  const mayWrite = !asOf && writesAs(desk.actor, record) !== undefined && !workflow?.closed.includes(row.state ?? '');
  const history = workflow ? await historyOf(desk, record, id) : [];
  const seen = history.filter(({ at }) => hadHappened(at, asOf));
  const [thread, linked, moves, hilo, beside] = await Promise.all([
    threadOf(page, record, plain, asOf),
    linkedTo(page, record, id, asOf),
    workflow && !asOf ? movesOf(page, workflow, row) : [],
    hiloOf(page, record, plain, asOf),
    // What is said beside a thing is of today: a past day has none of it.
    asOf ? null : besideOf(house, desk, record.name, { id, today: dateInChile(house.clock.now()) }),
  ]);
  return {
    record,
    row: plain,
    name: nameOf(record, plain),
    path: workflow && row.state ? pathOf(page, workflow, row.state, seen) : null,
    moves,
    mayEdit: mayWrite,
    children: inside.map(
      (child): Children => ({
        record: child.record,
        by: child.by,
        rows: rowsIn(plain[camel(child.record.path)]),
        mayWrite: !asOf && writesAs(desk.actor, child.record) !== undefined,
        advised: advisedIn(page, child.record),
      }),
    ),
    childStates: Object.fromEntries(
      inside.map((child) => [child.record.name, house.catalog.workflowOf(child.record)?.states ?? {}]),
    ),
    linked,
    beside,
    hilo,
    ways: waysFrom(page, record, plain, asOf),
    thread,
    asOf: asOf ?? null,
    targets: targetsOf(page, record, ...inside.map((child) => child.record)),
    did: url.searchParams.get('listo'),
  };
};

const advisedIn = ({ house }: AtDesk, { name, path }: RecordType): Advised | null => {
  const adviser = adviserOf(house, name);
  return adviser ? { path, about: adviser.about } : null;
};

const rowsIn = (value: unknown): ListRow[] => (Array.isArray(value) ? value : []);

/** What the page of one thing receives. */
export type ThingData = Awaited<ReturnType<typeof thingData>>;
