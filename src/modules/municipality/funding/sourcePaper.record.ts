import { choice } from '../../../records/fields/choice.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';
import { applicabilities } from './appliesIf.ts';
import { confidences } from './papers.choices.ts';

/** A paper that a source asks for, and when; its validity and issuer, where the source says other than usual. */
export const sourcePaper = defineRecord({
  name: 'sourcePaper',
  table: 'source_paper',
  label: ['Antecedente exigido', 'Antecedentes exigidos'],
  serves: ['E2', 'E6'],
  title: 'paperKind',
  recognisedBy: ['source', 'paperKind', 'appliesIf'],
  fields: {
    source: reference('Fuente', 'fundingSource', { required: true, parent: true }),
    paperKind: reference('Antecedente', 'paperKind', { required: true }),
    required: yesNo('Obligatorio'),
    appliesIf: choice('Se pide', applicabilities),
    validityDays: number('Vigencia', {
      unit: 'días corridos',
      range: [1, 3650],
      help: 'Sólo si la fuente dice otra que la usual.',
    }),
    issuer: text('Quién lo emite'),
    norm: text('Norma o guía'),
    confidence: choice('Certeza', confidences),
  },
});
