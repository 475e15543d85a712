import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { subtitles } from './classifier.choices.ts';

const keepers = ['E2', 'E6'];

/** A change that who finances makes to its own investment budget: what it takes from one line and gives to another. */
export const funderAmendment = defineRecord({
  name: 'funderAmendment',
  table: 'funder_amendment',
  label: ['Modificación de quien financia', 'Modificaciones de quien financia'],
  serves: keepers,
  recognisedBy: ['number', 'year', 'institution'],
  fields: {
    name: text('Modificación', { derived: true }),
    number: number('Número', { required: true, range: [1, 10_000], help: 'El que le puso quien financia: 3.' }),
    year: number('Año', { required: true, range: [1980, 2100], help: 'El del presupuesto que modifica.' }),
    institution: text('Quien financia', { help: 'En blanco: el gobierno regional.' }),
    approvedOn: date('Fecha'),
    act: text('Resolución o acuerdo', { help: 'El que la aprueba: «Resolución exenta 227 de 2026».' }),
    raises: money('Aumenta', { derived: true }),
    lowers: money('Rebaja', { derived: true }),
    why: text('Motivo de quedar sin efecto'),
    origin: text('Archivo de origen', { help: 'Lo escribe la importación.' }),
    evidence: file('Documento'),
  },
});

/** One line of an amendment, as it was, what changes and as it stays. */
export const amendmentLine = defineRecord({
  name: 'funderAmendmentLine',
  table: 'funder_amendment_line',
  label: ['Línea modificada', 'Líneas modificadas'],
  serves: keepers,
  title: 'code',
  recognisedBy: ['amendment', 'code'],
  fields: {
    amendment: reference('Modificación', 'funderAmendment', { required: true, parent: true }),
    code: text('Imputación', { required: true, max: 20, help: 'Subtítulo, ítem y asignación: 33.03.125.' }),
    subtitle: choice('Subtítulo', subtitles, { derived: true }),
    name: text('Denominación'),
    mark: choice('Qué se hace', { creates: 'Crea la línea', changes: 'La modifica' }),
    initial: money('Distribución inicial'),
    inForceBefore: money('Vigente antes'),
    change: money('Cambio', { help: 'Con signo: −5.000.000 rebaja.' }),
    inForceAfter: money('Vigente después'),
    bip: text('Código BIP', { format: 'bip', max: 40 }),
    initiative: reference('Iniciativa', 'initiative', {
      help: 'La encuentra Cabildo por su código o por su nombre, si la línea la nombra.',
    }),
    note: text('Nota'),
  },
});
