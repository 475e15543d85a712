import { nationalValues } from '../../../law/nationalValues.ts';
import type { Content, LegalValue, Scope, Values, Version } from '../../../law/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
import { type ConfirmationFact, type LawFacts, lawFacts, type OwnFact } from './facts.ts';
import { acts } from './law.record.ts';
import { contentOf, writtenContent } from './says.ts';

/** The law as this house knows it: the files, with the institution's own values and the confirmations of its people; at an instant, with those of then. */
export const lawOf = ({ database }: { database: Queryable }, asOf?: string): Promise<Values> =>
  lawSeenBy(database, asOf);

/** The same, as one transaction sees it. */
export const lawSeenBy = async (sql: Queryable, asOf?: string): Promise<Values> => {
  const [national, facts] = await Promise.all([nationalValues(), lawFacts(sql, asOf)]);
  return merged(national, facts);
};

let last: { key: string; values: Values } | undefined;

/** The same facts give the same law, so the last one is kept: nothing that is kept can grow stale. */
const merged = (national: Values, facts: LawFacts): Values => {
  const key = JSON.stringify(facts);
  if (last?.key !== key) last = { key, values: lawWith(national, facts) };
  return last.values;
};

/** The values of the files with what the institution's people say. */
export const lawWith = (national: Values, { own, confirmations }: LawFacts): Values => {
  const values = new Map(national);
  for (const fact of confirmations) replace(values, fact.valueId, (value) => confirmed(value, fact));
  for (const fact of own)
    replace(values, fact.valueId, (value) => ({
      ...value,
      versions: [...value.versions, ...ownVersions(value, fact)],
    }));
  return values;
};

const replace = (values: Map<string, LegalValue>, id: string, change: (value: LegalValue) => LegalValue): void => {
  const value = values.get(id);
  // A value that left the files takes its confirmations with it.
  if (value) values.set(id, change(value));
};

const confirmed = (value: LegalValue, fact: ConfirmationFact): LegalValue => ({
  ...value,
  versions: value.versions.map((version) => (isConfirmedBy(version, fact) ? confirmedVersion(version, fact) : version)),
});

/** A confirmation is of what was read: when the file says another thing, it no longer counts. */
export const isConfirmedBy = (version: Version, { says, norm }: Pick<ConfirmationFact, 'says' | 'norm'>): boolean =>
  version.own === undefined && version.norm === norm && writtenContent(version.value) === says;

const confirmedVersion = (
  version: Version,
  { sourceRead, readOn, startOn, signed, confirmedAt }: ConfirmationFact,
): Version => ({
  ...version,
  confidence: 'confirmed',
  source: sourceRead,
  checked: {
    by: signed ?? 'Una persona de la institución',
    on: confirmedAt ? dateInChile(new Date(confirmedAt)) : readOn,
  },
  from: startOn ?? version.from,
  knownBy: startOn ? undefined : earliest(version.confidence === 'confirmed' ? version.knownBy : undefined, readOn),
});

const earliest = (one: string | undefined, other: string): string => (one !== undefined && one < other ? one : other);

// A file that changes from a number to a word leaves the row unreadable: its list still shows it, and no answer breaks.
const ownVersions = (value: LegalValue, fact: OwnFact): Version[] => {
  try {
    return [ownVersion(fact, contentOf(value, fact.says))];
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
};

const ownVersion = (fact: OwnFact, value: Content): Version => ({
  own: fact.id,
  from: fact.startOn,
  to: fact.endOn ?? undefined,
  value,
  norm: normOf(fact),
  source: 'Acto de la institución',
  confidence: 'confirmed',
  scope: scopeOf(fact),
});

/** `Ordenanza 12 (3 mar 2026)`. */
export const normOf = ({ actKind, actNumber, actOn }: Pick<OwnFact, 'actKind' | 'actNumber' | 'actOn'>): string =>
  `${Object.entries(acts).find(([key]) => key === actKind)?.[1] ?? actKind} ${actNumber} (${showDate(actOn)})`;

/** The case that an own value is for; undefined when it is for all. */
export const scopeOf = ({ funder, year }: Pick<OwnFact, 'funder' | 'year'>): Scope | undefined =>
  funder || year ? { ...(funder ? { funder } : {}), ...(year ? { year: Number(year) } : {}) } : undefined;
