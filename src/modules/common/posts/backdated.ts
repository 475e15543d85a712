import type { Charter } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showInstant } from '../../../records/fields/instant.ts';
import { newId } from '../../../records/id.ts';
import { lawSeenBy } from '../law/index.ts';
import { type Act, actsOf } from './acts.ts';
import { changesAny } from './decided.ts';
import { readFacts } from './facts.ts';
import { ratificationOf } from './ratification.record.ts';
import { couldSign } from './signing.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

// What says who is away, or what was decided about such acts, is no act to be ratified.
const aboutPosts = [
  'absence',
  'tenure',
  'designation',
  'delegation',
  'substitutionRule',
  'ratification',
  'handOver',
  'handOverItem',
  'actingCertificate',
];

/** Nothing is back-dated in silence: acts that, as now known, their signers could not sign are listed for ratification. */
export const listForRatification =
  (charter: Charter): Consequence =>
  async (changes, desk) => {
    for (const change of changes) {
      const stretches = stretchesOf(change, desk.now);
      if (stretches.length === 0) continue;
      const concerned = await concernedBy(change, desk);
      for (const stretch of stretches) await review(desk, charter, concerned, stretch);
    }
  };

/** The same when a post begins or ceases to prolong its holders: of those whose term is over already, it says something of the past. */
export const listProlonged =
  (charter: Charter): Consequence =>
  async (changes, desk, who) => {
    for (const change of changes) {
      if (!change.before || !change.after || !changesAny(change, ['prolonged_by'])) continue;
      const [over] = await desk.sql.rows<{ since: string | null }>(
        "select min(end_at) as since from tenure where post = $1::uuid and ended_by = 'term' and end_at < $2",
        [change.id, desk.now],
      );
      if (!over?.since) continue;
      const after = { post: change.id, start_at: over.since, end_at: null };
      await listForRatification(charter)([{ ...change, before: null, after }], desk, who);
    }
  };

interface Concerned {
  posts: string[];
  persons: string[];
  /** The fact in words: who, in which post. */
  said: string;
}

/** The post and the people of a fact, before and after it changed. */
const concernedBy = async ({ before, after }: Change, desk: Desk): Promise<Concerned> => {
  const rows = [before, after].flatMap((row) => (row ? [row] : []));
  const given = (column: string): string[] =>
    rows.map((row) => row[column]).filter((value): value is string => typeof value === 'string');
  const found = await desk.sql.rows<{ post: string; person: string | null; said: string }>(
    `select post.id as post, person.id as person, concat_ws(', ', person.name, post.name) as said
    from post
    left join tenure on tenure.post = post.id and tenure.id = any($1::uuid[])
    left join person on person.id = tenure.person or person.id = any($3::uuid[])
    where post.id = any($2::uuid[]) or tenure.id is not null`,
    [given('tenure'), given('post'), given('person')],
  );
  return {
    posts: [...new Set(found.map(({ post }) => post))],
    persons: [...new Set([...given('person'), ...found.flatMap(({ person }) => person ?? [])])],
    said: found[0]?.said ?? '',
  };
};

const most = 50_000;

const review = async (desk: Desk, charter: Charter, { posts, persons, said }: Concerned, stretch: Stretch) => {
  const acts = (await actsOf(desk, { posts, persons, ...stretch, most })).filter(
    ({ record }) => !aboutPosts.includes(record),
  );
  if (acts.length === 0) return;
  const law = { values: await lawSeenBy(desk.sql), on: dateInChile(desk.now) };
  const facts = await readFacts(desk.sql, desk.catalog, law);
  const why = `${said}: lo que ahora consta desde el ${showInstant(stretch.from.toISOString())} se registró el ${showInstant(desk.now.toISOString())}.`;
  await list(desk, charter, { doubtful: acts.filter((act) => !couldSign(act, facts, desk.catalog)), why });
  await clear(
    desk,
    charter,
    acts.filter((act) => couldSign(act, facts, desk.catalog)),
  );
};

/** One line for each act; what was signed together, as an import, is one. */
const keyOf = ({ batch, record, id, version }: Act): string =>
  batch ? `batch ${batch}` : `${record} ${id} ${version}`;

const list = async (desk: Desk, charter: Charter, { doubtful, why }: { doubtful: readonly Act[]; why: string }) => {
  const byKey = Map.groupBy(doubtful, keyOf);
  const known = await desk.sql.rows<{ key: string }>('select key from ratification where key = any($1::text[])', [
    [...byKey.keys()],
  ]);
  for (const { key } of known) byKey.delete(key);
  const record = ratificationOf(charter);
  const rows = [...byKey].flatMap(([key, [act, ...others]]) =>
    act
      ? [{ id: newId(), state: 'pending', values: { ...valuesOf(act, desk), acts: 1 + others.length, key, why } }]
      : [],
  );
  if (rows.length > 0) await desk.bulk('create', record).insert(record, rows);
};

const valuesOf = (act: Act, { catalog }: Desk) => ({
  // What not everybody may read is not told here by its name.
  name: `${act.action} · ${catalog.record(act.record).readableBy ? act.label : act.name}`.slice(0, 300),
  signed: act.signed,
  signedAt: act.at,
  person: act.person,
  post: act.post,
  about: act.path,
});

/** An act that its signer could sign after all no longer waits. */
const clear = async (desk: Desk, charter: Charter, fine: readonly Act[]) => {
  const waiting = await desk.sql.rows<{ id: string }>(
    "select id from ratification where state = 'pending' and key = any($1::text[])",
    [fine.map(keyOf)],
  );
  for (const { id } of waiting) await desk.act(ratificationOf(charter), { id }, 'clear');
};
