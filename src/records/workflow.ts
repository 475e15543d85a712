import type { RecordType, Row } from './record.ts';
import type { Desk } from './desk.ts';

/** A named move of a record from some states to another, by the holders of some functions. */
export interface Action<R extends RecordType = RecordType, S extends string = string> {
  readonly label: string;
  readonly from: readonly S[];
  readonly to: S;
  /** Functions, never roles or persons. */
  readonly by: readonly string[];
  /** Functions that the row itself names: who holds one of them signs in that post. */
  owedBy?(row: Row<R>): readonly string[];
  /** Fields of the record that the action asks for and writes. */
  readonly asks?: readonly string[];
  /** Why it cannot be done now, with its rule; undefined when it can. */
  check?(row: Row<R>, desk: Desk): Promise<string | undefined> | string | undefined;
  /** What follows from it, in the same transaction. */
  then?(row: Row<R>, desk: Desk): Promise<void>;
}

/** How a record moves: its states and the actions between them. */
export interface Workflow<R extends RecordType = RecordType, S extends string = string> {
  readonly record: string;
  readonly start: S;
  readonly states: Readonly<Record<S, string>>;
  /** States whose rows no longer accept edits, only actions. */
  readonly closed: readonly S[];
  readonly actions: Readonly<Record<string, Action<R, S>>>;
}

interface Declaration<R extends RecordType, S extends string> {
  start: NoInfer<S>;
  states: Readonly<Record<S, string>>;
  closed?: readonly NoInfer<S>[];
  actions: Readonly<Record<string, Action<R, NoInfer<S>>>>;
}

/** Declares how a record moves; a state that is not in `states` does not compile. */
export const defineWorkflow = <R extends RecordType, S extends string>(
  record: R,
  declaration: Declaration<R, S>,
): Workflow<R, S> => ({ record: record.name, closed: [], ...declaration });
