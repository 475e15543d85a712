import { readFileSync } from 'node:fs';
import type { Queryable } from '../../../platform/database/database.ts';
import { callsAhead } from './fundingCall.workflow.ts';
import { type Match, matchOf, type Verdict } from './match.ts';
import type { KnownCall, SourceRules, Wish } from './wish.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const wishesQuestion = read('./match.read.sql');
const usedQuestion = read('./match.used.sql');

/** States of an initiative that still looks for money. */
export const lookingForMoney = [
  'profiled',
  'formulation',
  'readyToSubmit',
  'submitted',
  'inadmissible',
  'observed',
  'objected',
  'recommended',
  'lapsed',
] as const;

// What already went to a source is not offered to another one.
const notSubmitted = ['readyToSubmit', 'formulation', 'profiled', 'inadmissible', 'objected', 'lapsed'];

const order: readonly Verdict[] = ['yes', 'later', 'missing', 'doubtful', 'no'];

/** A source before an initiative, with the call that may be used. */
export interface SourceMatch extends Match {
  wish: Wish;
  source: SourceRules;
  call: KnownCall | undefined;
}

/** An initiative before a source. */
export interface InitiativeMatch extends Match {
  wish: Wish;
}

/** Every source before one initiative, the best first; undefined when it no longer looks for money. */
export const sourcesFor = async (sql: Queryable, id: string, today: string): Promise<SourceMatch[] | undefined> => {
  const [wish] = await sql.rows<Wish>(wishesQuestion, [id, [...lookingForMoney], 1]);
  if (!wish) return undefined;
  const [sources, calls, used] = await Promise.all([readSources(sql), readCalls(sql), readUsed(sql, today, id)]);
  return sources
    .map((source) => {
      const own = calls.filter((call) => call.source === source.id);
      const ground = { today, calls: own, used: used.get(source.id) ?? nothing };
      return { wish, source, call: own[0], ...matchOf(wish, source, ground) };
    })
    .toSorted((a, b) => byVerdict(a, b) || doubtOf(a) - doubtOf(b) || closingOf(a).localeCompare(closingOf(b)));
};

// A source whose rules somebody read comes before one that is known by hearsay.
const doubtOf = ({ source, call }: Pick<SourceMatch, 'source' | 'call'>): number =>
  call ? 0 : source.confidence === 'confirmed' ? 1 : 2;

const closingOf = ({ call }: Pick<SourceMatch, 'call'>): string => call?.closesOn ?? '9999-12-31';

/** Initiatives of the portfolio that one source could finance, the best first. */
export const initiativesFor = async (sql: Queryable, source: string, today: string): Promise<InitiativeMatch[]> => {
  const ground = await portfolioGround(sql, today, source);
  const [rules] = ground.sources;
  if (!rules) return [];
  return ground.wishes
    .map((wish) => ({ wish, ...ground.match(wish, rules) }))
    .toSorted((a, b) => byVerdict(a, b) || nearness(a.wish, source) - nearness(b.wish, source));
};

// Who already asks this source comes before who might, and what is ready before what is not.
const nearness = ({ lines, state }: Wish, source: string): number =>
  (lines.some((line) => line.source === source) ? 0 : 10) + notSubmitted.indexOf(state);

/** How many initiatives that look for money fit the rules of each source. */
export const fitsBySource = async (sql: Queryable, today: string): Promise<Map<string, number>> => {
  const { sources, wishes, match } = await portfolioGround(sql, today);
  return new Map(sources.map((rules) => [rules.id, wishes.filter((wish) => fits(match(wish, rules))).length]));
};

/** True when no rule of the source speaks against it, verified or not. */
export const fits = ({ verdict }: Match): boolean => verdict !== 'no' && verdict !== 'doubtful';

/** All that is read to look at the whole portfolio, once. */
const portfolioGround = async (sql: Queryable, today: string, source?: string) => {
  const [wishes, sources, calls, used] = await Promise.all([
    sql.rows<Wish>(wishesQuestion, [null, notSubmitted, most]),
    readSources(sql, source),
    readCalls(sql),
    readUsed(sql, today, null),
  ]);
  const groundOf = new Map(
    sources.map(({ id }) => [
      id,
      { today, calls: calls.filter((call) => call.source === id), used: used.get(id) ?? nothing },
    ]),
  );
  const match = (wish: Wish, rules: SourceRules): Match =>
    matchOf(wish, rules, groundOf.get(rules.id) ?? { today, calls: [], used: nothing });
  return { wishes, sources, match };
};

const most = 2_000;
const nothing = { count: 0, pesos: 0 };

const byVerdict = (a: Match, b: Match): number => order.indexOf(a.verdict) - order.indexOf(b.verdict);

/** The sources with the rules that decide. */
export const readSources = (sql: Queryable, id?: string): Promise<SourceRules[]> =>
  sql.rows<SourceRules>(
    `select id, name, institution, norm, confidence, amounts_confidence as "amountsConfidence", valid_to as "validTo",
      intake, evaluator, stages, types, sectors, exclusive, least, commune_most as "communeMost",
      commune_count::float8 as "communeCount", local_share::float8 as "localShare", limit_amount as "limitAmount",
      limit_unit as "limitUnit", limit_reach as "limitReach", limit_of as "limitOf", limit_pesos as "limitPesos"
    from funding_source
    where $1::uuid is null or id = $1::uuid
    order by name`,
    [id ?? null],
  );

const readCalls = (sql: Queryable): Promise<KnownCall[]> =>
  sql.rows<KnownCall>(
    `select id, name, source, opens_on as "opensOn", closes_on as "closesOn" from funding_call
    where state = any($1::text[])
    order by opens_on, closes_on`,
    [[...callsAhead]],
  );

const readUsed = async (
  sql: Queryable,
  today: string,
  without: string | null,
): Promise<Map<string, { count: number; pesos: number }>> => {
  const rows = await sql.rows<{ source: string; count: number; pesos: number }>(usedQuestion, [
    Number(today.slice(0, 4)),
    without,
  ]);
  return new Map(rows.map(({ source, count, pesos }) => [source, { count, pesos: Number(pesos) }]));
};
