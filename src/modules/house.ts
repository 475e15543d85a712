import type { Actor, Charter, Facts, Instant } from '../charter/index.ts';
import { type Clock, dateInChile } from '../platform/clock.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Files } from '../platform/files.ts';
import type { Catalog, Edition } from '../records/catalog.ts';
import type { Lanes } from '../records/lanes.ts';
import { createStore, type Store } from '../records/store.ts';
import type { Workshop } from './common/imports/index.ts';
import { lawOf } from './common/law/index.ts';
import { actorFrom, readFacts } from './common/posts/index.ts';
import { catalogOf, charterOf } from './index.ts';

/** Everything that a page or the API works with; one in each process. */
export interface House {
  readonly edition: Edition;
  readonly charter: Charter;
  readonly catalog: Catalog;
  readonly store: Store;
  readonly database: Database;
  readonly files: Files;
  readonly clock: Clock;
  /** What sealed fields are opened with. */
  readonly keys: Keys;
  /** Where imports are worked on; in this process when absent. */
  readonly workshop?: Workshop;
  /** A demonstration says so on each page. */
  readonly demo: boolean;
  /** The person with what they may act in now; undefined when there is no such person. */
  actorFor(person: string): Promise<Actor | undefined>;
  /** Asks anew who may act: somebody has just left or come back, and their next page is to know it. */
  forgetActors(): void;
  /** All that decides who may act, as it is known now or was known then. */
  facts(asOf?: Instant): Promise<Facts>;
}

interface Ground {
  edition: Edition;
  database: Database;
  files: Files;
  clock: Clock;
  demo: boolean;
  /** Absent where nothing sealed is ever opened, as in the process of imports. */
  keys?: Keys;
  workshop?: Workshop;
  /** Of the event chain, when they are not all that writers of one process share. */
  lanes?: Lanes;
}

/** Builds the house on its ground: a database whose tables are migrated, a folder of files, a clock. */
export const openHouse = ({ edition, database, files, clock, demo, keys = noKeys, workshop, lanes }: Ground): House => {
  const catalog = catalogOf(edition);
  const facts = async (asOf?: Instant): Promise<Facts> => {
    const then = asOf === undefined ? undefined : new Date(asOf);
    const law = { values: await lawOf({ database }, then?.toISOString()), on: dateInChile(then ?? clock.now()) };
    return readFacts(database, catalog, law, asOf);
  };
  const factsNow = rememberFor(1_000, () => facts());
  const actors = rememberFor(1_000, (person) => actorFrom(database, factsNow.ask('now'), person, clock.now()));
  return {
    edition,
    charter: charterOf(edition),
    catalog,
    store: createStore(database, catalog, clock, lanes),
    database,
    files,
    clock,
    keys,
    workshop,
    demo,
    actorFor: actors.ask,
    forgetActors: () => {
      factsNow.forget();
      actors.forget();
    },
    facts,
  };
};

const withoutKeys = (): never => {
  throw new Error('this process was opened without keys: nothing sealed opens here');
};
const noKeys: Keys = { named: withoutKeys, personal: withoutKeys };

/** Asks at most once per person and second: rights follow a change of post within that second. */
const rememberFor = <Answer>(milliseconds: number, ask: (key: string) => Promise<Answer>) => {
  const known = new Map<string, { until: number; answer: Promise<Answer> }>();
  const asked = (key: string): Promise<Answer> => {
    const now = performance.now();
    const kept = known.get(key);
    if (kept && kept.until > now) return kept.answer;
    if (known.size > 1_000) known.clear();
    const answer = ask(key);
    known.set(key, { until: now + milliseconds, answer });
    answer.catch(() => known.delete(key));
    return answer;
  };
  return { ask: asked, forget: () => known.clear() };
};
