import type { Queryable } from '../../../platform/database/database.ts';
import { fold } from '../../../parsing/fold.ts';

/** One month of who finances, with the percentage of the year until it. */
export interface FunderMonth {
  id: string;
  period: string;
  institution: string | null;
  inForce: number | null;
  executed: number | null;
  executedSoFar: number | null;
  share: number | null;
}

/** How the year of who finances goes, against other years at the same month. */
export interface FunderYear {
  /** As it was published; null is the regional government. */
  institution: string | null;
  months: FunderMonth[];
  last: FunderMonth;
  toSpend: number | null;
  /** Years before, the latest first: their percentage at the month of `last`, and in December. */
  before: { year: number; then: number | null; end: number | null }[];
}

/** What every institution told of its execution, by name; the years of each, the latest first. */
export const funderYears = async (sql: Queryable, today: string): Promise<FunderYear[]> => {
  const months = await sql.rows<FunderMonth>(
    `select id, period, institution, in_force as "inForce", executed, executed_so_far as "executedSoFar",
      coalesce(share, published_share)::float8 as share
    from funder_execution where period <= left($1, 7) order by period`,
    [today],
  );
  const byInstitution = Map.groupBy(months, ({ institution }) => fold(institution ?? regional));
  return [...byInstitution.values()].flatMap((own) => yearOf(own) ?? []);
};

const regional = 'Gobierno Regional';

/** What who finances is called, also where the file did not say it. */
export const nameOfFunder = (institution: string | null): string => institution ?? regional;

/** True when a source is of that institution: «Gobierno Regional» is «Gobierno Regional Región de …» here. */
export const isOfFunder = (source: string | null, institution: string | null): boolean => {
  const [own, other] = [fold(source ?? ''), fold(nameOfFunder(institution))];
  return own !== '' && (other === own || other.startsWith(`${own} `) || own.startsWith(`${other} `));
};

const yearIn = ({ period }: FunderMonth): number => Number(period.slice(0, 4));
const monthIn = ({ period }: FunderMonth): string => period.slice(5);

const yearOf = (all: readonly FunderMonth[]): FunderYear | undefined => {
  const latest = all.at(-1);
  if (!latest) return undefined;
  const own = all.filter((month) => yearIn(month) === yearIn(latest));
  // Months to come are published in zeros, or not at all.
  const told = own.slice(0, own.findLastIndex(({ executed, share }) => (executed ?? share ?? 0) !== 0) + 1);
  const last = told.at(-1) ?? own[0] ?? latest;
  const years = [...new Set(all.map(yearIn))].filter((year) => year < yearIn(last)).toSorted((a, b) => b - a);
  const shareOf = (year: number, month: string): number | null =>
    all.find((one) => yearIn(one) === year && monthIn(one) === month)?.share ?? null;
  const { inForce, executedSoFar, institution } = last;
  return {
    institution,
    months: told,
    last,
    toSpend: inForce === null || executedSoFar === null ? null : inForce - executedSoFar,
    before: years.map((year) => ({ year, then: shareOf(year, monthIn(last)), end: shareOf(year, '12') })),
  };
};
