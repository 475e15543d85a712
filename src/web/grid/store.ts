import type { Waits } from '../calendar/Waiting.tsx';
import type { RecordType } from '../../records/record.ts';
import { type Column, columnsOf, type Standing, standing } from './columns.ts';
import type { GridState, Happening } from './gridState.ts';
import { afterwards, firstState } from './state.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';

/** What the page says about the list; plain data, so that the server can send it. */
export interface GridGround {
  readonly record: RecordType;
  /** States of the workflow with their names, and those whose rows are no longer edited. */
  readonly states?: Readonly<Record<string, string>>;
  readonly closed?: readonly string[];
  /** Addresses of the records that references point at, by their name. */
  readonly targets: Readonly<Record<string, string>>;
  readonly canWrite: boolean;
  /** The person may add rows. */
  readonly canAdd?: boolean;
  /** What the person may do with a row, by its state. */
  readonly actions?: readonly GroundAction[];
  /** Columns on which the house has something to say while they are written. */
  readonly advised?: readonly string[];
  /** Codes of the units in which the person holds a post, to share views with. */
  readonly units?: readonly string[];
  /** May share a view with the whole house. */
  readonly maySpread?: boolean;
  /** Id of the person at the desk: rows of `ownedBy` records are edited by their owner only. */
  readonly person?: string;
  /** The column of a day that somebody waits for, and the days that tell how near it is. */
  readonly waits?: Waits;
}

/** An action of the workflow: from which states, and which fields it asks for. */
export interface GroundAction {
  readonly name: string;
  readonly label: string;
  readonly from: readonly string[];
  readonly asks: readonly string[];
}

/** The grid's memory: one state, who watches it, and what the page said. */
export interface Grid {
  readonly ground: GridGround;
  readonly columns: readonly Column[];
  state(): GridState;
  happen(happening: Happening): void;
  watch(watcher: () => void): () => void;
}

/** Opens a grid on a question; nothing is fetched yet. */
export const openGrid = (ground: GridGround, question: Question, look: Look): Grid => {
  let state = firstState(question, look, ground.canAdd && ground.canWrite);
  const watchers = new Set<() => void>();
  return {
    ground,
    columns: columnsOf(ground.record, ground.states).map((column) =>
      column.key === ground.waits?.due ? { ...column, waits: ground.waits } : column,
    ),
    state: () => state,
    happen: (happening) => {
      const next = afterwards(state, happening);
      if (next === state) return;
      state = next;
      for (const watcher of watchers) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
};

/** The columns that stand now, in order. */
export const standingColumns = (grid: Grid): Standing[] => standing(grid.columns, grid.state().look);
