import {
  type Appointers,
  appointersOf,
  bodyKinds,
  type Charter,
  mayAppoint,
  type PostFact,
} from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { lawSeenBy } from '../law/index.ts';
import { readFacts } from '../posts/index.ts';
import type { agendaItem } from './session.record.ts';

/**
 * What is to be said when a body gives a post that another gives: nothing, or a warning where nobody has read the norm.
 * @throws Refused when the norm was read in its text.
 */
export const strangeBody = async (
  charter: Charter,
  desk: Desk,
  { session, appointPost, appointAs }: Row<typeof agendaItem>,
  known?: PostFact,
): Promise<string[]> => {
  // Who replaces is no appointment.
  if (!appointPost || appointAs === 'deputy') return [];
  const post = known ?? (await postOf(desk, appointPost.id));
  const [body] = await desk.sql.rows<{ name: string; kind: string }>(
    'select body.name, body.kind from session join body on body.id = session.body where session.id = $1::uuid',
    [session.id],
  );
  const appointers = post && appointersOf(charter, post);
  if (!post || !body || !appointers || mayAppoint(appointers, body.kind) !== 'no') return [];
  const { source, verified } = appointers;
  if (verified)
    throw new Refused(
      `${body.name} no provee el cargo ${post.label}: ${givenBy(appointers)} (${source}). Decídalo en ese órgano, o corrija en la ficha del cargo quién lo provee.`,
      'appointPost',
      409,
    );
  return [
    `${body.name} no figura entre quienes proveen este cargo: ${givenBy(appointers)} (${source}, sin verificar).`,
  ];
};

const postOf = async (desk: Desk, id: string): Promise<PostFact | undefined> => {
  const law = { values: await lawSeenBy(desk.sql), on: dateInChile(desk.now) };
  return (await readFacts(desk.sql, desk.catalog, law)).posts.find((post) => post.id === id);
};

/** «lo provee Concejo municipal»; where no body does, how it is given. */
const givenBy = ({ by, how }: Appointers): string => {
  const names = Object.entries(bodyKinds).flatMap(([kind, label]) => (by.includes(kind) ? [label] : []));
  if (names.length > 0) return `lo provee ${names.join(' o ')}`;
  return how || 'no se provee por acuerdo';
};
