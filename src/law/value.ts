import type { LocalDate } from './date.ts';
import type { Confidence } from './days/holiday.ts';

/** What a value says: a figure, a word or date, or several figures in their order. */
export type Content = number | string | readonly number[];

/** Where and for whom a version governs; nothing said is everywhere. */
export interface Scope {
  /** The region's official code, two figures: `16` is Ñuble. */
  readonly region?: string;
  /** Who gives the money, as its rules are called: `FRIL`. */
  readonly funder?: string;
  /** The budget year of those rules. */
  readonly year?: number;
}

/** Who read the source, and when. */
export interface Checked {
  readonly by: string;
  readonly on: LocalDate;
}

/** What a value says during some time, and which norm says it. */
export interface Version {
  /** First day that it governs; absent when that date was not read. */
  readonly from?: LocalDate;
  /** A day on which it is known to have governed: before it, the value is only likely. */
  readonly knownBy?: LocalDate;
  /** Last day that it governs; absent while it lasts. */
  readonly to?: LocalDate;
  readonly value: Content;
  readonly norm: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly checked?: Checked;
  readonly scope?: Scope;
  /** The row of the institution that says it; absent for the values of the files. */
  readonly own?: string;
}

/** A limit that the figure sets: at least or at most that; absent, exactly. */
export type Limit = 'min' | 'max';

/** How far a value reaches. */
export type Reach = 'national' | 'region' | 'funder' | 'institution';

/** One legal value with all its versions, the oldest first. */
export interface LegalValue {
  readonly id: string;
  /** One sentence that a lawyer understands. */
  readonly meaning: string;
  readonly unit?: string;
  readonly limit?: Limit;
  readonly reach: Reach;
  /** The law or matter under which people look for it. */
  readonly law: string;
  /** Where the law can be read. */
  readonly link?: string;
  /** The institutions that it concerns; absent, both. */
  readonly edition?: 'municipality' | 'party';
  /** The file that says it. */
  readonly file: string;
  /** What its versions hold, so that a value without versions can be given one. */
  readonly holds: 'number' | 'text' | 'numbers';
  readonly versions: readonly Version[];
}

/** Every legal value by its id. */
export type Values = ReadonlyMap<string, LegalValue>;
