import type { Parsed } from './parsed.ts';
import type { CellWord, Shape } from './shape.ts';

/** Reads what a cell of others' files means for a field: an option's key, a state, a name, a year; undefined: read it as usual. */
export type CellReader = (text: string) => Parsed<string | number | null> | undefined;

/** Rows that one row of the file also says, inside the record: the money of a portfolio, its progress. */
export interface ChildKnowledge {
  /** The child's record; it has one `parent` field. */
  record: string;
  /** Fields that recognise one among its siblings. */
  recognisedBy: readonly string[];
  /** Fields that a file may give, with the names it uses. */
  aliases: Readonly<Record<string, readonly string[]>>;
  /** A field whose columns carry the year in their title; the first group of the pattern is the year. */
  byYear?: { field: string; year: string; title: RegExp };
  /** Fields of which at least one must be said for the row to exist. */
  says: readonly string[];
  /** Fields taken from another field of the record itself when the child has no column of its own. */
  from?: Readonly<Record<string, string>>;
  /** What a field is when nothing says it, found in the titles of the columns used. */
  otherwise?(titles: readonly string[]): Readonly<Record<string, string>>;
  /** A field that is the day of the import when nothing says it. */
  onDay?: string;
  /** The record's own field that, when it already says the same, makes the child needless. */
  needlessWhen?: { parent: string; child: string };
}

/** One row of a file as understood, before it is planned. */
export interface SaidRow {
  values: Readonly<Record<string, unknown>>;
  children: readonly { record: string; values: Record<string, unknown> }[];
}

/** What a record knows of a row once all its cells were read. */
export interface Weighed {
  values?: Readonly<Record<string, unknown>>;
  refused?: readonly CellWord[];
  notes?: readonly CellWord[];
}

/** What the files of others call the fields of a record, and how they write its values; pure data and functions. */
export interface ImportKnowledge {
  record: string;
  /** Field or `state` → names in files, the surest first. */
  aliases: Readonly<Record<string, readonly string[]>>;
  /** `field`, `state` or `child.field` → its reader. */
  readers?: Readonly<Record<string, CellReader>>;
  /** A text that files split over several columns. */
  parts?: Readonly<
    Record<
      string,
      { titles: readonly (readonly string[])[]; fits: RegExp; join(parts: readonly string[]): string | null }
    >
  >;
  /** Fields that recognise a row when the first of `recognisedBy` is missing. */
  otherwise?: readonly string[];
  /** When rows of the same thing may still say another value of a field: the first row's stands, and the row tells it. */
  sameDespite?: Readonly<Record<string, (one: unknown, other: unknown) => boolean>>;
  /** Titles of the column that says of which commune a row is, where only those of the institution's own are kept. */
  ownCommuneIn?: readonly string[];
  /** When the same thing comes in several rows, the one where this field is greatest speaks for it. */
  newestBy?: string;
  children?: readonly ChildKnowledge[];
  /** What the house would derive of a new row from the rows inside it: written at once, it need not be changed after. */
  derives?(
    children: readonly { record: string; values: Readonly<Record<string, unknown>> }[],
  ): Readonly<Record<string, unknown>>;
  /** How published sheets that are no table of rows are turned into one. */
  shape?: Shape;
  /** Columns of money that do not say their unit are in thousands of pesos (M$): why. */
  thousandsBecause?: string;
  /** What follows from several cells of one row together: sums that do not close, a name made of its parts. It may mend what is inside. */
  weigh?(row: SaidRow): Weighed;
  /** Records that an import may create by name, when the person agrees. */
  creates?: readonly string[];
}
