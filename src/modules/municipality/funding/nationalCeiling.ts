import { type ValueId, valueOn } from '../../../law/index.ts';
import { inPesos, isConversion, sayDecimal, sayPesos } from '../../../law/units/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { unitValuesOn } from '../../common/units/index.ts';
import { type Ceiling, isOverCeiling } from './ceiling.ts';

// The budget law caps what each regional government may offer; the row of a source keeps what its own guide says.
const nationalOf: readonly (readonly [RegExp, ValueId])[] = [[/\bFRIL\b/i, 'fril.tope_nacional']];

/** What the law of a day caps for every region against the ceiling of a source: told when the source says more, or the law is not known. */
export const againstNationalCeiling = async (
  sql: Queryable,
  source: Ceiling & { name: string; limitOn: string | null },
): Promise<string[]> => {
  const id = nationalOf.find(([pattern]) => pattern.test(source.name))?.[1];
  if (!id || source.limitPesos === null || source.limitOn === null) return [];
  const cap = valueOn(await lawSeenBy(sql), id, source.limitOn);
  if ('missing' in cap)
    return [
      `No está cargado el tope nacional de ${source.limitOn.slice(0, 4)}: revise la Ley de Presupuestos de ese año.`,
    ];
  const most = inPesos(String(cap.value), 'UTM', source.limitOn, await unitValuesOn(sql, [source.limitOn]));
  if (!isConversion(most)) return [];
  // The cap itself is out of reach: the law says less than.
  const national = { ...source, limitReach: 'upTo', limitPesos: most.pesos };
  if (!isOverCeiling(source.limitPesos, national)) return [];
  const doubt = cap.verified ? '' : ', sin verificar';
  return [
    `El tope anotado, ${sayPesos(source.limitPesos)}, supera el nacional: menos de ${sayDecimal(most.amount)} UTM = ${sayPesos(most.pesos)} (${cap.norm}${doubt}).`,
  ];
};
