import { mayRead, writesAs } from '../../../records/access.ts';
import { can } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { type BreakKind, type BreakName, isBreak, kinds } from './kinds.ts';
import type { Break } from '../../common/home/index.ts';
import { askFor, type BrokenRow, monthsForIdeas } from './asking.ts';

export { isBreak } from './kinds.ts';
export { monthsForIdeas } from './asking.ts';

/** Things broken in one way, with all that the work list says of them. */
export interface BreakList extends Break {
  kind: BreakName;
  rule: string;
  first: (Break['first'][number] & {
    about: string | null;
    isMine: boolean;
    deed: { label: string; to: string } | null;
  })[];
}

/** The ways that concern the functions of the person and whose records they may read. */
const kindsFor = ({ actor, catalog }: Desk): BreakName[] =>
  Object.entries(kinds).flatMap(([name, { functions, record }]) =>
    isBreak(name) && can(actor, functions).allowed && mayRead(actor, catalog.record(record)) ? [name] : [],
  );

const onHome = 4;

/** The breaks of the thread that concern the functions of the person, as of `today`, the first of each. */
export const breaksFor = async (desk: Desk, today: string): Promise<Break[]> =>
  breakLists(desk, today, { most: onHome });

/** The work list: every break that concerns the person, or one kind of it from a row on. */
export const breakLists = async (
  desk: Desk,
  today: string,
  { only, most, after = 0 }: { only?: BreakName; most: number; after?: number },
): Promise<BreakList[]> => {
  const names = kindsFor(desk).filter((name) => only === undefined || name === only);
  if (names.length === 0) return [];
  const rows = await askFor(desk, names, { today, months: (await monthsForIdeas(desk, today)).months, most, after });
  return names.flatMap((name) => {
    const [first, ...others] = rows.filter((row) => row.break === name);
    return first ? [listOf(desk, name, [first, ...others])] : [];
  });
};

const listOf = (desk: Desk, kind: BreakName, rows: readonly [BrokenRow, ...BrokenRow[]]): BreakList => {
  const { title, mend, rule, functions, record, deed }: BreakKind = kinds[kind];
  const { path } = desk.catalog.record(record);
  const mayMend = writesAs(desk.actor, desk.catalog.record(deed.writes)) !== undefined;
  const [{ count, mine }] = rows;
  return {
    kind,
    title,
    mend,
    rule,
    functions,
    count,
    mine,
    first: rows.map(({ id, name, since, about, isMine }) => ({
      id,
      name,
      path,
      since,
      about,
      isMine,
      deed: mayMend ? { label: deed.label, to: deed.to(id) } : null,
    })),
    all: `/roturas?ver=${kind}`,
  };
};
