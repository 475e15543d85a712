import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { nameExpression } from '../../../records/sql/columns.ts';

/** One signed change of a row, as it is told to who must know of it. */
export interface Act {
  at: string;
  record: string;
  /** Of the row: `initiatives/…`. */
  path: string;
  id: string;
  version: number;
  name: string;
  /** «Postular», «crear», «editar». */
  action: string;
  /** The action by its name in the workflow. */
  does: string;
  label: string;
  person: string;
  post: string;
  capacity: string;
  signed: string;
  batch: string | null;
}

/** Which acts: those signed in posts, or by people, within a time. */
export interface ActsAsked {
  posts: readonly string[];
  persons?: readonly string[];
  from: Date;
  to: Date;
  /** Not those signed by this person. */
  notBy?: string;
  /** Only those signed in these capacities. */
  capacities?: readonly string[];
  most: number;
}

type Kept = Omit<Act, 'path' | 'name' | 'action' | 'label'>;

const plain: Readonly<Record<string, string>> = { create: 'Crear', update: 'Editar', delete: 'Borrar' };

/** The acts asked for that the person at the desk may see, the newest first; each kind of row is named in one question. */
export const actsOf = async (desk: Desk, asked: ActsAsked): Promise<Act[]> => {
  const { posts, persons = [], from, to, notBy = null, capacities = null, most } = asked;
  const kept = await desk.sql.rows<Kept>(actsSql, [posts, persons, from, to, notBy, capacities, most]);
  const known = new Map(desk.catalog.records.map((record) => [record.name, record]));
  const seen = kept.filter(({ record: name }) => {
    const record = known.get(name);
    return record && !record.ownedBy && (desk.actor.person === '' || mayRead(desk.actor, record));
  });
  const names = await namesOf(desk, seen);
  return seen.map((act) => {
    const record = desk.catalog.record(act.record);
    const action = desk.catalog.workflowOf(record)?.actions[act.does]?.label ?? plain[act.does] ?? act.does;
    const path = `${record.path}/${act.id}`;
    return { ...act, path, action, label: record.label[0], name: names.get(act.id) ?? record.label[0] };
  });
};

const actsSql = `
  select at, record, record_id as id, version, action as does, person, post, capacity, signed, batch
  from event
  where at >= $3 and at < $4 and person is not null and post is not null
    and (post = any($1::uuid[]) or person = any($2::uuid[]))
    and ($5::uuid is null or person <> $5::uuid)
    and ($6::text[] is null or capacity = any($6::text[]))
  order by at desc, record_id, version desc
  limit $7`;

const namesOf = async (desk: Desk, acts: readonly Kept[]): Promise<Map<string, string>> => {
  const names = new Map<string, string>();
  for (const [name, own] of Object.entries(Object.groupBy(acts, ({ record }) => record))) {
    const record = desk.catalog.record(name);
    const joins: string[] = [];
    const title = nameExpression(desk.catalog, record, 'target', 'wanted.id', joins);
    const rows = await desk.sql.rows<{ id: string; name: string | null }>(
      `select wanted.id, ${title} as name from unnest($1::uuid[]) as wanted(id) ${joins.join(' ')}`,
      [[...new Set(own?.map(({ id }) => id))]],
    );
    for (const { id, name: said } of rows) if (said !== null) names.set(id, said);
  }
  return names;
};
