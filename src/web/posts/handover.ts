import { mayPrepare } from '../../modules/handOver/index.ts';
import { notFound } from '../../records/refused.ts';
import type { AtDesk } from '../page.ts';

/** Who acts in a post or holds it prepares its hand-over, and the registrars; for the others it does not exist. */
export const refuseStranger = async ({ desk, house }: Pick<AtDesk, 'desk' | 'house'>, post: string): Promise<void> => {
  if (!(await mayPrepare(house, desk.actor, post))) throw notFound();
};
