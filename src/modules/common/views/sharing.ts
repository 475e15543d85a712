import type { Actor } from '../../../charter/actor.ts';
import { can } from '../../../charter/can.ts';
import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';
import { unit } from '../posts/index.ts';

/** Who directs a unit or the whole: what they share appears in everybody's list of views. */
const directing = ['ALC1', 'AMU1', 'UNI1', 'ADM1', 'P1', 'P3', 'P5', 'P6'];

/** May the person offer a view to the whole house? */
export const maySpread = (actor: Actor): boolean => can(actor, directing).allowed;

/** A view is shared with a unit by who works there, and with the whole house by who directs. */
export const refuseStrangeSharing: Consequence = async (changes, desk, who) => {
  if (who.person === '') return;
  for (const { before, after } of changes) {
    const isSame = before?.shared === after?.shared && before?.unit === after?.unit;
    if (!after?.shared || isSame) continue;
    const reason = after.unit ? await whyNotWithUnit(String(after.unit)) : whyNotWithAll();
    if (reason) throw new Refused(reason, after.unit ? 'unit' : 'shared', 422);
  }

  async function whyNotWithUnit(id: string): Promise<string | undefined> {
    const { code, name } = await desk.one(unit, id);
    const worksThere = who.holdings.some((holding) => holding.unit === code);
    return worksThere ? undefined : `Comparta con una unidad en que usted tenga un cargo: en «${name}» no lo tiene.`;
  }

  function whyNotWithAll(): string | undefined {
    return maySpread(who)
      ? undefined
      : 'Con toda la casa comparte quien dirige una unidad. Compártala con la suya, o pídalo a su jefatura.';
  }
};
