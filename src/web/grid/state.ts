import {
  type Edit,
  type Edits,
  nothingDone,
  type Past,
  renamedEdits,
  renamedPast,
  withEdit,
  withEdits,
  withoutEdit,
} from './edits.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';
import type { GridRow, RowPage } from './row.ts';
import { at, type Block, type Selection, type Spot } from './selection.ts';
import {
  isDraft,
  lineCount,
  newRows,
  newRowsIn,
  rowById,
  type Strand,
  wholeList,
  withoutRows,
  withPage,
  withRows,
} from './strands.ts';

/** A cell that is being typed into; `text` is what it begins with. */
export interface Editing extends Spot {
  readonly id: string;
  readonly text: string | undefined;
  /** What the cell held when it began: should it hold something else at the end, another person wrote there. */
  readonly seen: unknown;
}

/** Cells that were cut: they are emptied where this same text is pasted. */
export interface Cut {
  readonly ids: readonly string[];
  readonly fields: readonly string[];
  readonly text: string;
}

/** All that the grid knows. */
export interface GridState {
  readonly question: Question;
  readonly look: Look;
  /** Grows with each question, so that late answers to an earlier one are thrown away. */
  readonly asked: number;
  readonly strands: readonly Strand[];
  readonly total: number | undefined;
  readonly sums: Readonly<Record<string, number>>;
  readonly selection: Selection;
  /** Where the held block would be repeated, while its corner is dragged. */
  readonly aim: Block | undefined;
  readonly editing: Editing | undefined;
  readonly edits: Edits;
  readonly past: Past;
  /** The person may add rows to this list. */
  readonly mayAdd: boolean;
  readonly cut: Cut | undefined;
  /** Rows that others wrote a moment ago, and who. */
  readonly fresh: ReadonlyMap<string, string>;
  /** Rows of others that are not shown yet; `many` when they are not known one by one. */
  readonly news: number | 'many';
  /** How far a long write has come, in rows. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** The row that the side panel shows. */
  readonly opened: string | undefined;
  readonly trouble: string | undefined;
  /** Said aloud to who does not see it. */
  readonly said: string;
}

/** Something that happened to the grid. */
export type Happening =
  | { readonly type: 'asked'; readonly question: Question; readonly look: Look; readonly page?: RowPage }
  | { readonly type: 'looked'; readonly look: Look }
  | { readonly type: 'gathered'; readonly asked: number; readonly strands: readonly Strand[] }
  | { readonly type: 'pageCame'; readonly asked: number; readonly strand: number; readonly page: RowPage }
  | { readonly type: 'failed'; readonly asked: number; readonly message: string }
  | { readonly type: 'retried' }
  | { readonly type: 'turned'; readonly strand: number }
  | { readonly type: 'selected'; readonly selection: Selection }
  | { readonly type: 'aimed'; readonly aim: Block | undefined }
  | { readonly type: 'editBegan'; readonly editing: Editing }
  | { readonly type: 'editEnded' }
  | { readonly type: 'edited'; readonly id: string; readonly field: string; readonly edit: Edit }
  | { readonly type: 'editDropped'; readonly id: string; readonly field: string }
  | { readonly type: 'editsCame'; readonly edits: readonly (readonly [string, string, Edit | undefined])[] }
  | { readonly type: 'rowCame'; readonly row: GridRow }
  | { readonly type: 'rowsCame'; readonly rows: readonly GridRow[] }
  | { readonly type: 'rowsGone'; readonly ids: readonly string[] }
  | { readonly type: 'rowsBegan'; readonly rows: readonly GridRow[] }
  | { readonly type: 'rowBorn'; readonly id: string; readonly row: GridRow }
  | { readonly type: 'othersWrote'; readonly fresh: ReadonlyMap<string, string> }
  | { readonly type: 'newsCame'; readonly news: number | 'many' }
  | { readonly type: 'cutBegan'; readonly cut: Cut | undefined }
  | { readonly type: 'progressed'; readonly progress: GridState['progress'] }
  | { readonly type: 'remembered'; readonly past: Past }
  | { readonly type: 'opened'; readonly id: string | undefined }
  | { readonly type: 'said'; readonly words: string };

export const firstState = (question: Question, look: Look, mayAdd = false): GridState => ({
  question,
  look,
  asked: 0,
  mayAdd,
  cut: undefined,
  fresh: new Map(),
  news: 0,
  progress: undefined,
  strands: look.group ? [] : [wholeList()],
  total: undefined,
  sums: {},
  selection: at(0, 0),
  aim: undefined,
  editing: undefined,
  edits: new Map(),
  past: nothingDone,
  opened: undefined,
  trouble: undefined,
  said: '',
});

/** What the grid knows after something happened. */
export const afterwards = (state: GridState, happening: Happening): GridState => {
  switch (happening.type) {
    case 'asked':
      return asked(state, happening.question, happening.look, happening.page);
    case 'looked':
      return { ...state, look: happening.look, selection: keptWithin(state, happening.look) };
    case 'gathered':
      return happening.asked === state.asked
        ? { ...state, strands: [...happening.strands, ...state.strands.filter(({ isNew }) => isNew)] }
        : state;
    case 'pageCame':
      return happening.asked === state.asked ? pageCame(state, happening.strand, happening.page) : state;
    case 'failed':
      return happening.asked === state.asked ? { ...state, trouble: happening.message } : state;
    case 'retried':
      return { ...state, trouble: undefined };
    case 'turned':
      return {
        ...state,
        strands: state.strands.map((one, index) =>
          index === happening.strand ? { ...one, isOpen: !one.isOpen } : one,
        ),
      };
    case 'selected':
      return { ...state, selection: happening.selection };
    case 'aimed':
      return { ...state, aim: happening.aim };
    case 'editBegan':
      return { ...state, editing: happening.editing };
    case 'editEnded':
      return { ...state, editing: undefined };
    case 'edited':
      return { ...state, edits: withEdit(state.edits, happening.id, happening.field, happening.edit) };
    case 'editDropped':
      return { ...state, edits: withoutEdit(state.edits, happening.id, happening.field) };
    case 'editsCame':
      return { ...state, edits: withEdits(state.edits, happening.edits) };
    case 'rowCame':
      return rowsCame(state, [happening.row]);
    case 'rowsCame':
      return rowsCame(state, happening.rows);
    case 'rowsGone':
      return rowsGone(state, happening.ids);
    case 'rowsBegan':
      return rowsBegan(state, happening.rows);
    case 'rowBorn':
      return rowBorn(state, happening.id, happening.row);
    case 'othersWrote':
      return { ...state, fresh: happening.fresh };
    case 'newsCame':
      return { ...state, news: happening.news };
    case 'cutBegan':
      return { ...state, cut: happening.cut };
    case 'progressed':
      return { ...state, progress: happening.progress };
    case 'remembered':
      return { ...state, past: happening.past };
    case 'opened':
      return { ...state, opened: happening.id };
    case 'said':
      return { ...state, said: happening.words };
  }
};

/** Another question begins anew; what is refused or waits for a decision is kept by its row. */
const asked = (state: GridState, question: Question, look: Look, page: RowPage | undefined): GridState => {
  const begun = look.group ? [] : [page ? withPage(wholeList(), page) : wholeList()];
  const drafts = newRowsIn(state.strands).filter(isDraft);
  const strands = [...begun, ...newRows(drafts, page ? mayBegin(state.mayAdd, question, look) : 0)];
  return {
    ...state,
    question,
    look,
    asked: state.asked + 1,
    strands,
    total: page?.total,
    sums: {},
    selection: at(0, 0),
    aim: undefined,
    editing: undefined,
    cut: undefined,
    fresh: new Map(),
    news: 0,
    trouble: undefined,
  };
};

/** A row is begun at the end of the whole list as it is today. */
const mayBegin = (mayAdd: boolean, question: Question, look: Look): 0 | 1 =>
  mayAdd && !look.group && question.asOf === '' ? 1 : 0;

const pageCame = (state: GridState, strand: number, page: RowPage): GridState => {
  const strands = state.strands
    .filter(({ isNew }) => !isNew)
    .map((one, index) => (index === strand ? withPage(one, page) : one));
  // The line for a new row stands below rows that are known, so that it does not move under the person's hands.
  strands.push(...newRows(newRowsIn(state.strands), mayBegin(state.mayAdd, state.question, state.look)));
  const isWhole = !state.look.group;
  // Only the first page brings the sums of the whole list; the ones after it keep them.
  const isFirst = (state.strands[strand]?.rows.length ?? 0) === 0;
  return {
    ...state,
    strands,
    trouble: undefined,
    ...(isWhole ? { total: page.total, sums: isFirst ? page.sums : state.sums } : {}),
  };
};

/** Newer versions of rows; what they add or take away shows in the sums at once. */
const rowsCame = (state: GridState, rows: readonly GridRow[]): GridState => {
  const before = rows.map((row) => rowById(state.strands, row.id)).filter((row) => row !== undefined);
  const newer = new Map(rows.map((row) => [row.id, row]));
  return {
    ...state,
    strands: withRows(state.strands, newer),
    sums: summed(
      state.sums,
      rows.filter((row) => before.some(({ id }) => id === row.id)),
      before,
    ),
  };
};

const rowsGone = (state: GridState, ids: readonly string[]): GridState => {
  const gone = ids.map((id) => rowById(state.strands, id)).filter((row) => row !== undefined);
  const stored = gone.filter((row) => !isDraft(row));
  const strands = withoutRows(state.strands, new Set(ids));
  const total = state.total === undefined ? undefined : state.total - stored.length;
  return { ...state, strands, total, sums: summed(state.sums, [], stored) };
};

const rowsBegan = (state: GridState, rows: readonly GridRow[]): GridState => ({
  ...state,
  strands: [
    ...state.strands.filter(({ isNew }) => !isNew),
    ...newRows([...newRowsIn(state.strands), ...rows], mayBegin(state.mayAdd, state.question, state.look)),
  ],
});

/** The house took a new row and gave it its id. */
const rowBorn = (state: GridState, id: string, row: GridRow): GridState => ({
  ...state,
  strands: withRows(state.strands, new Map([[id, row]])),
  total: state.total === undefined ? undefined : state.total + 1,
  sums: summed(state.sums, [row], []),
  edits: renamedEdits(state.edits, id, row.id),
  past: renamedPast(state.past, id, row.id),
  editing: state.editing?.id === id ? { ...state.editing, id: row.id } : state.editing,
});

const summed = (
  sums: GridState['sums'],
  added: readonly GridRow[],
  taken: readonly GridRow[],
): Record<string, number> => {
  const of = (rows: readonly GridRow[], key: string): number =>
    rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
  return Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, sum + of(added, key) - of(taken, key)]));
};

const keptWithin = (state: GridState, look: Look): Selection => {
  const { line, column } = state.selection.active;
  const last = Math.max(0, lineCount(state.strands) - 1);
  return at(Math.min(line, last), Math.min(column, look.columns.length - 1));
};
