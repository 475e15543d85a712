import { type LegalValue, sameScope, sharesDays } from '../../../law/index.ts';
import { nationalValues } from '../../../law/nationalValues.ts';
import type { Consequence } from '../../../records/catalog.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
import { type ConfirmationFact, lawFacts, type OwnFact } from './facts.ts';
import { valueConfirmation } from './law.record.ts';
import { isConfirmedBy, normOf, scopeOf } from './lawOf.ts';
import { contentOf } from './says.ts';

/** Refuses an own value that names no value, says another kind of thing, or shares a day with another of the same case. */
export const refuseWrongOwnValue: Consequence = async (changes, desk) => {
  const { own } = await lawFacts(desk.sql);
  for (const { id, after } of changes) {
    const fact = after && own.find((each) => each.id === id);
    if (!fact) continue;
    contentOf(await known(fact.valueId), fact.says);
    if (fact.endOn !== null && fact.endOn < fact.startOn)
      throw new Refused('El último día en que rige es anterior al primero. Revise las fechas.', 'endOn');
    if (fact.year !== null && fact.funder === null)
      throw new Refused('Diga de qué fuente de financiamiento es ese año, o déjelo vacío.', 'funder');
    refuseShared(fact, own);
  }
};

const refuseShared = (fact: OwnFact, own: readonly OwnFact[]): void => {
  const shared = own.find(
    (other) =>
      other.id !== fact.id &&
      other.valueId === fact.valueId &&
      sameScope(scopeOf(other), scopeOf(fact)) &&
      sharesDays(daysOf(other), daysOf(fact)),
  );
  if (shared)
    throw new Refused(
      `Ya hay un valor propio que rige esos días: ${normOf(shared)}, desde el ${showDate(shared.startOn)}. Póngale a ése su último día, o corrija las fechas de éste.`,
      'startOn',
    );
};

const daysOf = ({ startOn, endOn }: OwnFact) => ({ from: startOn, to: endOn ?? undefined });

/** Refuses a confirmation of what the files do not say; keeps with it who signed it and when. */
export const keepWhoConfirmed: Consequence = async (changes, desk) => {
  const { confirmations } = await lawFacts(desk.sql);
  for (const { id, before, after } of changes) {
    const fact = after && confirmations.find((each) => each.id === id);
    if (!fact) continue;
    refuseLoose(await known(fact.valueId), fact);
    if (before !== null) continue;
    const [event] = await desk.sql.rows<{ signed: string; at: string }>(
      'select signed, at from event where record = $1 and record_id = $2::uuid order by version limit 1',
      [valueConfirmation.name, id],
    );
    await desk.derive(valueConfirmation, id, { signed: event?.signed, confirmedAt: event?.at });
  }
};

const refuseLoose = (value: LegalValue, fact: ConfirmationFact): void => {
  const version = value.versions.find((each) => isConfirmedBy(each, fact));
  if (!version)
    throw new Refused(
      'Ninguna versión de este valor dice eso por esa norma. Confírmelo desde su página en Valores legales; si leyó otra cosa, avise para corregir el archivo.',
      'says',
    );
  if (fact.startOn !== null && version.to !== undefined && version.to < fact.startOn)
    throw new Refused(`Esta versión rigió hasta el ${showDate(version.to)}: no pudo comenzar después.`, 'startOn');
};

const known = async (id: string): Promise<LegalValue> => {
  const value = (await nationalValues()).get(id);
  if (!value)
    throw new Refused(
      `No hay un valor legal «${id}». Búsquelo en Valores legales y agregue desde su página.`,
      'valueId',
    );
  return value;
};
