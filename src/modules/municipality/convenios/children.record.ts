import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';

const keepers = ['E6', 'E7', 'E12', 'DAF1'];

/** Money of a convenio that came in, or that was given back. */
export const remittance = defineRecord({
  name: 'remittance',
  table: 'remittance',
  label: ['Remesa', 'Remesas'],
  serves: keepers,
  title: 'number',
  recognisedBy: ['convenio', 'kind', 'number'],
  fields: {
    convenio: reference('Convenio', 'convenio', { required: true, parent: true }),
    kind: choice('Movimiento', { received: 'Remesa recibida', returned: 'Reintegro' }, { required: true }),
    number: number('Número', { required: true, range: [1, 10_000] }),
    movedOn: date('Fecha', { required: true, help: 'El día en que entró o salió de la cuenta.' }),
    amount: money('Monto', { required: true }),
    receipt: text('Comprobante', { help: 'Comprobante de ingreso, transferencia u oficio.' }),
    evidence: file('Archivo'),
    note: text('Nota'),
  },
});

/** What was spent in a period, accounted for before whoever financed it. */
export const rendition = defineRecord({
  name: 'rendition',
  table: 'rendition',
  label: ['Rendición', 'Rendiciones'],
  serves: keepers,
  title: 'period',
  recognisedBy: ['convenio', 'period', 'number'],
  fields: {
    convenio: reference('Convenio', 'convenio', { required: true, parent: true }),
    period: text('Mes que se rinde', { required: true, format: 'period', help: 'Como «octubre de 2026».' }),
    number: number('Número', { required: true, range: [1, 10_000], help: 'Correlativo de la rendición.' }),
    amount: money('Monto rendido', { required: true }),
    dueOn: date('Vence', { derived: true }),
    norm: text('Norma del plazo', { derived: true }),
    folio: text('Folio', { help: 'De SISREC o del oficio con que se presentó.' }),
    evidence: file('Rendición y sus respaldos'),
    submittedOn: date('Presentada el'),
    observations: longText('Observaciones de quien revisa'),
    observedOn: date('Observada el'),
    answerBy: date('Responder antes de', {
      help: 'El plazo que dio quien revisa o, si no lo dijo, el que usted se fija.',
    }),
    answer: longText('Respuesta a las observaciones'),
    answeredOn: date('Respondida el', { derived: true }),
    acceptedAmount: money('Monto aceptado', { help: 'Igual que el rendido, o menos si rechazaron una parte.' }),
    acceptedOn: date('Aceptada el'),
    returnedOn: date('Devuelta el'),
    resolution: text('Oficio o resolución de quien revisa'),
  },
});

/** What is told each month to whoever finances, also when nothing moved. */
export const monthlyReport = defineRecord({
  name: 'monthlyReport',
  table: 'monthly_report',
  label: ['Informe mensual', 'Informes mensuales'],
  serves: keepers,
  title: 'period',
  recognisedBy: ['convenio', 'period'],
  fields: {
    convenio: reference('Convenio', 'convenio', { required: true, parent: true }),
    period: text('Mes informado', { required: true, format: 'period' }),
    dueOn: date('Vence', { derived: true }),
    norm: text('Norma del plazo', { derived: true }),
    withoutMovement: yesNo('Sin movimiento'),
    physical: number('Avance físico', { unit: '%', range: [0, 100] }),
    sentOn: date('Enviado el'),
    folio: text('Oficio o folio'),
    evidence: file('Informe'),
    note: longText('Observación'),
  },
});

/** A change of the funder to a convenio: more or less money, more time. */
export const convenioAmendment = defineRecord({
  name: 'convenioAmendment',
  table: 'convenio_amendment',
  label: ['Modificación de convenio', 'Modificaciones de convenio'],
  serves: keepers,
  title: 'number',
  recognisedBy: ['convenio', 'number'],
  fields: {
    convenio: reference('Convenio', 'convenio', { required: true, parent: true }),
    number: text('Número', { required: true, max: 40, help: 'Correlativo o el de la resolución.' }),
    kind: choice(
      'Qué cambia',
      { term: 'Plazo', amount: 'Monto', both: 'Monto y plazo', other: 'Otra cláusula' },
      { required: true },
    ),
    amount: money('Aumento o rebaja', { help: 'Con signo: −5.000.000 rebaja. Vacío: sólo cambia el plazo.' }),
    endsOn: date('Nuevo término'),
    resolution: text('Resolución que la aprueba'),
    approvedOn: date('Fecha', { required: true, help: 'La de la resolución; desde ella cuenta.' }),
    evidence: file('Archivo'),
    note: text('Nota'),
  },
});
