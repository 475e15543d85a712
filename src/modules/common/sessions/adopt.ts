import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { agreement } from './agreement.record.ts';
import { tallyOf, type Tally } from './counting.ts';
import { moveByAgreement } from './moving.ts';
import { nextNumber } from '../folios/index.ts';
import { agendaItem, session } from './session.record.ts';

/** What the secretary writes when a point was decided. */
export interface Decision {
  item: string;
  result: string;
  text: string;
  responsible?: string | null;
  dueOn?: string | null;
  casting?: string | null;
}

/**
 * Writes down what was agreed on a point, with its number and its count, and moves the record that it decides: all or nothing,
 * signed by who writes it down. @throws Refused with the rule in words when the votes say otherwise.
 */
export const adopt = (desk: Desk, decision: Decision): Promise<Row<typeof agreement>> =>
  desk.together(async (inside) => {
    const { id } = await inside.create(agreement, { ...decision });
    await finaliseAgreement(inside, id);
    if (decision.result === 'approved') await moveByAgreement(inside, id);
    return inside.one(agreement, id);
  });

/** Counts and numbers an agreement that was just written; one that has its number stays as it is. */
export const finaliseAgreement = async (desk: Desk, id: string): Promise<void> => {
  const written = await desk.one(agreement, id);
  if (written.number !== null) return;
  const item = await lockedItem(desk, written.item.id);
  const meeting = await desk.one(session, item.session.id);
  refuseOutsideSession(meeting, item);
  const { rule, count, outcome } = await countOf(desk, item, written);
  const year = Number((meeting.heldOn ?? dateInChile(desk.now)).slice(0, 4));
  const number = await nextNumber(desk.sql, `agreement ${meeting.body.id} ${year}`);
  const doubts = outcome.doubts.length > 0 ? ` ${outcome.doubts.join(' ')}` : '';
  await desk.derive(agreement, id, {
    name: `Acuerdo ${number}/${year} · ${meeting.body.name}`,
    body: meeting.body.id,
    session: meeting.id,
    year,
    number,
    agreedOn: meeting.heldOn,
    rule: `${outcome.says}${rule.verified ? '' : ' Regla sin verificar.'}${doubts}`,
    inOffice: count.inOffice,
    present: count.present,
    ...count.votes,
  });
  await desk.derive(agendaItem, item.id, { result: written.result });
  if (written.result === 'rejected') await desk.act(agreement, { id }, 'note');
};

/** The point, whose row nobody else decides on until this ends. */
const lockedItem = async (desk: Desk, id: string): Promise<Row<typeof agendaItem>> => {
  await desk.sql.rows('select 1 as one from agenda_item where id = $1::uuid for update', [id]);
  return desk.one(agendaItem, id);
};

const refuseOutsideSession = ({ state }: Row<typeof session>, { result }: Row<typeof agendaItem>): void => {
  if (state !== 'open')
    throw new Refused('Los acuerdos se registran con la sesión abierta: ábrala primero.', undefined, 409);
  if (result === 'approved' || result === 'rejected')
    throw new Refused('Este punto ya tiene su acuerdo.', undefined, 409);
};

const countOf = async (
  desk: Desk,
  item: Row<typeof agendaItem>,
  { result, casting }: Row<typeof agreement>,
): Promise<Tally & { outcome: { says: string; doubts: string[] } }> => {
  const tally = await tallyOf(desk, item, casting ?? undefined);
  if (!tally) throw new Refused('Este punto es una cuenta y no se vota. Cambie cómo se decide, o tome conocimiento.');
  const { outcome } = tally;
  if ('impossible' in outcome) throw new Refused(outcome.impossible, undefined, 409);
  if (outcome.result === result) return { ...tally, outcome };
  const happened = { approved: 'se aprobó', rejected: 'se rechazó', tied: 'hubo empate' }[outcome.result];
  const next =
    outcome.result === 'tied' ? ' Repita la votación o, si el empate se mantuvo, registre el voto dirimente.' : '';
  throw new Refused(`${outcome.says} Por esa regla ${happened}.${next}`, 'result', 409);
};
