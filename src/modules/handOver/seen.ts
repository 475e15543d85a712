import { createHash } from 'node:crypto';
import type { Charter } from '../../charter/index.ts';
import type { Desk } from '../../records/desk.ts';
import type { Row } from '../../records/record.ts';
import { Refused } from '../../records/refused.ts';
import { handOverItemOf, handOverOf, type HandOverRecord } from '../common/posts/index.ts';

type HandOver = Row<HandOverRecord>;
type Item = Row<ReturnType<typeof handOverItemOf>>;

/** What is handed over, in the order in which it was written. */
export const itemsOf = (charter: Charter, desk: Desk, id: string) =>
  desk.list(handOverItemOf(charter), {
    filters: [{ field: 'handOver', operator: 'eq', value: id }],
    sort: { field: 'createdAt', descending: false },
    limit: 2_000,
  });

/** A mark of all that somebody sees of a hand-over: another when the act or one of its things is. */
export const markOf = ({ version }: HandOver, items: readonly Item[]): string => {
  const each = items.map((item) => `${item.id}.${item.version}`).toSorted();
  return createHash('sha256')
    .update([version, ...each].join())
    .digest('base64url');
};

/** The hand-over as it was seen, which nobody changes until this ends. @throws Refused when it is another by now. */
export const lockedAsSeen = async (
  charter: Charter,
  inside: Desk,
  { id, seen }: { id: string; seen: string | undefined },
): Promise<HandOver> => {
  await inside.sql.rows('select 1 as one from hand_over where id = $1::uuid for update', [id]);
  const row = await inside.one(handOverOf(charter), id);
  const { items } = await itemsOf(charter, inside, id);
  if (seen !== undefined && seen !== markOf(row, items))
    throw new Refused('El acta cambió mientras usted la miraba. Revísela y firme de nuevo.', undefined, 412);
  return row;
};
