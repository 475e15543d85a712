import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';
import { confidences, standings } from './choices.ts';

/** One line of the checklist of an application: a paper that is asked for, and the one that answers. */
export const applicationPaper = defineRecord({
  name: 'applicationPaper',
  table: 'application_paper',
  label: ['Antecedente de la postulación', 'Antecedentes de la postulación'],
  serves: ['E6', 'E5'],
  title: 'paperKind',
  recognisedBy: ['application', 'paperKind'],
  fields: {
    application: reference('Postulación', 'application', { required: true, parent: true }),
    paperKind: reference('Tipo de antecedente', 'paperKind', { required: true }),
    applies: choice('Corresponde', { yes: 'Sí', ask: 'Por decidir', no: 'No' }),
    paper: reference('Antecedente', 'paper'),
    responsible: reference('Quién lo consigue', 'person'),
    note: text('Nota'),
    required: yesNo('Obligatorio'),
    standing: choice('Cómo está', standings, { derived: true }),
    validUntil: date('Sirve hasta', { derived: true }),
    s1: section('Qué dice la fuente'),
    why: text('Cuándo se pide', { derived: true }),
    issuer: text('Quién lo emite', { derived: true }),
    validityDays: number('Vigencia', { unit: 'días corridos', derived: true }),
    norm: text('Norma o guía', { derived: true }),
    confidence: choice('Certeza', confidences, { derived: true }),
  },
});
