import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { rateResults } from '../investment.choices.ts';

/** What the reviewer resolved on a day, with its proof; the application moves by it. */
export const technicalResult = defineRecord({
  name: 'technicalResult',
  table: 'technical_result',
  label: ['Resultado técnico', 'Resultados técnicos'],
  serves: ['E6', 'E5'],
  title: 'rate',
  recognisedBy: ['application', 'resultOn', 'rate'],
  fields: {
    application: reference('Postulación', 'application', { required: true, parent: true }),
    rate: choice('Resultado (RATE)', rateResults, { required: true }),
    resultOn: date('Fecha del resultado', { required: true }),
    amount: money('Monto recomendado', { help: 'Si es otro que el solicitado.' }),
    reference: text('Número del documento', { help: 'Oficio, ficha o correo que lo comunica.' }),
    evidence: file('Respaldo'),
    note: longText('Qué dice'),
  },
});

/** One contact with the office that looks at an application: what it said and what comes next. */
export const followUp = defineRecord({
  name: 'followUp',
  table: 'follow_up',
  label: ['Gestión de seguimiento', 'Gestiones de seguimiento'],
  serves: ['E5', 'E6'],
  title: 'heldOn',
  recognisedBy: ['application', 'heldOn', 'office'],
  fields: {
    application: reference('Postulación', 'application', { required: true, parent: true }),
    heldOn: date('Fecha', { required: true }),
    office: text('Oficina', { required: true, help: 'La contraparte: «DIPIR, Gobierno Regional».' }),
    channel: choice('Medio', {
      telephone: 'Teléfono',
      mail: 'Correo',
      meeting: 'Reunión',
      platform: 'Plataforma',
      letter: 'Oficio',
    }),
    answer: longText('Qué respondió'),
    nextAction: text('Próxima acción', { help: 'Con un verbo: «Llamar para saber la fecha de la comisión».' }),
    nextOn: date('Fecha de la próxima acción'),
  },
});

/** The letter with which the authority sends an application; it stays as it was issued. */
export const applicationLetter = defineRecord({
  name: 'applicationLetter',
  table: 'application_letter',
  label: ['Oficio de postulación', 'Oficios de postulación'],
  serves: ['ALC1'],
  fields: {
    name: text('Oficio', { derived: true }),
    application: reference('Postulación', 'application', { required: true }),
    kind: choice('Clase', { submission: 'Conductor', answer: 'Respuesta a observaciones' }, { required: true }),
    folio: text('Folio', { derived: true }),
    issuedAt: instant('Firmado', { derived: true }),
    signed: text('Firma', { derived: true }),
    capacity: text('Calidad', { derived: true }),
    basis: text('Acto que la da', { derived: true }),
    pdf: file('PDF', { derived: true }),
    docx: file('DOCX', { derived: true }),
    hash: text('SHA-256 del PDF', { derived: true, max: 64 }),
  },
});
