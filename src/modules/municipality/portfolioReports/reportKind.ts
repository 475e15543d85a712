import type { RecordType } from '../../../records/record.ts';
import type { WrittenPart } from '../accountability/index.ts';

/** What the questions of a report answered, by their name. */
export type Answers = Readonly<Record<string, readonly object[]>>;

/** The days of a report: its cut and, where it tells what changed, the day it compares with. */
export interface ReportCuts {
  cutOn: string;
  previousOn: string | null;
}

/** One kind of report: what it asks, and how its answers become parts. */
export interface ReportKind {
  /** Its address, and the name of its files. */
  key: string;
  title: string;
  /** Who asks for it and what for, in a sentence. */
  about: string;
  /** What norm asks for it, when one does. */
  norm?: string;
  /** How many days before the cut it compares with. */
  comparedDays?: number;
  /** The tables that its questions name and that are asked as they stood at the cut. */
  dated: readonly RecordType[];
  write(ask: Ask, cuts: ReportCuts): Promise<WrittenPart[]>;
}

/** Asks questions of `reports/` together, as of the cut; with `sinceThen`, also what was at the earlier day. */
export type Ask = <Asked extends Answers>(
  files: Readonly<Record<keyof Asked & string, string>>,
  since?: 'sinceThen',
) => Promise<Asked>;

/** A report as of its cut, ready to be shown or printed. */
export interface PortfolioReport extends ReportCuts {
  kind: ReportKind;
  institution: string;
  compiledAt: string;
  parts: readonly WrittenPart[];
}
