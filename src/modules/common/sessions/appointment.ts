import {
  type Actor,
  can,
  type Charter,
  type Facts,
  type PostFact,
  prolongedIn,
  unfitFor,
} from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { showInstant } from '../../../records/fields/instant.ts';
import { newId } from '../../../records/id.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { lawSeenBy } from '../law/index.ts';
import { designationOf, readFacts, substitutionRuleOf, tenure } from '../posts/index.ts';
import { agreement } from './agreement.record.ts';
import { certifiers } from './body.record.ts';
import type { agendaItem } from './session.record.ts';
import { strangeBody } from './strangeBody.ts';

type Item = Row<typeof agendaItem>;

/** Refuses a point that would designate without saying whom, to what and in which capacity. */
export const refuseHalfAppointment = ({ appointPost, appointAs, appointee, appointDeputy }: Item): void => {
  if (!appointPost && !appointAs && !appointee && !appointDeputy) return;
  if (!appointPost) throw new Refused('Diga qué cargo provee el acuerdo.', 'appointPost');
  if (!appointAs) throw new Refused('Diga en qué calidad: titular, interino, suplente o reemplazo.', 'appointAs');
  if (appointAs === 'deputy' && !appointDeputy)
    throw new Refused('Diga quién lo reemplaza: el cargo.', 'appointDeputy');
  if (appointAs === 'deputy' && appointDeputy?.id === appointPost.id)
    throw new Refused('Nadie se reemplaza a sí mismo: elija otro cargo.', 'appointDeputy');
  if (appointAs !== 'deputy' && !appointee) throw new Refused('Diga a quién se designa.', 'appointee');
};

/** What an agreement gives: a post to a person, or its replacement to who holds another; from when, and by which act. */
interface Appointment {
  item: Item;
  post: PostFact;
  from: Date;
  to: Date | undefined;
  basis: string;
}

/**
 * Writes the tenure, the designation or the rule that an agreement decides, in its transaction, signed by who wrote the agreement;
 * answers it in words, with what nobody has verified. @throws Refused with the rule in words when it cannot be.
 */
export const appointByAgreement = async (
  charter: Charter,
  { desk, who }: { desk: Desk; who: Actor },
  agreed: Row<typeof agreement>,
  item: Item,
): Promise<string | undefined> => {
  refuseHalfAppointment(item);
  if (!item.appointPost || !item.appointAs) return undefined;
  // Else whoever keeps a body of their own would give posts with it.
  if (!can(who, certifiers).allowed)
    throw new Refused('Este acuerdo provee un cargo: lo registra quien da fe de los acuerdos.', undefined, 409);
  const law = { values: await lawSeenBy(desk.sql), on: dateInChile(desk.now) };
  const facts = await readFacts(desk.sql, desk.catalog, law);
  const post = facts.posts.find(({ id }) => id === item.appointPost?.id);
  if (!post) throw new Refused('Ese cargo ya no existe: elija otro en el punto.', undefined, 409);
  const appointment: Appointment = {
    item,
    post,
    from: await beginOf(desk, item.appointOn),
    to: item.appointUntil ? await midnightOf(desk, item.appointUntil) : undefined,
    basis: agreed.agreedOn ? `${agreed.name}, ${showDate(agreed.agreedOn)}` : (agreed.name ?? 'Acuerdo'),
  };
  refuseUnfit(appointment, facts);
  const strange = await strangeBody(charter, desk, item, post);
  await write(charter, { desk, who }, appointment, facts);
  const unfit = unfitFor(charter, facts, { post, person: item.appointee?.id, at: appointment.from });
  return [saidOf(appointment), ...strange, ...unfit].join(' ');
};

/** Today, from this very minute: what was signed before it stays as it was. */
const beginOf = async (desk: Desk, on: string | null): Promise<Date> =>
  on === null || on === dateInChile(desk.now) ? desk.now : midnightOf(desk, on);

const midnightOf = async ({ sql }: Desk, on: string): Promise<Date> => {
  const [row] = await sql.rows<{ at: string }>(`select $1::date::timestamp at time zone 'America/Santiago' as at`, [
    on,
  ]);
  return new Date(row?.at ?? on);
};

const refuseUnfit = ({ item: { appointAs, appointee }, post, from, to }: Appointment, facts: Facts): void => {
  if (to !== undefined && to <= from)
    throw new Refused('La designación termina antes de comenzar: corrija sus fechas en el punto.', undefined, 409);
  if (appointAs === 'titular' || appointAs === 'deputy') return;
  if (post.kind === 'collegiate')
    throw new Refused(
      `${post.label} es un cargo de varios: cada integrante actúa por sí y no tiene suplente ni interino. Nombre a otro titular.`,
      undefined,
      409,
    );
  const holder = holderAt(post, from, facts);
  if (appointAs === 'interino' && holder)
    throw new Refused(
      `${post.label} tiene titular el ${showInstant(from.toISOString())}: sólo se designa interino cuando el cargo está vacante. Designe un suplente, o ponga término al nombramiento.`,
      undefined,
      409,
    );
  if (appointAs === 'suplente' && !holder && prolongedIn(post, from.getTime(), facts).length === 0)
    throw new Refused(
      `${post.label} está vacante el ${showInstant(from.toISOString())}: un suplente actúa por un titular ausente. Designe un interino o un titular.`,
      undefined,
      409,
    );
  if (holder?.person === appointee?.id)
    throw new Refused(`${appointee?.name} es titular de ese cargo: nadie es suplente de sí mismo.`, undefined, 409);
  const other = (facts.designations ?? []).find(
    (named) => named.post === post.id && named.capacity === appointAs && overlaps(named, { from, to }),
  );
  if (other)
    throw new Refused(
      `Ya hay ${appointAs === 'suplente' ? 'un suplente designado' : 'un interino designado'} en ${post.label} por ${other.basis}: póngale término antes.`,
      undefined,
      409,
    );
};

const time = (instant: Facts['tenures'][number]['from']): number => new Date(instant).getTime();

const holderAt = (post: PostFact, at: Date, { tenures }: Facts) =>
  tenures.find(
    (held) =>
      held.post === post.id &&
      time(held.from) <= at.getTime() &&
      (held.to === undefined || time(held.to) > at.getTime()),
  );

const overlaps = (
  named: Pick<Facts['tenures'][number], 'from' | 'to'>,
  { from, to }: Pick<Appointment, 'from' | 'to'>,
): boolean =>
  (named.to === undefined || time(named.to) > from.getTime()) && (to === undefined || time(named.from) < to.getTime());

const write = async (
  charter: Charter,
  { desk, who }: { desk: Desk; who: Actor },
  { item, post, from, to, basis }: Appointment,
  facts: Facts,
): Promise<void> => {
  // Signed by the right to write the agreement that decides it.
  const writing = desk.bulk('create', agreement, who);
  const span = { post: post.id, basis, startAt: from.toISOString(), endAt: to?.toISOString() ?? null };
  const person = item.appointee?.id;
  if (item.appointAs === 'deputy') {
    const ranks = (facts.substitutions ?? []).filter((rule) => rule.post === post.id).map(({ order }) => Number(order));
    const rule = { rank: Math.max(0, ...ranks) + 1, substitute: item.appointDeputy?.id, trigger: 'both' };
    return writing.insert(substitutionRuleOf(charter), [{ id: newId(), values: { ...span, ...rule } }]);
  }
  const values = { ...span, person, capacity: item.appointAs };
  return writing.insert(item.appointAs === 'titular' ? tenure : designationOf(charter), [{ id: newId(), values }]);
};

const saidOf = ({ item, post, from, to }: Appointment): string => {
  const until = to ? ` hasta el ${showInstant(to.toISOString())}` : '';
  const since = `desde el ${showInstant(from.toISOString())}${until}`;
  if (item.appointAs === 'deputy')
    return `Quien ejerce ${item.appointDeputy?.name} reemplaza en ${post.label} ${since}.`;
  const words = { titular: 'titular', interino: 'interino', suplente: 'suplente', deputy: '' };
  return `${item.appointee?.name} queda como ${words[item.appointAs ?? 'titular']} en ${post.label} ${since}.`;
};
