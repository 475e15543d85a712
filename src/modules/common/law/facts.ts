import type { Queryable } from '../../../platform/database/database.ts';
import { sourceOf } from '../../../records/reads.ts';
import { binder } from '../../../records/sql/binder.ts';
import { ownValue, valueConfirmation } from './law.record.ts';

/** A value of the institution as its row says it; dates as text. */
export interface OwnFact {
  id: string;
  valueId: string;
  says: string;
  startOn: string;
  endOn: string | null;
  actKind: string;
  actNumber: string;
  actOn: string;
  funder: string | null;
  year: string | null;
}

/** A confirmation as its row says it. */
export interface ConfirmationFact {
  id: string;
  valueId: string;
  says: string;
  norm: string;
  sourceRead: string;
  readOn: string;
  startOn: string | null;
  note: string | null;
  signed: string | null;
  confirmedAt: string | null;
}

/** All that the institution's people say about the law. */
export interface LawFacts {
  own: readonly OwnFact[];
  confirmations: readonly ConfirmationFact[];
}

/** Reads what the institution's people say about the law, or said until an instant; the newest confirmation last. */
export const lawFacts = async (sql: Queryable, asOf?: string): Promise<LawFacts> => {
  const [bindOwn, bindConfirmed] = [binder(), binder()];
  const [own, confirmations] = await Promise.all([
    sql.rows<OwnFact>(
      `select id, value_id as "valueId", says, start_on as "startOn", end_on as "endOn", act_kind as "actKind",
        act_number as "actNumber", act_on as "actOn", funder, year
      from ${sourceOf(ownValue, asOf, bindOwn)} t order by value_id, start_on, id`,
      bindOwn.values,
    ),
    sql.rows<ConfirmationFact>(
      `select id, value_id as "valueId", says, norm, source_read as "sourceRead", read_on as "readOn", start_on as "startOn",
        note, signed, confirmed_at as "confirmedAt"
      from ${sourceOf(valueConfirmation, asOf, bindConfirmed)} t order by value_id, created_at, id`,
      bindConfirmed.values,
    ),
  ]);
  return { own, confirmations };
};
