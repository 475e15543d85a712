import type { Change, Consequence } from '../records/catalog.ts';
import type { Desk } from '../records/desk.ts';
import { columnOf } from '../records/record.ts';

/**
 * Waits until nobody else is at work with these rows: what is read of them afterwards is what the others left, and a sum of what
 * lives inside them stays true. Inside a transaction only.
 */
export const waitForTurn = (desk: Desk, table: string, ids: readonly string[]): Promise<unknown> =>
  desk.sql.rows(`select id from ${table} where id = any($1::uuid[]) order by id for no key update`, [ids]);

/** What follows from rows that live inside others is judged in turn: two who write in the same one never miss each other. */
export const inTurn = (follows: Consequence, table: string, by: string): Consequence => {
  const column = columnOf(by);
  const waits: Consequence = async (changes, desk, who) => {
    await waitForTurn(desk, table, parentsOf(changes, column));
    await follows(changes, desk, who);
  };
  return Object.assign(waits, { touches: follows.touches });
};

const parentsOf = (changes: readonly Change[], column: string): string[] => [
  ...new Set(
    changes.flatMap(({ before, after }) => [before?.[column], after?.[column]]).filter((id) => typeof id === 'string'),
  ),
];
