import { type Actor, can, signatureLabel } from '../../charter/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import type { Desk, Input } from '../../records/desk.ts';
import type { Row } from '../../records/record.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { nextFolio } from '../common/folios/index.ts';
import { institutionOf } from '../common/institution/index.ts';
import { keepPaper } from '../common/papers/index.ts';
import { deskSigning, handOverItemOf, handOverOf, type HandOverRecord, ownTenures } from '../common/posts/index.ts';
import type { House } from '../house.ts';
import { handedOverWith } from './handedOver.ts';
import { capacityWords, paperOf } from './paperOf.ts';
import { itemsOf, lockedAsSeen, markOf } from './seen.ts';

type Ground = Pick<House, 'store' | 'catalog' | 'charter' | 'database' | 'files'>;

/** The hand-over of a post as somebody prepares it. */
export interface Prepared {
  post: string;
  giver: string;
  receiver: string;
  note?: string | null;
  documents: readonly string[];
  assets: readonly string[];
}

/** True for who prepares the hand-over of a post: who acts in it, who holds it though away, and the registrars. */
export const mayPrepare = async (house: Ground, actor: Actor, post: string): Promise<boolean> => {
  if (can(actor, handOverOf(house.charter).serves).allowed) return true;
  if (actor.holdings.some((holding) => holding.post === post)) return true;
  const { sql, now } = house.store.for(actor);
  return (await ownTenures(sql, actor.person, now)).some((tenure) => tenure.post === post);
};

/** Writes down the hand-over of a post with all that is under way in it; answers its id. */
export const prepareHandOver = async (house: Ground, actor: Actor, prepared: Prepared): Promise<string> => {
  const { post, giver, receiver, note, documents, assets } = prepared;
  if (!(await mayPrepare(house, actor, post))) throw notFound();
  const record = handOverOf(house.charter);
  const { desk } = await deskSigning(house.store, actor, { post, functions: record.serves });
  return desk.together(async (inside) => {
    const { id } = await inside.create(record, { post, giver, receiver, note: note || null });
    await gather(house, inside, id, { post, giver });
    for (const [kind, names] of [
      ['document', documents],
      ['asset', assets],
    ] as const)
      for (const name of names) await inside.create(handOverItemOf(house.charter), { handOver: id, kind, name });
    return id;
  });
};

/** Writes again what is under way in the post, as it is now; what a person added stays. */
export const gatherAgain = async (house: Ground, actor: Actor, id: string): Promise<void> => {
  const { row, desk } = await openFor(house, actor, id);
  await desk.together(async (inside) => {
    const { items } = await itemsOf(house.charter, inside, id);
    for (const item of items)
      if (item.about !== null) await inside.remove(handOverItemOf(house.charter), { id: item.id });
    await gather(house, inside, id, { post: row.post.id, giver: row.giver.id });
  });
};

const gather = async (
  house: Ground,
  inside: Desk,
  handOver: string,
  { post, giver }: { post: string; giver: string },
): Promise<void> => {
  const item = handOverItemOf(house.charter);
  for (const { about, ...values } of await handedOverWith(house, { post, giver: { person: giver, name: '' } })) {
    const { id } = await inside.create(item, { ...values, handOver });
    await inside.derive(item, id, { about });
  }
};

/** What somebody does with a hand-over on its page. */
export type Signing = 'give' | 'giveWithout' | 'receive' | 'receiveWithout' | 'drop';

/**
 * Signs a hand-over in the capacity of this minute, or writes why a signature is missing; with the last of both the paper is
 * issued with its folio, in the same transaction. `seen` is the mark of what was on the page of who signs.
 */
export const signHandOver = async (
  house: Ground,
  actor: Actor,
  { id, seen, signing, values = {} }: { id: string; seen?: string; signing: Signing; values?: Input },
): Promise<void> => {
  const { desk, holding } = await openFor(house, actor, id);
  const record = handOverOf(house.charter);
  // A registrar writes why somebody does not sign in the post of the registrar.
  const signs = signing === 'give' || signing === 'receive';
  const own = signs ? desk : house.store.for(actor);
  await own.together(async (inside) => {
    const row = await lockedAsSeen(house.charter, inside, { id, seen });
    if (signs) refuseOther(row, actor, signing);
    const as = `${signatureLabel(holding)}`;
    const basis = `${capacityWords[holding.capacity]} (${holding.basis})`;
    const at = inside.now.toISOString();
    if (signing === 'give') await inside.derive(record, id, { givenAt: at, givenSigned: as, givenBasis: basis });
    if (signing === 'receive')
      await inside.derive(record, id, { receivedAt: at, receivedSigned: as, receivedBasis: basis });
    if (row.state === 'given' && (signing === 'receive' || signing === 'receiveWithout'))
      await issue(house, inside, id, values);
    await inside.act(record, { id }, signing, values);
  });
};

const refuseOther = ({ giver, receiver }: HandOver, { person }: Actor, signing: 'give' | 'receive'): void => {
  const signer = signing === 'give' ? giver : receiver;
  if (signer.id !== person) throw new Refused(`Esta parte la firma ${signer.name}.`, undefined, 409);
};

const issue = async (house: Ground, inside: Desk, id: string, values: Input): Promise<void> => {
  const record = handOverOf(house.charter);
  const folio = await nextFolio(inside.sql, { letters: 'ENT', series: 'paper handOver', on: dateInChile(inside.now) });
  const row = await inside.one(record, id);
  const { items } = await itemsOf(house.charter, inside, id);
  const why = typeof values.notReceivedWhy === 'string' ? values.notReceivedWhy : row.notReceivedWhy;
  const paper = paperOf({ ...row, notReceivedWhy: why }, items, {
    institution: (await institutionOf(inside.sql))?.name ?? 'Cabildo',
    folio,
    functions: await functionsOf(house, row.post.id),
    at: inside.now,
  });
  await inside.derive(record, id, {
    folio,
    issuedAt: inside.now.toISOString(),
    ...(await keepPaper(inside, house.files, paper, { name: folio.toLowerCase(), kind: 'post' })),
  });
};

type HandOver = Row<HandOverRecord>;

const functionsOf = async ({ database, charter }: Ground, post: string): Promise<{ code: string; label: string }[]> => {
  const [kept] = await database.rows<{ functions: string[] | null }>('select functions from post where id = $1::uuid', [
    post,
  ]);
  return (kept?.functions ?? []).map((code) => ({
    code,
    label: charter.functions.find((each) => each.code === code)?.label ?? code,
  }));
};

/** The hand-over with the desk of somebody whom it concerns; for the others it does not exist. */
const openFor = async (house: Ground, actor: Actor, id: string) => {
  const record = handOverOf(house.charter);
  const row = await house.store.house().one(record, id);
  const isParty = row.giver.id === actor.person || row.receiver.id === actor.person;
  const reads = can(actor, record.readableBy ?? []).allowed;
  if (!isParty && !reads && !(await mayPrepare(house, actor, row.post.id))) throw notFound();
  const seat = await deskSigning(house.store, actor, { post: row.post.id, functions: record.serves });
  return { row, ...seat };
};

/** All that the page of a hand-over shows to somebody whom it concerns. */
export const handOverPage = async (house: Ground, actor: Actor, id: string) => {
  const { row, desk } = await openFor(house, actor, id);
  const { items } = await itemsOf(house.charter, desk, id);
  const registers = can(actor, handOverOf(house.charter).serves).allowed;
  const { state } = row;
  return {
    row,
    items,
    mark: markOf(row, items),
    mayGive: state === 'preparing' && row.giver.id === actor.person,
    mayReceive: state === 'given' && row.receiver.id === actor.person,
    registers: registers && (state === 'preparing' || state === 'given'),
    mayGather: state === 'preparing' && (await mayPrepare(house, actor, row.post.id)),
  };
};

/** The hand-overs of a post, the latest first, for those whom they concern. */
export const handOversOf = async (house: Ground, post: string) => {
  const { items } = await house.store.house().list(handOverOf(house.charter), {
    filters: [
      { field: 'post', operator: 'eq', value: post },
      { field: 'state', operator: 'in', value: ['preparing', 'given', 'closed'] },
    ],
    limit: 20,
  });
  return items.map(({ id, folio, giver, receiver, state, createdAt }) => ({
    id,
    folio,
    giver,
    receiver,
    state,
    createdAt,
  }));
};
