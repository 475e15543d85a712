import type { GridRow } from './row.ts';

/** What became of something typed into a cell, until the house has it. */
export type Edit =
  | { readonly status: 'saving'; readonly value: unknown; readonly text: string }
  | { readonly status: 'refused'; readonly text: string; readonly message: string }
  | { readonly status: 'conflict'; readonly value: unknown; readonly text: string; readonly theirs: GridRow };

/** Edits by cell; the rows below keep what the house said last. */
export type Edits = ReadonlyMap<string, Edit>;

export const cellKey = (id: string, field: string): string => `${id} ${field}`;

export const withEdit = (edits: Edits, id: string, field: string, edit: Edit): Edits =>
  new Map(edits).set(cellKey(id, field), edit);

/** Many at once; undefined takes an edit away. */
export const withEdits = (
  edits: Edits,
  some: readonly (readonly [id: string, field: string, edit: Edit | undefined])[],
): Edits => {
  const next = new Map(edits);
  for (const [id, field, edit] of some)
    if (edit) next.set(cellKey(id, field), edit);
    else next.delete(cellKey(id, field));
  return next;
};

/** The edits of a row go on under its new name: a new row has one of its own until the house gives it another. */
export const renamedEdits = (edits: Edits, from: string, to: string): Edits =>
  new Map([...edits].map(([key, edit]) => [key.startsWith(`${from} `) ? `${to}${key.slice(from.length)}` : key, edit]));

export const withoutEdit = (edits: Edits, id: string, field: string): Edits => {
  if (!edits.has(cellKey(id, field))) return edits;
  const rest = new Map(edits);
  rest.delete(cellKey(id, field));
  return rest;
};

/** The value that a cell shows: what is being saved, else what the house said. */
export const shownValue = (edits: Edits, row: GridRow, field: string): unknown => {
  const edit = edits.get(cellKey(row.id, field));
  return edit && edit.status !== 'refused' ? edit.value : row[field];
};

/** How many cells wait for the person: refused or in conflict. */
export const troubledCells = (edits: Edits): number =>
  [...edits.values()].filter((edit) => edit.status !== 'saving').length;

/** Stands where a field would when the whole row was made (`before` is null) or taken away (`after` is null). */
export const wholeRow = '*';

/** One cell that a person changed, with both values. */
export interface Change {
  readonly id: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the person did and may take back, the last at the end; a pasted block is one step. */
export interface Past {
  readonly done: readonly (readonly Change[])[];
  readonly undone: readonly (readonly Change[])[];
}

export const nothingDone: Past = { done: [], undone: [] };

const longestPast = 200;

/** Remembers a step; what was taken back before it cannot be repeated any more. */
export const remember = (past: Past, changes: readonly Change[]): Past =>
  changes.length === 0 ? past : { done: [...past.done.slice(1 - longestPast), changes], undone: [] };

const backwards = (changes: readonly Change[]): Change[] =>
  changes.map(({ id, field, before, after }) => ({ id, field, before: after, after: before })).toReversed();

/** What must be written to take back the last step; undefined when there is none. */
export const undo = (past: Past): { past: Past; changes: readonly Change[] } | undefined => {
  const last = past.done.at(-1);
  return last && { past: { done: past.done.slice(0, -1), undone: [...past.undone, last] }, changes: backwards(last) };
};

/** What must be written to repeat the step taken back last. */
export const redo = (past: Past): { past: Past; changes: readonly Change[] } | undefined => {
  const last = past.undone.at(-1);
  return last && { past: { done: [...past.done, last], undone: past.undone.slice(0, -1) }, changes: last };
};

/** The same past after a row got another id. */
export const renamedPast = ({ done, undone }: Past, from: string, to: string): Past => {
  const rename = (steps: Past['done']): Past['done'] =>
    steps.map((step) =>
      step.some(({ id }) => id === from) ? step.map((one) => (one.id === from ? { ...one, id: to } : one)) : step,
    );
  return { done: rename(done), undone: rename(undone) };
};
