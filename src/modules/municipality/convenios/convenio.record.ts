import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** What the municipality and another institution agreed: who pays, who carries it out, how much and until when. */
export const convenio = defineRecord({
  name: 'convenio',
  table: 'convenio',
  label: ['Convenio', 'Convenios'],
  serves: ['E6', 'E7', 'G6', 'E12', 'DAF1'],
  recognisedBy: ['code', 'technicalUnit'],
  fields: {
    name: text('Nombre', { required: true, help: 'Lo convenido y con quién: «Transferencia FRIL, sede Las Acacias».' }),
    kind: choice(
      'Clase',
      { financing: 'Financiamiento', mandate: 'Mandato', collaboration: 'Colaboración' },
      { help: 'Vacía: financiamiento.' },
    ),
    code: text('Código de la iniciativa', { format: 'bip', max: 40, help: 'BIP, o el que usa quien financia.' }),
    initiative: reference('Iniciativa', 'initiative'),
    application: reference('Postulación', 'application'),
    source: reference('Fuente de financiamiento', 'fundingSource', {
      help: 'Sus reglas dicen los plazos mientras el convenio no diga otros.',
    }),
    object: longText('Objeto'),
    commune: reference('Comuna', 'commune'),
    responsible: reference('Responsable', 'person'),
    s1: section('Partes'),
    institution: reference('Institución con quien se firma', 'publicOrganization'),
    mandator: text('Mandante o contraparte', { help: 'Quien pone el dinero o con quien se colabora.' }),
    technicalUnit: text('Unidad técnica', { help: 'Quien licita, contrata e inspecciona.' }),
    financialUnit: text('Unidad financiera', { help: 'Quien recibe, paga y rinde el dinero.' }),
    s2: section('Dinero'),
    amount: money('Monto convenido', { help: 'Pesos, como dice el convenio firmado.' }),
    budgetLine: text('Imputación', { max: 20, help: 'Subtítulo, ítem y asignación de quien financia: 33.03.125.' }),
    treatment: choice('Cómo entra el dinero', {
      outside: 'Fuera del presupuesto municipal (cuenta complementaria)',
      inside: 'Por el presupuesto municipal',
      paidByMandator: 'No entra: paga el mandante',
    }),
    account: text('Cuenta exclusiva', { help: 'Banco y número, si el convenio la pide.' }),
    currentAmount: money('Monto vigente', { derived: true }),
    received: money('Recibido', { derived: true }),
    rendered: money('Rendido', { derived: true }),
    accepted: money('Aceptado', { derived: true }),
    s3: section('Actos'),
    signedOn: date('Firmado el'),
    resolution: text('Resolución que lo aprueba', { help: 'Tipo, número y año: «Resolución exenta 227 de 2025».' }),
    approvedOn: date('Fecha de la resolución', { help: 'Desde este día corren los plazos para licitar.' }),
    review: choice('Toma de razón', {
      exempt: 'Exenta',
      pending: 'En Contraloría',
      registered: 'Tomada de razón',
      returned: 'Devuelta',
    }),
    reviewedOn: date('Fecha de la toma de razón'),
    dispatch: text('Oficio con que se envió'),
    councilAgreement: reference('Acuerdo del concejo', 'agreement', {
      help: 'Si compromete 500 UTM o más, o excede el período alcaldicio.',
    }),
    paper: file('Convenio firmado'),
    s4: section('Plazos'),
    startsOn: date('Rige desde'),
    endsOn: date('Término convenido'),
    currentEnd: date('Término vigente', { derived: true }),
    calledOn: date('Llamado a licitación', { help: 'El día en que se publicó; con él se cierran sus plazos.' }),
    callDays: number('Días para licitar, según el convenio', { unit: 'días corridos', range: [1, 3650] }),
    lapseDays: number('Días en que se pierde, según el convenio', { unit: 'días corridos', range: [1, 3650] }),
    reportDays: number('Días para informar y rendir, según el convenio', { unit: 'días hábiles', range: [1, 60] }),
    endedOn: date('Terminado el'),
    reason: text('Motivo del término'),
  },
  openData: [
    'name',
    'kind',
    'code',
    'initiative',
    'source',
    'mandator',
    'amount',
    'currentAmount',
    'received',
    'rendered',
    'signedOn',
    'resolution',
    'approvedOn',
    'startsOn',
    'currentEnd',
  ],
});
