import type { Adviser } from '../../../faces/advice.ts';
import { bindingsOf, valueInWords } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { lawSeenBy } from './lawOf.ts';

/** Says what the value is that somebody writes or confirms by its identifier, and what governs today. */
export const adviseValue: Adviser = {
  about: ['valueId'],
  advise: async (desk, { valueId }) => {
    if (typeof valueId !== 'string' || valueId === '') return [];
    const value = (await lawSeenBy(desk.sql)).get(valueId);
    if (!value)
      return [{ field: 'valueId', says: 'No hay un valor con ese identificador: búsquelo en Valores legales.' }];
    const today = bindingsOf(value.versions, dateInChile(desk.now)).map((each) => valueInWords(value, each.value));
    const unit = value.unit === undefined ? '' : ` Se escribe en ${value.unit}.`;
    return [
      { field: 'valueId', says: `${value.meaning}${unit}` },
      { field: 'valueId', says: today.length > 0 ? `Hoy rige: ${today.join('; ')}.` : 'Hoy no hay un valor que rija.' },
    ];
  },
};
