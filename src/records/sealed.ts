import type { Fields } from './field.ts';

/**
 * Fields of a record that are kept encrypted, with a key of each person. They are not among its `fields`: no generic face meets
 * them, and only a page or an address made by hand opens them, for one of the purposes.
 */
export interface Sealed {
  /** The class of data, which has a key of its own: `affiliation`. */
  readonly class: string;
  readonly fields: Fields;
  /** Fields whose whole value finds the row, by keyed digest (no two rows share it), and those any word of which does. */
  readonly foundBy: readonly string[];
  readonly foundByWord: readonly string[];
  /** What it may be opened for, by whom by their functions, and which fields: all, when none is named. */
  readonly purposes: Readonly<
    Record<string, { readonly label: string; readonly by: readonly string[]; readonly fields?: readonly string[] }>
  >;
}

/** Why personal data may be kept, and until when. */
export interface Privacy {
  readonly basis: string;
  readonly retention: string;
}
