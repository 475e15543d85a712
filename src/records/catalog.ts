import type { Actor } from '../charter/actor.ts';
import type { ImportKnowledge } from '../parsing/knowledge.ts';
import type { Desk } from './desk.ts';
import type { RecordType } from './record.ts';
import type { Workflow } from './workflow.ts';

/** Rows of one record that changed together: each before and after, as columns; null where it did not exist. */
export interface Change {
  id: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  /** Whose signature it bears; null for the house itself. */
  person: string | null;
}

/** What must follow in the same transaction when rows of a record change; the desk is the house's, `who` is at work. It follows all, or what it `touches`. */
export type Consequence = ((changes: readonly Change[], desk: Desk, who: Actor) => Promise<void>) & {
  touches?: readonly string[];
};

/** A folder of `modules/`: its records, how they move and what follows from their changes. */
export interface Module {
  readonly name: string;
  readonly records: readonly RecordType[];
  readonly workflows?: readonly Workflow[];
  readonly consequences?: Readonly<Record<string, Consequence>>;
  /** What the files of others call the fields of its records. */
  readonly imports?: readonly ImportKnowledge[];
}

export type Edition = 'municipality' | 'party';

/** Every record of this installation's edition, by name and by address. */
export interface Catalog {
  readonly edition: Edition;
  readonly records: readonly RecordType[];
  record(name: string): RecordType;
  byPath(path: string): RecordType | undefined;
  workflowOf(record: RecordType): Workflow | undefined;
  consequenceOf(record: RecordType, touched?: readonly string[]): Consequence | undefined;
  importOf(record: RecordType): ImportKnowledge | undefined;
  /** Records that live inside this one, with the field that says so. */
  childrenOf(record: RecordType): readonly { record: RecordType; by: string }[];
}
