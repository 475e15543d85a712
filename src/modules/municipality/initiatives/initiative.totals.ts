import { readFileSync } from 'node:fs';
import { inChunks } from '../../../records/bulk.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { waitForTurn } from '../../inTurn.ts';
import { financialProgress } from './initiative.money.ts';
import { initiative } from './initiative.record.ts';

interface Totals {
  id: string;
  requested: number | null;
  approved: number | null;
  spent: number | null;
  physicalProgress: number | null;
}

/** The initiatives that the changed rows belong to or belonged to. */
const parentsOf = (changes: readonly Change[]): string[] => [
  ...new Set(
    changes
      .flatMap(({ before, after }) => [before?.initiative, after?.initiative])
      .filter((id) => typeof id === 'string'),
  ),
];

/** Sums of the funding lines and the convenios, and the last measured progress, kept on the initiative. */
export const keepTotals: Consequence = async (changes, desk) => {
  for (const ids of inChunks(parentsOf(changes))) {
    await waitForTurn(desk, initiative.table, ids);
    const totals = await totalsOf(desk, ids);
    await desk.deriveMany(
      initiative,
      totals.map(({ id, ...values }) => ({ id, values: { ...values, financialProgress: financialProgress(values) } })),
    );
  }
};

const question = readFileSync(new URL('./totals.sql', import.meta.url), 'utf8');

const totalsOf = (desk: Desk, ids: readonly string[]): Promise<Totals[]> => desk.sql.rows<Totals>(question, [ids]);
