import { noBody } from '../../../charter/index.ts';
import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';

/** Who gives a post is written with its norm, or not at all. */
export const refuseUncited: Consequence = async (changes, _desk, who) => {
  for (const { after } of changes) {
    if (!after || who.person === '') continue;
    const by = Array.isArray(after.appointed_by) ? after.appointed_by : [];
    if (by.length > 1 && by.includes(noBody))
      throw new Refused('Elija los órganos que lo proveen, o «Ninguno»: las dos cosas no pueden ser.', 'appointedBy');
    if (by.length > 0 && !after.appointment_basis)
      throw new Refused('Diga qué artículo lo dispone, de la ley, del estatuto o del reglamento.', 'appointmentBasis');
    if (by.length > 0 && !after.appointment_certainty)
      throw new Refused(
        'Diga si esa norma se leyó en su texto: sólo entonces se rechaza lo que la contradice.',
        'appointmentCertainty',
      );
  }
};
