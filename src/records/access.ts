import type { Actor } from '../charter/actor.ts';
import { can } from '../charter/can.ts';
import { type Signature, signatureOf } from './eventLog.ts';
import type { RecordType, Row } from './record.ts';
import type { Action } from './workflow.ts';

/** Stands where a list of functions would: whoever holds any post. */
export const anyPost = ['*'] as const;

/** May the actor see rows of this record? Everyone who holds a post, or the holders of the functions it names. */
export const mayRead = (actor: Actor, record: RecordType): boolean =>
  record.readableBy ? can(actor, record.readableBy).allowed : actor.holdings.length > 0;

/** The signature with which the actor may write rows of this record; undefined when they may not. */
export const writesAs = (actor: Actor, record: RecordType): Signature | undefined => signs(actor, record.serves);

/** The signature with which the actor may do this action, on a row when it is known; undefined when they may not. */
export const actsAs = (actor: Actor, action: Action, row?: Row<RecordType>): Signature | undefined =>
  (row && action.owedBy && signs(actor, action.owedBy(row))) ?? signs(actor, action.by);

const signs = (actor: Actor, functions: readonly string[]): Signature | undefined => {
  const permission = can(actor, functions);
  const holding = functions === anyPost ? actor.holdings[0] : permission.allowed ? permission.holding : undefined;
  return holding && signatureOf(actor, holding);
};
