import { sayDecimal, sayPeriod, sayPesos } from '../../../law/units/index.ts';

/** What a source says of its ceiling, as its row keeps it. */
export interface Ceiling {
  limitAmount: string | null;
  limitUnit: string | null;
  limitReach: string | null;
  limitOf: string | null;
  limitPesos: number | null;
}

/** `menos de 5.000 UTM de enero de 2026 = $ 348.755.000`; nothing when the source has no ceiling in pesos. */
export const sayCeiling = ({
  limitAmount,
  limitUnit,
  limitReach,
  limitOf,
  limitPesos,
}: Ceiling): string | undefined => {
  if (limitPesos === null) return undefined;
  const reach = limitReach === 'below' ? 'menos de' : 'hasta';
  if (limitUnit === 'CLP' || limitAmount === null || limitOf === null) return `${reach} ${sayPesos(limitPesos)}`;
  const day = `${limitUnit === 'UF' ? 'del' : 'de'} ${sayPeriod(limitOf)}`;
  return `${reach} ${sayDecimal(limitAmount)} ${limitUnit} ${day} = ${sayPesos(limitPesos)}`;
};

/** True when a source cannot give that much to one initiative; never while its ceiling is not known in pesos. */
export const isOverCeiling = (amount: number, { limitReach, limitPesos }: Ceiling): boolean =>
  limitPesos !== null && (limitReach === 'below' ? amount >= limitPesos : amount > limitPesos);

/** Why an amount does not fit under the ceiling of a source, and what to do; nothing when it fits. */
export const overCeiling = (amount: number, source: Ceiling & { name: string }): string | undefined =>
  isOverCeiling(amount, source)
    ? `${sayPesos(amount)} no cabe en ${source.name}, que da ${sayCeiling(source)} por iniciativa. Baje el monto o elija otra fuente.`
    : undefined;
