import type { Desk, Input } from '../records/desk.ts';
import { fieldOf, type RecordType, type Row } from '../records/record.ts';
import { type FieldError, Refused } from '../records/refused.ts';
import { writeOnce } from './writeOnce.ts';
import { writeTogether } from './writeTogether.ts';

/** A new row; `as` is the id that its sender gave it, under which it is made once however often it is sent. */
export type Create = { readonly do: 'create'; readonly as?: string; readonly values: Input };

/** What one row of a batch asks: to be made, changed or taken away. */
export type Wanted =
  | Create
  | { readonly do: 'update'; readonly id: string; readonly version?: number; readonly values: Input }
  | { readonly do: 'remove'; readonly id: string; readonly version?: number };

/** What became of it: the row, with the cells that were left out and why; nothing but true when it is gone; or why not. */
export type Outcome<R extends RecordType = RecordType> =
  | { readonly row: Row<R>; readonly errors: readonly FieldError[] }
  | { readonly gone: true }
  | { readonly refusal: Refused };

/**
 * Writes rows that a person sent together, in order. When all of them are good they are one transaction; otherwise each
 * stands for itself, and a cell that cannot be taken leaves the rest of its row.
 */
export const writeMany = async (desk: Desk, record: RecordType, wanted: readonly Wanted[]): Promise<Outcome[]> => {
  if (wanted.length === 1) return Promise.all(wanted.map((one) => writeAlone(desk, record, one)));
  try {
    return await desk.together(async (inside) => {
      const lasting = wanted.filter((one) => one.do !== 'remove');
      if (lasting.length === wanted.length) return writeTogether(inside, record, lasting);
      const outcomes: Outcome[] = [];
      for (const one of wanted) outcomes.push(await write(inside, record, one));
      return outcomes;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  const outcomes: Outcome[] = [];
  for (const one of wanted) outcomes.push(await writeAlone(desk, record, one));
  return outcomes;
};

/** Does a named action on each row by itself; one that cannot be moved holds nobody else. */
export const actOnMany = async (
  desk: Desk,
  record: RecordType,
  action: string,
  aims: readonly { id: string; version?: number }[],
  values: Input,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const aim of aims)
    outcomes.push(await orRefusal(async () => ({ row: await desk.act(record, aim, action, values), errors: [] })));
  return outcomes;
};

const write = async (desk: Desk, record: RecordType, wanted: Wanted): Promise<Outcome> => {
  if (wanted.do === 'create') return create(desk, record, wanted);
  const { id, version } = wanted;
  if (wanted.do === 'update') return { row: await desk.update(record, { id, version }, wanted.values), errors: [] };
  await desk.remove(record, { id, version });
  return { gone: true };
};

const create = async (desk: Desk, record: RecordType, wanted: Create): Promise<Outcome> => {
  if (wanted.as === undefined) return { row: await desk.create(record, wanted.values), errors: [] };
  return writeOnce(desk, record, wanted, wanted.as, async () => {
    const [made] = await desk.together((inside) => writeTogether(inside, record, [wanted]));
    if (!made) throw new Error('a row was not inserted');
    return made;
  });
};

const writeAlone = async (desk: Desk, record: RecordType, wanted: Wanted): Promise<Outcome> => {
  const outcome = await orRefusal(() => write(desk, record, wanted));
  const rest = 'refusal' in outcome && withoutWrong(record, wanted, outcome.refusal);
  if (!rest) return outcome;
  const again = await orRefusal(() => write(desk, record, rest));
  return 'row' in again ? { row: again.row, errors: outcome.refusal.errors } : outcome;
};

const orRefusal = async (work: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return { refusal: error };
    throw error;
  }
};

/** The same row without the cells that were refused; undefined when nothing would be left, or nothing can be made. */
const withoutWrong = (record: RecordType, wanted: Wanted, { errors }: Refused): Wanted | undefined => {
  if (wanted.do === 'remove' || errors.length === 0) return undefined;
  const wrong = new Set(errors.map(({ field }) => field));
  const left = Object.entries(wanted.values).filter(([key]) => !wrong.has(key));
  const isLess = left.length < Object.keys(wanted.values).length && left.length > 0;
  const isNeeded = wanted.do === 'create' && [...wrong].some((key) => fieldOf(record, key)?.required);
  return isLess && !isNeeded ? { ...wanted, values: Object.fromEntries(left) } : undefined;
};
