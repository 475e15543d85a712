import type { LocalDate } from '../../../law/index.ts';
import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { BulkRow } from '../../../records/bulk.ts';
import type { Desk } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import { closeTasks, taskOf } from '../../common/obligations/index.ts';
import { monthlyReport, rendition } from './children.record.ts';
import { type ConvenioFacts, factsOf, movesMoney, termsSeenBy } from './facts.ts';
import { type ConvenioTerm, monthAfter, reportCount } from './terms.ts';

/** Makes the monthly reports that convenios in force owe and do not have yet; of all convenios when none is named. */
export const bringReports = (desk: Desk, ids: readonly string[] | null = null): Promise<number> =>
  desk.together(async (inside) => {
    // Two who bring them at once take turns: the second finds those of the first.
    await inside.sql.rows(
      `select id from convenio where state = 'inForce' and ($1::uuid[] is null or id = any($1::uuid[]))
      order by id for no key update`,
      [ids],
    );
    const rows = await owedReports(inside, ids);
    if (rows.length > 0) await inside.bulk('create', monthlyReport).insert(monthlyReport, rows);
    return rows.length;
  });

const owedReports = async (desk: Desk, ids: readonly string[] | null): Promise<BulkRow[]> => {
  const today = dateInChile(desk.now);
  const convenios = (await factsOf(desk.sql, ids)).filter((facts) => facts.state === 'inForce' && movesMoney(facts));
  const last = await lastPeriods(
    desk,
    convenios.map(({ id }) => id),
  );
  const { of, calendar } = await termsSeenBy(desk.sql, today);
  return convenios.flatMap((facts) =>
    owedPeriods(facts, last.get(facts.id), today).map((period) => ({
      id: newId(),
      values: { convenio: facts.id, period, ...dueOf(period, of(facts).report, calendar) },
    })),
  );
};

const lastPeriods = async (desk: Desk, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await desk.sql.rows<{ convenio: string; period: string }>(
    'select convenio, max(period) as period from monthly_report where convenio = any($1::uuid[]) group by convenio',
    [ids],
  );
  return new Map(rows.map(({ convenio, period }) => [convenio, period]));
};

/** The months to be reported: after the last that is there or, for a convenio just met, from the month before. */
export const owedPeriods = (
  { startsOn, approvedOn, currentEnd }: Pick<ConvenioFacts, 'startsOn' | 'approvedOn' | 'currentEnd'>,
  last: string | undefined,
  today: LocalDate,
): string[] => {
  const now = today.slice(0, 7);
  const began = (startsOn ?? approvedOn ?? today).slice(0, 7);
  const until = currentEnd && currentEnd.slice(0, 7) < now ? currentEnd.slice(0, 7) : now;
  const periods: string[] = [];
  for (
    let period = last ? monthAfter(last) : latest(began, monthBefore(now));
    period <= until;
    period = monthAfter(period)
  )
    periods.push(period);
  return periods;
};

const latest = (one: string, other: string): string => (one > other ? one : other);

const monthBefore = (period: string): string => {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

const dueOf = (period: string, term: ConvenioTerm | undefined, calendar: Parameters<typeof reportCount>[2]) => {
  if (!term || !/^\d{4}-\d\d$/.test(period)) return { dueOn: null, norm: null };
  return { dueOn: reportCount(period, term, calendar)?.on ?? null, norm: term.norm };
};

interface Told {
  id: string;
  convenio: string;
  period: string;
  /** An observed rendition waits for the day that whoever reviews it gave. */
  answerBy?: LocalDate | null;
}

/** Counts again the day of these reports and renditions; those of all open ones when none is named. */
export const countReports = async (desk: Desk, ids: readonly string[] | null): Promise<void> => {
  const reports = await desk.sql.rows<Told>(
    `select id, convenio, period from monthly_report
    where id = any($1::uuid[]) or ($1::uuid[] is null and sent_on is null)`,
    [ids],
  );
  await derive(desk, monthlyReport, reports);
};

/** The same of renditions. */
export const countRenditions = async (desk: Desk, ids: readonly string[] | null): Promise<void> => {
  const renditions = await desk.sql.rows<Told>(
    `select id, convenio, period, case state when 'observed' then answer_by end as "answerBy" from rendition
    where id = any($1::uuid[]) or ($1::uuid[] is null and state in ('draft', 'observed'))`,
    [ids],
  );
  await derive(desk, rendition, renditions);
};

const derive = async (
  desk: Desk,
  record: typeof monthlyReport | typeof rendition,
  rows: readonly Told[],
): Promise<void> => {
  const today = dateInChile(desk.now);
  const facts = new Map(
    (
      await factsOf(
        desk.sql,
        rows.map(({ convenio }) => convenio),
      )
    ).map((each) => [each.id, each]),
  );
  const { of, calendar } = await termsSeenBy(desk.sql, today);
  const values = rows.flatMap(({ id, convenio, period, answerBy }) => {
    const about = facts.get(convenio);
    if (!about) return [];
    const counted = dueOf(period, of(about).report, calendar);
    return [{ id, values: answerBy ? { dueOn: answerBy, norm: 'Plazo que dio quien revisa' } : counted }];
  });
  await desk.deriveMany(record, values);
};

const task = taskOf(municipality);

/** Once every convenio in force has reported a month, the general duty to report it is done. */
export const closeMonth = async (desk: Desk, period: string): Promise<void> => {
  const [open] = await desk.sql.rows(
    `select 1 as one from monthly_report r join convenio c on c.id = r.convenio
    where r.period = $1 and r.sent_on is null and c.state = 'inForce' limit 1`,
    [period],
  );
  if (open) return;
  const which = { obligation: 'rendicion-mensual', period: monthAfter(period) };
  await closeTasks(
    desk,
    task,
    which,
    'Todos los convenios vigentes informaron el mes: sus informes están en cada convenio.',
  );
};
