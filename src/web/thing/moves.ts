import { postsWith } from '../../charter/index.ts';
import { leadsOn } from '../../modules/common/home/index.ts';
import { whyNobody } from '../../modules/gaps.ts';
import { actionsFor } from '../../faces/actionsFor.ts';
import type { HistoryEntry } from '../../faces/history.ts';
import type { RecordType, Row } from '../../records/record.ts';
import type { Workflow } from '../../records/workflow.ts';
import type { AtDesk } from '../page.ts';

/** An action that the person may do now, or that the law stops with a reason. */
export interface Move {
  name: string;
  label: string;
  asks: readonly string[];
  /** Why it cannot be done now. */
  stopped?: string;
  /** False for what goes back or aside: it is never offered as the one next step. */
  leads?: boolean;
}

/** Where a row has been, where it is, and where it may go by whose hand. */
export interface StatePath {
  done: string[];
  now: string;
  hasEnded: boolean;
  next: { label: string; by: string[] }[];
}

/** The actions of the person on a row, the one that leads on first. */
export const movesOf = async (page: AtDesk, workflow: Workflow, row: Row<RecordType>): Promise<Move[]> => {
  const { desk } = page;
  const here = row.state ?? '';
  const moves = actionsFor(desk.actor, workflow, row.state ?? '').map(async ([name, action]) => ({
    leadsOn: leadsOn(workflow, action, here),
    move: { name, label: action.label, asks: action.asks ?? [], stopped: await action.check?.(row, desk) },
  }));
  const all = await Promise.all(moves);
  if (all.length === 0) return stuck(page, workflow, here);
  return all
    .toSorted((a, b) => Number(b.leadsOn && !b.move.stopped) - Number(a.leadsOn && !a.move.stopped))
    .map(({ move, leadsOn: leads }) => ({ ...move, leads }));
};

/** What would come next and nobody at all can do now: shown with what is missing, so that it is not waited for in vain. */
const stuck = async ({ house }: AtDesk, workflow: Workflow, here: string): Promise<Move[]> => {
  const onward = Object.entries(workflow.actions).filter(
    ([, action]) => action.from.includes(here) && action.by.length > 0 && leadsOn(workflow, action, here),
  );
  const moves = onward.slice(0, mostNext).map(async ([name, { label, by }]) => {
    const stopped = await whyNobody(house, by);
    return stopped === undefined ? [] : [{ name, label, asks: [], stopped }];
  });
  return (await Promise.all(moves)).flat();
};

const mostNext = 4;

/** The path of a row through its workflow. */
export const pathOf = (
  { house }: AtDesk,
  workflow: Workflow,
  state: string,
  history: readonly HistoryEntry[],
): StatePath => {
  const labelOf = (key: unknown): string => workflow.states[String(key)] ?? String(key);
  const been = history
    .toReversed()
    .flatMap(({ changes }) =>
      changes.filter(({ field, after }) => field === 'state' && after !== null).map(({ after }) => labelOf(after)),
    );
  const onward = Object.values(workflow.actions).filter(
    (action) => action.from.includes(state) && leadsOn(workflow, action, state),
  );
  const next = [...new Map(onward.map((action) => [action.to, action])).values()]
    .slice(0, mostNext)
    .map(({ to, by }) => ({ label: labelOf(to), by: postsOf(house.charter, by) }));
  return {
    done: withoutRepeats(been.slice(0, -1)),
    now: labelOf(state),
    hasEnded: workflow.closed.includes(state),
    next,
  };
};

const withoutRepeats = (labels: readonly string[]): string[] =>
  labels.filter((label, index) => label !== labels[index + 1]);

const postsOf = (charter: AtDesk['house']['charter'], functions: readonly string[]): string[] => [
  ...new Set(
    functions
      .filter((code) => charter.functions.some((known) => known.code === code))
      .flatMap((code) => postsWith(charter, code).map(({ label }) => label)),
  ),
];
