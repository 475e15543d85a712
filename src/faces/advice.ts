import type { Desk } from '../records/desk.ts';

/** What is worth knowing of a value while it is written: it warns, and never blocks. */
export interface Advice {
  field: string;
  says: string;
}

/** A row as it stands in a form or in cells, read by its fields; a reference is the id of its row, and what cannot be read is null. */
export type Draft = Readonly<Record<string, unknown>>;

/** Advises on a record: which of its fields change what is said, and what is said of a draft of the row `id`. */
export interface Adviser {
  about: readonly string[];
  advise(desk: Desk, draft: Draft, id?: string): Promise<Advice[]>;
}
