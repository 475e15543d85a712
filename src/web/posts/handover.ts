import { mayRegister } from '../../modules/absences.ts';
import { notFound } from '../../records/refused.ts';
import type { AtDesk } from '../page.ts';

/** Who acts in a post prepares its hand-over, and the registrars; for the others it does not exist. */
export const mayHandOver = ({ desk, house }: Pick<AtDesk, 'desk' | 'house'>, post: string): void => {
  const acts = desk.actor.holdings.some((holding) => holding.post === post);
  if (!acts && !mayRegister(house, desk.actor)) throw notFound();
};
