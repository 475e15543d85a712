import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { body } from './body.record.ts';

/** A commission is made with the day on which it ends, and lasts longer only by an act. */
export const keepBody: Consequence = async (changes, desk) => {
  for (const { id, before, after } of changes) {
    if (!after) continue;
    const row = await desk.one(body, id);
    refuseEndless(row);
    if (before) refuseSilentExtension(row, before);
  }
};

type Body = Row<typeof body>;

const refuseEndless = ({ kind, startOn, endOn }: Body): void => {
  if (kind === 'commission' && endOn === null)
    throw new Refused(
      'Una comisión se crea con la fecha en que termina: indíquela. Si necesita más tiempo, un acto la prorroga.',
      'endOn',
    );
  if (startOn !== null && endOn !== null && endOn <= startOn)
    throw new Refused('El término debe ser posterior al comienzo.', 'endOn');
};

const refuseSilentExtension = (
  { kind, state, endOn, endAct }: Body,
  before: Readonly<Record<string, unknown>>,
): void => {
  if (kind !== 'commission' || state === 'inactive' || typeof before.end_on !== 'string' || endOn === null) return;
  // A form writes all its fields: the act that already stood there prolongs nothing.
  const isByAct = endAct !== null && 'end_act' in before && before.end_act !== endAct;
  if (endOn > before.end_on && !isByAct)
    throw new Refused(
      `Esta comisión termina el ${showDate(before.end_on)} y sólo un acto la prorroga: indique el acuerdo o decreto nuevo.`,
      'endAct',
    );
};

/** Why a body holds no session on a day: it has ended. */
export const whyOver = async (desk: Desk, id: string, on: string): Promise<string | undefined> => {
  const { name, kind, state, endOn } = await desk.one(body, id);
  if (state === 'inactive') return `${name} ya no sesiona: vuelva a ponerlo en funciones en su ficha.`;
  if (kind === 'commission' && endOn !== null && on >= endOn)
    return `${name} termina el ${showDate(endOn)}: prorróguela con un acto, o fije la sesión antes.`;
  return undefined;
};
