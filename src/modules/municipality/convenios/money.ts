import type { LocalDate } from '../../../law/index.ts';
import { sayPeriod } from '../../../law/units/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { RecordType, Row } from '../../../records/record.ts';
import { type Balance, balanceOn, type Movement } from './balance.ts';
import { convenioAmendment, remittance, rendition } from './children.record.ts';
import { convenio } from './convenio.record.ts';
import { endingOf, type MoneyRows, movementsOf } from './movements.ts';

/** One convenio's money on a day, and everything that moved it. */
export interface Money {
  balance: Balance;
  movements: Movement[];
  /** The same balance at the end of each month of its life, for a drawing. */
  months: { label: string; on: LocalDate; standing: number; received: number; rendered: number; accepted: number }[];
}

const rowsOf = async <R extends RecordType>(
  desk: Desk,
  record: R,
  convenioId: string,
  asOf?: string,
): Promise<Row<R>[]> => {
  const filters = [{ field: 'convenio', operator: 'eq' as const, value: convenioId }];
  return (await desk.list(record, { filters, limit: 500, asOf })).items;
};

/** The money of one convenio at the end of a day; `asOf` is the day of what was known. */
export const moneyOf = async (
  desk: Desk,
  id: string,
  { on, today, asOf }: { on: LocalDate; today: LocalDate; asOf?: string },
): Promise<Money> => {
  const rows: MoneyRows = {
    convenio: await desk.one(convenio, id, { asOf }),
    amendments: await rowsOf(desk, convenioAmendment, id, asOf),
    remittances: await rowsOf(desk, remittance, id, asOf),
    renditions: await rowsOf(desk, rendition, id, asOf),
  };
  const movements = movementsOf(rows);
  const ending = endingOf(rows);
  return {
    balance: balanceOn(movements, ending, on),
    movements,
    months: monthEnds(movements, today).map((end) => {
      const { standing, received, givenBack, rendered, accepted } = balanceOn(movements, ending, end);
      return { label: shortMonth(end), on: end, standing, received: received - givenBack, rendered, accepted };
    }),
  };
};

const longAgo = '1990-01-01';
const mostMonths = 120;

const monthEnds = (movements: readonly Movement[], today: LocalDate): LocalDate[] => {
  const first = movements.find(({ on }) => on > longAgo)?.on;
  if (!first) return [];
  const ends: LocalDate[] = [];
  const last = [today, movements.at(-1)?.on ?? today].toSorted().at(-1) ?? today;
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let end = lastDay(year, month); ends.length < mostMonths; end = lastDay(year, month)) {
    ends.push(end);
    if (end >= last) break;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return ends;
};

const lastDay = (year: number, month: number): LocalDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const shortMonth = (on: LocalDate): string => `${sayPeriod(on.slice(0, 7)).slice(0, 3)} ${on.slice(2, 4)}`;
