import type { Input } from './desk.ts';
import { houseSignature, type Signature } from './eventLog.ts';
import { parseFields } from './input.ts';
import type { RecordType } from './record.ts';
import { type FieldError, Refused, refusedFields } from './refused.ts';
import { type Deed, type Scope, write } from './scope.ts';
import { deleteRows, insertRows, type RowToWrite, updateRows, type Writing, type Written } from './writes.ts';

/** One row among many; for a change, `version` is the one that must still stand. */
export type BulkRow = RowToWrite;

/** Writes many rows of one record with few statements; each row gets the same event as if it were alone. */
export interface Bulk {
  insert(record: RecordType, rows: readonly BulkRow[]): Promise<void>;
  /** Refused as a whole when one of the rows has moved on. */
  change(record: RecordType, rows: readonly BulkRow[]): Promise<void>;
  remove(record: RecordType, ids: readonly string[]): Promise<void>;
}

const chunkSize = 250;

/** Cuts a list into pieces; a statement of a few hundred rows lets others work between two of them. */
export const inChunks = <Item>(items: readonly Item[], size = chunkSize): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Many rows in one transaction; what follows from them runs once, at its end. */
export const bulk = (scope: Scope, action: string, signature: Signature): Bulk => {
  if (!scope.transaction) throw new Error('many rows are written inside together() only');
  const deed = (record: RecordType): Deed => ({ record, action, signature });
  return {
    insert: (record, rows) => inGroups(scope, deed(record), rows, insertRows),
    change: (record, rows) => inGroups(scope, deed(record), rows, changeAll),
    remove: (record, ids) =>
      inGroups(scope, deed(record), ids.map(asRow), (writing, some) => deleteRows(writing, some, {})),
  };
};

const asRow = (id: string): RowToWrite => ({ id, values: {} });

/** A few hundred rows a statement, each with the same columns. */
const inGroups = async (
  scope: Scope,
  deed: Deed,
  rows: readonly RowToWrite[],
  work: (writing: Writing, alike: readonly RowToWrite[]) => Promise<Written[]>,
): Promise<void> => {
  for (const chunk of inChunks(rows))
    for (const alike of Object.values(Object.groupBy(chunk, columnsOf)))
      if (alike) await write(scope, deed, (writing) => work(writing, alike));
};

const columnsOf = ({ values, state }: RowToWrite): string =>
  [...Object.keys(values).sort(), state === undefined ? '' : 'state'].join();

const changeAll = async (writing: Writing, rows: readonly BulkRow[]): Promise<Written[]> => {
  const written = await updateRows(writing, rows, {});
  const missing = rows.length - written.length;
  if (missing === 0) return written;
  const many = writing.record.label[1].toLowerCase();
  throw new Refused(
    `${missing === 1 ? 'Cambió 1 fila' : `Cambiaron ${missing} filas`} de «${many}» mientras tanto: revise de nuevo.`,
    undefined,
    412,
  );
};

/** Writes derived fields of many rows, signed by the house; rows that stay the same are not touched. */
export const deriveMany = async (
  scope: Scope,
  record: RecordType,
  rows: readonly { id: string; values: Input }[],
): Promise<void> => {
  const errors: FieldError[] = [];
  const wanted = rows.map(({ id, values }) => ({ id, values: parseFields(record, values, errors) }));
  if (errors.length > 0) throw refusedFields(errors);
  await inGroups(scope, { record, action: 'derive', signature: houseSignature }, wanted, (writing, alike) =>
    updateRows(writing, alike, { changes: true }),
  );
};
