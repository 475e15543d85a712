import { nothingDone, withEdit, withEdits, withoutEdit } from './edits.ts';
import type { GridState, Happening } from './gridState.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';
import type { RowPage } from './row.ts';
import { mayBegin, rowBorn, rowsBegan, rowsCame, rowsGone } from './rowsOfState.ts';
import { at, type Selection } from './selection.ts';
import { isDraft, lineCount, newRows, newRowsIn, wholeList, withPage } from './strands.ts';

/** What a grid knows before anything is asked. */
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

const keptWithin = (state: GridState, look: Look): Selection => {
  const { line, column } = state.selection.active;
  const last = Math.max(0, lineCount(state.strands) - 1);
  return at(Math.min(line, last), Math.min(column, look.columns.length - 1));
};
