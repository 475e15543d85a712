import { type DayCalendar, deadline, type DeadlineCount, type LocalDate } from '../../../law/index.ts';
import { sayPeriod } from '../../../law/units/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Obligation } from '../../common/obligations/index.ts';
import { type ConvenioFacts, factsOf, movesMoney, termsSeenBy } from './facts.ts';
import { runningTerms } from './running.ts';
import { type ConvenioTerms, reportCount } from './terms.ts';

/** Something that a convenio waits for, with how its day was counted. */
export interface Awaited {
  what: string;
  on: LocalDate;
  /** Absent where nothing is counted: the day that the convenio says. */
  count?: DeadlineCount;
  norm: string | null;
  isVerified: boolean;
  /** Why the rule is only a guess. */
  custom?: string;
  path: string;
}

interface OpenRow {
  id: string;
  convenio: string;
  kind: 'report' | 'rendition' | 'answer';
  period: string;
  dueOn: LocalDate | null;
}

/** What each of these convenios waits for, the nearest first. */
export const awaitedOf = async (
  desk: Desk,
  ids: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, Awaited[]>> => {
  const facts = await factsOf(desk.sql, ids);
  const { of, calendar } = await termsSeenBy(desk.sql, today);
  const open = await desk.sql.rows<OpenRow>(openSql, [ids]);
  return new Map(
    facts.map((each) => {
      const terms = of(each);
      const owed = open.filter((row) => row.convenio === each.id).map((row) => told(row, each, terms, calendar));
      const awaited = [...runningTerms(each, terms).map((term) => counted(term, each.id, calendar)), ...owed.flat()];
      return [each.id, awaited.toSorted((a, b) => a.on.localeCompare(b.on))];
    }),
  );
};

const openSql = `
  select id, convenio, 'report' as kind, period, due_on as "dueOn" from monthly_report
  where convenio = any($1::uuid[]) and sent_on is null
  union all
  select id, convenio, case state when 'observed' then 'answer' else 'rendition' end, period, due_on from rendition
  where convenio = any($1::uuid[]) and state in ('draft', 'observed')`;

const counted = (
  { obligation, startOn }: { obligation: Obligation; startOn: LocalDate },
  id: string,
  calendar: DayCalendar,
): Awaited => {
  const { name, norm, confidence, custom, rule } = obligation;
  const plain = { what: name, norm, isVerified: confidence === 'confirmed', custom, path: `/fichas/convenios/${id}` };
  if (rule.each !== 'occurrence' || rule.distance.amount === 0) return { ...plain, on: startOn };
  const { amount, before } = rule.distance;
  const direction = before ? ('backward' as const) : ('forward' as const);
  const end = before ? ('sameDay' as const) : ('lawIsSilent' as const);
  const term = {
    amount,
    unit: 'calendarDays' as const,
    start: 'nextDay' as const,
    end,
    direction,
    norm,
    verified: plain.isVerified,
  };
  const count = deadline(term, startOn, calendar, { startedBy: rule.since.toLowerCase() });
  return { ...plain, on: count.on, count };
};

const told = (row: OpenRow, facts: ConvenioFacts, { report }: ConvenioTerms, calendar: DayCalendar): Awaited[] => {
  const { id, kind, period, dueOn } = row;
  // An ended convenio is not reported any more; what was rendered of it is still answered.
  if (!dueOn || !movesMoney(facts) || (kind === 'report' && facts.state === 'ended')) return [];
  const path = kind === 'report' ? `/fichas/monthly-reports/${id}` : `/fichas/renditions/${id}`;
  if (kind === 'answer')
    return [
      {
        what: `Responder la rendición de ${sayPeriod(period)}`,
        on: dueOn,
        norm: 'Plazo que dio quien revisa',
        isVerified: true,
        path,
      },
    ];
  const what = `${kind === 'report' ? 'Informar' : 'Rendir'} ${sayPeriod(period)}`;
  const count = report ? reportCount(period, report, calendar) : undefined;
  return [{ what, on: dueOn, count, norm: report?.norm ?? null, isVerified: report?.confidence === 'confirmed', path }];
};
