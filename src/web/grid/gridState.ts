import type { Edit, Edits, Past } from './edits.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';
import type { GridRow, RowPage } from './row.ts';
import type { Block, Selection, Spot } from './selection.ts';
import type { Strand } from './strands.ts';

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
