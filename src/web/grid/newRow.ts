import { draftOf } from './saving.ts';
import type { GridRow } from './row.ts';

let made = 0;

/** A row that is being added; the house gives it its id. */
export const newDraft = (): GridRow => {
  made += 1;
  return draftOf(`nueva-${String(made).padStart(6, '0')}`, {});
};
