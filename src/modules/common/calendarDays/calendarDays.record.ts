import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

const keepers = ['SMU1', 'JUR1', 'G1', 'P1', 'P6'];

/** A day that a norm makes a holiday, or takes from the holidays, beside the rules that the house computes. */
export const dayException = defineRecord({
  name: 'dayException',
  table: 'day_exception',
  label: ['Excepción de días', 'Excepciones de días'],
  serves: keepers,
  title: 'reason',
  recognisedBy: ['dayOn', 'reason'],
  fields: {
    dayOn: date('Día', { required: true }),
    kind: choice(
      'Qué hace',
      { holiday: 'Se agrega: ese día es feriado', working: 'Se quita: ese día no es feriado' },
      { required: true },
    ),
    reason: text('Motivo', { required: true, help: 'Como se leerá en los plazos: «Plebiscito comunal».' }),
    norm: text('Norma', { required: true, help: 'Ley, decreto o acuerdo que lo dispone, con su artículo o número.' }),
    reach: choice(
      'Dónde rige',
      { country: 'Todo el país', region: 'Una región', commune: 'Una comuna', institution: 'Sólo esta institución' },
      {
        required: true,
        help: 'Un interferiado de la institución no es feriado legal: agréguelo sólo si una norma detiene sus plazos.',
      },
    ),
    region: reference('Región', 'region', { help: 'Sólo si rige en una región.' }),
    commune: reference('Comuna', 'commune', { help: 'Sólo si rige en una comuna.' }),
    document: file('Documento'),
    note: longText('Observación'),
  },
});

/** That a person looked through the holidays of a year and found them right; the newest of a year counts. */
export const calendarConfirmation = defineRecord({
  name: 'calendarConfirmation',
  table: 'calendar_confirmation',
  label: ['Confirmación de feriados', 'Confirmaciones de feriados'],
  serves: keepers,
  title: 'year',
  fields: {
    year: text('Año', { required: true, format: 'year' }),
    note: longText('Observación', { help: 'Con qué se comparó: calendario oficial, ley publicada.' }),
    signed: text('Confirmó', { derived: true }),
    confirmedAt: instant('Cuándo', { derived: true }),
    days: longText('Días que se confirmaron', { derived: true }),
  },
});
