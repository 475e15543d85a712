import { type Edit, type Edits, nothingDone, type Past, withEdit, withoutEdit } from './edits.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';
import type { GridRow, RowPage } from './row.ts';
import { at, type Block, type Selection, type Spot } from './selection.ts';
import { lineCount, rowById, type Strand, wholeList, withPage, withRow } from './strands.ts';

/** A cell that is being typed into; `text` is what it begins with. */
export interface Editing extends Spot {
  readonly id: string;
  readonly text: string | undefined;
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
  | { readonly type: 'rowCame'; readonly row: GridRow }
  | { readonly type: 'remembered'; readonly past: Past }
  | { readonly type: 'opened'; readonly id: string | undefined }
  | { readonly type: 'said'; readonly words: string };

export const firstState = (question: Question, look: Look): GridState => ({
  question,
  look,
  asked: 0,
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
      return happening.asked === state.asked ? { ...state, strands: happening.strands } : state;
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
    case 'rowCame':
      return rowCame(state, happening.row);
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
  const strands = look.group ? [] : [page ? withPage(wholeList(), page) : wholeList()];
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
    trouble: undefined,
  };
};

const pageCame = (state: GridState, strand: number, page: RowPage): GridState => {
  const strands = state.strands.map((one, index) => (index === strand ? withPage(one, page) : one));
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

/** A newer version of a row; what it adds or takes away shows in the sums at once. */
const rowCame = (state: GridState, row: GridRow): GridState => {
  const before = rowById(state.strands, row.id);
  const delta = (key: string): number => (before ? Number(row[key] ?? 0) - Number(before[key] ?? 0) : 0);
  const sums = Object.fromEntries(Object.entries(state.sums).map(([key, sum]) => [key, sum + delta(key)]));
  return { ...state, strands: withRow(state.strands, row), sums };
};

const keptWithin = (state: GridState, look: Look): Selection => {
  const { line, column } = state.selection.active;
  const last = Math.max(0, lineCount(state.strands) - 1);
  return at(Math.min(line, last), Math.min(column, look.columns.length - 1));
};
