import { type Bulk, bulkOf, differing } from './bulk.ts';
import { explain } from './databaseRefusals.ts';
import type { Input } from './desk.ts';
import { houseSignature, type Signature } from './eventLog.ts';
import { parseFields } from './input.ts';
import type { RecordType } from './record.ts';
import { type FieldError, refusedFields } from './refused.ts';
import { factsOf, remember, type Scope } from './scope.ts';

/** Writes derived fields of many rows, signed by the house; rows that stay the same are not touched. */
export const deriveMany = async (
  scope: Scope,
  record: RecordType,
  rows: readonly { id: string; values: Input }[],
): Promise<void> => {
  const errors: FieldError[] = [];
  const wanted = rows.map(({ id, values }) => ({ id, values: parseFields(record, values, errors) }));
  if (errors.length > 0) throw refusedFields(errors);
  await bulk(scope, 'derive', houseSignature).change(record, await differing(scope.queryable, record, wanted));
};

/** Many rows in one transaction; what follows from them runs once, at its end. */
export const bulk = (scope: Scope, action: string, signature: Signature): Bulk => {
  const { transaction, queryable } = scope;
  if (!transaction) throw new Error('many rows are written inside together() only');
  const writer = bulkOf({
    queryable,
    facts: (record) => factsOf(scope, record, action, signature, transaction.lane),
    follow: (record) =>
      scope.catalog.consequenceOf(record) && ((changes) => remember(transaction.changes, record, changes)),
  });
  const explained = async (record: RecordType, work: Promise<void>): Promise<void> =>
    work.catch((error) => {
      throw explain(error, scope.catalog, record);
    });
  return {
    insert: (record, rows) => explained(record, writer.insert(record, rows)),
    change: (record, rows) => explained(record, writer.change(record, rows)),
    remove: (record, ids) => explained(record, writer.remove(record, ids)),
  };
};
