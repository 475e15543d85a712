import type { Change } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';

/** The sums of today stand on these days: none is still to come, however it is written. */
export const refuseFuture = ({ person, after }: Change, column: string, field: string, today: string): void => {
  const on = after?.[column];
  if (person !== null && typeof on === 'string' && on > today)
    throw new Refused('Ese día aún no llega: anote lo que ya ocurrió.', field);
};

/** What moves money moves some. */
export const refuseNoMoney = ({ after }: Change): void => {
  if (after && !(Number(after.amount) > 0)) throw new Refused('Ingrese un monto mayor que cero.', 'amount');
};

/** What is accepted of a rendition is part of it. */
export const refuseMoreAccepted = ({ person, after }: Change): void => {
  const accepted = person === null ? null : after?.accepted_amount;
  if (typeof accepted === 'number' && (accepted < 0 || accepted > Number(after?.amount)))
    throw new Refused('Lo aceptado va de cero al monto rendido. Déjelo vacío si se aceptó todo.', 'acceptedAmount');
};

/** What was submitted keeps its amount. */
export const refuseRewritten = ({ person, before, after }: Change): void => {
  const isRewritten =
    before && after && 'amount' in before && before.amount !== after.amount && after.state !== 'draft';
  if (isRewritten && person !== null)
    throw new Refused(
      'Lo rendido ya se presentó y su monto no cambia: si se acepta menos, anótelo al registrar la aceptación; si se rehace, registre la devolución y rinda de nuevo.',
      'amount',
      409,
    );
};

interface Beyond {
  name: string;
  current: number | null;
  received: number | null;
  rendered: number | null;
}

/** Money is neither received nor rendered beyond what was agreed, nor given back beyond what came in. */
export const refuseBeyond = async (desk: Desk, changes: readonly Change[], ids: readonly string[]): Promise<void> => {
  if (changes.every(({ person }) => person === null)) return;
  const rows = await desk.sql.rows<Beyond>(
    'select name, current_amount as current, received, rendered from convenio where id = any($1::uuid[])',
    [ids],
  );
  for (const { name, current, received, rendered } of rows) {
    if ((received ?? 0) < 0) throw new Refused(`De «${name}» no se puede reintegrar más de lo recibido.`, 'amount');
    if (current === null) continue;
    if ((received ?? 0) > current) throw new Refused(beyond(name, 'recibido'), 'amount');
    if ((rendered ?? 0) > current) throw new Refused(beyond(name, 'rendido'), 'amount');
  }
};

const beyond = (name: string, what: string): string =>
  `Con este monto, lo ${what} de «${name}» pasaría de lo convenido. Si quien financia lo aumentó, registre antes la modificación del convenio.`;
