import { inChunks } from '../../../records/bulk.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
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

/** Sums of the funding lines and the last measured progress, kept on the initiative. */
export const keepTotals: Consequence = async (changes, desk) => {
  for (const ids of inChunks(parentsOf(changes))) {
    const totals = await totalsOf(desk, ids);
    await desk.deriveMany(
      initiative,
      totals.map(({ id, ...values }) => ({ id, values: { ...values, financialProgress: financialProgress(values) } })),
    );
  }
};

const totalsOf = (desk: Desk, ids: readonly string[]): Promise<Totals[]> =>
  desk.sql.rows<Totals>(
    `select i.id, money.requested, money.approved, money.spent, last.physical as "physicalProgress"
    from unnest($1::uuid[]) as i(id)
    left join lateral (
      select sum(requested)::bigint as requested, sum(approved)::bigint as approved, sum(spent)::bigint as spent
      from funding_line where initiative = i.id) money on true
    left join lateral (
      select physical from progress where initiative = i.id order by measured_on desc, created_at desc limit 1) last on true`,
    [ids],
  );
