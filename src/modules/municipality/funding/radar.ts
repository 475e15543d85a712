import { addDays } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { choiceKind } from '../../../records/fields/choice.ts';
import { callStateOn } from './callState.ts';
import { sayCeiling } from './ceiling.ts';
import { fitsBySource, readSources } from './finding.ts';
import { fundingSource } from './funding.record.ts';
import type { SourceRules } from './wish.ts';

/** A call on the radar, with how many initiatives of the portfolio could go to it. */
export interface RadarCall {
  id: string;
  name: string;
  source: string;
  sourceName: string;
  opensOn: string;
  closesOn: string;
  budget: number | null;
  /** Initiatives against which no rule of its source speaks. */
  fits: number;
  /** Applications to it that go on, and how many of them already went out. */
  applications: number;
  submitted: number;
}

/** A source on the radar. */
export interface RadarSource {
  id: string;
  name: string;
  institution: string | null;
  norm: string | null;
  intake: string;
  ceiling: string | null;
  rulesVerified: boolean;
  /** Null where nobody noted amounts. */
  amountsVerified: boolean | null;
  isPast: boolean;
  openCalls: number;
}

/** What is open, what closes soon, what comes, what waits for its result, and the sources. */
export interface Radar {
  today: string;
  until: string;
  open: RadarCall[];
  ahead: RadarCall[];
  waiting: RadarCall[];
  sources: RadarSource[];
}

const { intake: intakeField } = fundingSource.fields;

/** How far ahead the radar looks, in days. */
export const radarReach = 90;

/** The radar of a day; the states of calls are those of that day, whatever hour the house last looked. */
export const radarOf = async (desk: Desk, today: string): Promise<Radar> => {
  const until = addDays(today, radarReach);
  const [calls, sources, fits] = await Promise.all([
    callsUntil(desk.sql, until),
    readSources(desk.sql),
    fitsBySource(desk.sql, today),
  ]);
  const seen = calls.map((call) => ({ ...call, fits: fits.get(call.source) ?? 0 }));
  const of = (state: string): RadarCall[] => seen.filter((call) => callStateOn(call, today) === state);
  const open = of('open').toSorted((a, b) => a.closesOn.localeCompare(b.closesOn));
  return {
    today,
    until,
    open,
    ahead: of('announced').toSorted((a, b) => a.opensOn.localeCompare(b.opensOn)),
    waiting: of('closed').toSorted((a, b) => b.closesOn.localeCompare(a.closesOn)),
    sources: sources.map((source) => sourceLine(source, open, today)).toSorted(byUse),
  };
};

// What is open comes first and what is not applied for last; within each, by name.
const byUse = (a: RadarSource, b: RadarSource): number =>
  b.openCalls - a.openCalls || places.indexOf(a.intake) - places.indexOf(b.intake);

const places = [...Object.values(intakeField.options ?? {}), ''];

const sourceLine = (source: SourceRules, open: readonly RadarCall[], today: string): RadarSource => {
  const { id, name, institution, norm, intake, confidence, amountsConfidence, validTo } = source;
  return {
    id,
    name,
    institution,
    norm,
    intake: intake === null ? '' : choiceKind.show(intake, intakeField),
    ceiling: sayCeiling(source) ?? null,
    rulesVerified: confidence === 'confirmed',
    amountsVerified: amountsConfidence === null ? null : amountsConfidence === 'confirmed',
    isPast: validTo !== null && validTo < today,
    openCalls: open.filter((call) => call.source === id).length,
  };
};

const callsUntil = (sql: Queryable, until: string): Promise<Omit<RadarCall, 'fits'>[]> =>
  sql.rows(
    `select c.id, c.name, c.source, s.name as "sourceName", c.opens_on as "opensOn", c.closes_on as "closesOn", c.budget,
      sent.applications, sent.submitted
    from funding_call c
    join funding_source s on s.id = c.source
    cross join lateral (
      select count(*)::int as applications, count(*) filter (where a.submitted_on is not null)::int as submitted
      from application a
      where a.call = c.id and a.state not in ('withdrawn', 'lapsed')) sent
    where c.state in ('announced', 'open', 'closed') and c.opens_on <= $1::date
    order by c.closes_on, c.id`,
    [until],
  );
