import { choice } from '../../../records/fields/choice.ts';
import { file } from '../../../records/fields/file.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** The institution that this installation belongs to: one row, never a second. */
export const institution = defineRecord({
  name: 'institution',
  table: 'institution',
  label: ['Institución', 'Institución'],
  serves: ['ADM1'],
  fields: {
    name: text('Nombre', { required: true, help: 'Como «Municipalidad de Trehuelemu».' }),
    shortName: text('Nombre corto', { max: 30, help: 'El que cabe en el encabezado de cada página.' }),
    edition: choice('Clase', { municipality: 'Municipalidad', party: 'Partido político' }, { required: true }),
    commune: reference('Comuna', 'commune', { help: 'Vacío sólo si la comuna no existe: una demostración.' }),
    colour: text('Color', { max: 7, help: 'Seis cifras hexadecimales, como #1d4f91.' }),
    logo: file('Logotipo'),
  },
});
