import { readFileSync } from 'node:fs';
import { actsAs, anyPost, mayRead, writesAs } from '../../../records/access.ts';
import type { Charter } from '../../../charter/index.ts';
import type { Catalog } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import type { RecordType } from '../../../records/record.ts';
import type { Action } from '../../../records/workflow.ts';
import { isAside, leadsOn } from './course.ts';
import { deedWords } from '../../../faces/deeds.ts';

/** Rows of one record in one state, seen from a person: theirs to move, or waiting for others. */
export interface Work {
  path: string;
  label: string;
  state: string;
  stateLabel: string;
  count: number;
  /** When the one that has stood longest last changed. */
  oldest: string;
  /** Functions by which the person moves them; empty when they wait for others. */
  functions: string[];
  /** What the person may do with each. */
  actions: string[];
  /** Functions that somebody else must carry out; empty when it is the person's turn. */
  waitsFor: string[];
}

interface StateCount {
  record: string;
  state: string;
  count: number;
  oldest: string;
}

const toldApart = ['task', 'agreement', 'councillorRequest', 'body', 'absence'];

/** Everything under way in the workflows that the person may see and serves, by state; named by the functions of this charter alone. */
export const workFor = async (desk: Desk, catalog: Catalog, charter: Charter): Promise<Work[]> => {
  const known = new Set(charter.functions.map(({ code }) => code));
  // Tasks and what the bodies ask stand by themselves, in the order in which they expire; a body or an absence is no work.
  const moving = catalog.records.filter(
    (record) => !toldApart.includes(record.name) && catalog.workflowOf(record) && mayRead(desk.actor, record),
  );
  if (moving.length === 0) return [];
  const counts = await desk.sql.rows<StateCount>(moving.map(countsOf).join(' union all '));
  return counts
    .flatMap((counted) => workIn(desk, catalog, known, counted))
    .toSorted((a, b) => a.oldest.localeCompare(b.oldest));
};

const countsOf = ({ name, table }: RecordType): string =>
  `select '${name}' as record, state, count(*)::int as count, min(updated_at) as oldest from ${table} group by state`;

const workIn = (
  desk: Desk,
  catalog: Catalog,
  known: ReadonlySet<string>,
  { record: name, state, count, oldest }: StateCount,
): Work[] => {
  const record = catalog.record(name);
  const workflow = catalog.workflowOf(record);
  if (!workflow || workflow.closed.includes(state)) return [];
  // What anyone may do is asked of whom the row names, who meets it among what expires: it is not the turn of all.
  const leaving = Object.values(workflow.actions).filter(({ from, by }) => from.includes(state) && by !== anyPost);
  // What only goes back is no pending work: a withdrawn initiative may be taken up again, but nobody waits for it.
  const onward = leaving.filter((action) => leadsOn(workflow, action, state));
  const own = onward.filter((action) => actsAs(desk.actor, action));
  if (onward.length === 0 || (own.length === 0 && !writesAs(desk.actor, record))) return [];
  const ways = leaving.filter((action) => !isAside(workflow, action.to) && actsAs(desk.actor, action));
  const held = new Set(desk.actor.holdings.flatMap(({ functions }) => functions));
  const place = {
    path: record.path,
    label: record.label[1],
    state,
    stateLabel: workflow.states[state] ?? state,
    count,
    oldest,
  };
  const codes = (actions: readonly Action[]): string[] => [
    ...new Set(actions.flatMap(({ by }) => by.filter((code) => known.has(code)))),
  ];
  return [
    {
      ...place,
      functions: codes(own).filter((code) => held.has(code)),
      actions: ways.map(({ label }) => label),
      waitsFor: own.length > 0 ? [] : codes(onward),
    },
  ];
};

/** What a person did in a record since an instant. */
export interface Done {
  path: string;
  label: string;
  what: string;
  count: number;
}

const doneSince = readFileSync(new URL('./done.sql', import.meta.url), 'utf8');
/** What the person did since an instant, by record and action, the most first. */
export const doneBy = async (desk: Desk, catalog: Catalog, since: string): Promise<Done[]> => {
  const rows = await desk.sql.rows<{ record: string; action: string; count: number }>(doneSince, [
    desk.actor.person,
    since,
  ]);
  const known = new Map(catalog.records.map((record) => [record.name, record]));
  return rows.flatMap(({ record: name, action, count }) => {
    const record = known.get(name);
    if (!record || !mayRead(desk.actor, record)) return [];
    return [{ path: record.path, label: record.label[1], what: deedWords(catalog.workflowOf(record), action), count }];
  });
};
