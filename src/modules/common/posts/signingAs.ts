import type { Actor, Holding } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import type { Store } from '../../../records/store.ts';
import { ownTenures } from './absent.ts';

/**
 * The desk of somebody who signs about a post, away or not, with the rights of `functions` for this alone: in that post when they
 * act in it or hold it, else in the first of theirs. @throws Refused who holds no post at all.
 */
export const deskSigning = async (
  store: Store,
  who: Actor,
  { post, functions }: { post: string; functions: readonly string[] },
): Promise<{ desk: Desk; holding: Holding }> => {
  const desk = store.for(who);
  const acts = who.holdings.find((holding) => holding.post === post);
  const own = acts ?? (await tenureOf(desk, who.person, post)) ?? who.holdings[0];
  if (!own)
    throw new Refused(
      'Usted no ejerce hoy ningún cargo y no puede firmar: pida a la secretaría que deje constancia de la firma que falta.',
      undefined,
      409,
    );
  const holding = { ...own, functions: [...new Set([...own.functions, ...functions])] };
  return { desk: store.for({ ...who, holdings: [holding] }), holding };
};

const tenureOf = async (desk: Desk, person: string, post: string): Promise<Holding | undefined> => {
  const held = (await ownTenures(desk.sql, person, desk.now)).find((tenure) => tenure.post === post);
  if (!held) return undefined;
  const { id: _, ...own } = held;
  return { ...own, functions: [] };
};
