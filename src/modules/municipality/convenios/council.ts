import { type LocalDate, type Values, valueOn } from '../../../law/index.ts';
import { inPesos, isConversion, sayPesos, type UnitValues } from '../../../law/units/index.ts';
import { showDate } from '../../../records/fields/date.ts';

/** What decides whether the council must agree to a convenio. */
export interface CouncilFacts {
  amount: number | null;
  signedOn: LocalDate | null;
  currentEnd: LocalDate | null;
}

/** When the councils that are known begin: what lasts beyond binds the next mayor. */
export const nextCouncil = (starts: readonly LocalDate[], on: LocalDate): LocalDate | undefined =>
  starts.toSorted().find((start) => start > on);

/** Why the council must agree to a convenio (Ley 18.695 art. 65 j); nothing where it need not, as far as is known. */
export const councilReasons = (
  { amount, signedOn, currentEnd }: CouncilFacts,
  { law, units, councils, today }: { law: Values; units: UnitValues; councils: readonly LocalDate[]; today: LocalDate },
): string[] => {
  const on = signedOn ?? today;
  const threshold = valueOn(law, 'locm.concejo.contrato_umbral', on);
  if (!('value' in threshold)) return [];
  const limit = inPesos(String(threshold.value), 'UTM', on, units);
  const next = nextCouncil(councils, on);
  const mark = threshold.verified ? '' : ', sin verificar';
  return [
    ...(isConversion(limit) && amount !== null && amount >= limit.pesos
      ? [
          `Compromete ${sayPesos(amount)}: ${threshold.value} UTM o más (${sayPesos(limit.pesos)}) requieren mayoría absoluta del concejo (${threshold.norm}${mark}).`,
        ]
      : []),
    ...(next && currentEnd && currentEnd >= next
      ? [
          `Dura hasta el ${showDate(currentEnd)}, más que este período alcaldicio (hasta el ${showDate(next)}): requiere dos tercios del concejo (${threshold.norm}${mark}).`,
        ]
      : []),
  ];
};
