import type { Desk } from '../records/desk.ts';
import { parseNew } from '../records/input.ts';
import type { RecordType, Row } from '../records/record.ts';
import { Refused } from '../records/refused.ts';
import type { Create, Outcome } from './writeMany.ts';

interface Known {
  id: string;
  /** Who sends it made it. */
  isMine: boolean;
  /** Somebody else wrote it since. */
  isTouched: boolean;
}

const knownOf = (desk: Desk, record: RecordType, ids: readonly string[]): Promise<Known[]> =>
  desk.sql.rows(
    `select record_id as id, bool_or(action = 'create' and person is not distinct from $3::uuid) as "isMine",
      bool_or(person <> $3::uuid) as "isTouched"
    from event where record = $1 and record_id = any($2::uuid[]) group by record_id`,
    [record.name, ids, desk.actor.person || null],
  );

/** New rows under ids of their sender; one that was made already is asked for itself. @throws Refused when one of them was. */
export const refuseMade = async (desk: Desk, record: RecordType, creates: readonly Create[]): Promise<void> => {
  const ids = creates.flatMap((one) => one.as ?? []);
  if (ids.length > 0 && (await knownOf(desk, record, ids)).length > 0)
    throw new Refused('Una de las filas ya se había guardado.');
};

/**
 * Makes a row under the id that its sender gave it, once: sent again, the row that was made takes what is different now.
 * @throws Stale when somebody else wrote it meanwhile, Refused when the id is of another row.
 */
export const writeOnce = async (
  desk: Desk,
  record: RecordType,
  { values }: Create,
  id: string,
  make: () => Promise<Outcome>,
): Promise<Outcome> => {
  const [known] = await knownOf(desk, record, [id]);
  if (!known) return make();
  if (!known.isMine) throw new Refused('Ese identificador ya es de otra fila: envíela con uno nuevo.', undefined, 409);
  const row = await desk.one(record, id);
  const told = parseNew(record, values);
  const other = Object.entries(values).filter(([key]) => !isSame(told[key], valueIn(row, key)));
  if (other.length === 0) return { row, errors: [] };
  const version = known.isTouched ? 1 : row.version;
  return { row: await desk.update(record, { id, version }, Object.fromEntries(other)), errors: [] };
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The value of a field, of another row its id. */
const valueIn = (row: Row<RecordType>, key: string): unknown => {
  const value: unknown = Object.entries(row).find(([field]) => field === key)?.[1];
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
};
