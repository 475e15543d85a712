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
import { rateResults, stages } from '../investment.choices.ts';

/** One request for money for one stage of an initiative, to one source, in one budget year. */
export const application = defineRecord({
  name: 'application',
  table: 'application',
  label: ['Postulación', 'Postulaciones'],
  serves: ['E6', 'E5'],
  recognisedBy: ['initiative', 'stage', 'year', 'source'],
  fields: {
    name: text('Postulación', { derived: true }),
    initiative: reference('Iniciativa', 'initiative', { required: true }),
    stage: choice('Etapa que postula', stages, { required: true }),
    year: number('Año presupuestario', { required: true, range: [2000, 2100] }),
    source: reference('Fuente de financiamiento', 'fundingSource', { required: true }),
    call: reference('Llamado', 'fundingCall', { help: 'Si se postula a uno: su cierre es la fecha límite.' }),
    amount: money('Monto solicitado', { required: true, help: 'Pesos, con impuestos.' }),
    contribution: money('Aporte propio o de terceros', { help: 'Lo que no se pide a la fuente.' }),
    answerBy: date('Responder antes de', { derived: true }),
    gaps: number('Antecedentes por resolver', { derived: true }),
    s1: section('Oficio conductor'),
    addressee: text('Destinatario', { help: 'Cargo e institución: «Gobernador Regional».' }),
    folio: text('Folio', { derived: true }),
    signedOn: date('Firmado el', { derived: true }),
    signed: text('Firma', { derived: true }),
    outsideLetter: text('Oficio firmado fuera de Cabildo', { help: 'Número y fecha, como en el documento.' }),
    outsideLetterFile: file('Copia de ese oficio'),
    s2: section('Ingreso'),
    platform: text('Plataforma', { help: 'Dónde se ingresó: BIP, SUBDERE en Línea, Oficina de Partes…' }),
    reference: text('Número o constancia de ingreso'),
    submittedOn: date('Ingresada el'),
    reenteredOn: date('Reingresada el'),
    evidence: file('Respaldo del ingreso', { help: 'Pantalla o comprobante que entrega la plataforma.' }),
    s3: section('Resultado'),
    rate: choice('Resultado (RATE)', rateResults, { derived: true }),
    resultOn: date('Fecha del resultado', { derived: true }),
    recommended: money('Monto recomendado', { derived: true }),
    validUntil: date('Recomendación vigente hasta', { derived: true }),
    validNorm: text('Norma de la vigencia', { derived: true }),
    s4: section('Financiamiento'),
    approved: money('Monto aprobado'),
    approvalAct: text('Acuerdo o resolución', { help: 'Tipo, número y fecha del acto que aprueba el dinero.' }),
    actualCost: money('Costo real o actualizado', {
      help: 'Lo adjudicado o lo que hoy costaría: si supera lo recomendado, puede exigir reevaluar.',
    }),
    reason: longText('Motivo', { help: 'De la devolución, del desistimiento o de que no se financiara.' }),
  },
});
