import { choice } from '../../../records/fields/choice.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { bipFolders, confidences } from './papers.choices.ts';

/** A kind of paper that applications ask for: who issues it, how long it is valid, where it goes in the BIP's file. */
export const paperKind = defineRecord({
  name: 'paperKind',
  table: 'paper_kind',
  label: ['Tipo de antecedente', 'Tipos de antecedentes'],
  serves: ['E2', 'E6'],
  recognisedBy: ['name'],
  fields: {
    name: text('Antecedente', { required: true, unique: true, max: 120 }),
    position: number('Orden', { range: [1, 999], help: 'El lugar que ocupa en la lista de antecedentes.' }),
    folder: choice('Carpeta BIP', bipFolders, { required: true }),
    issuer: text('Quién lo emite'),
    validityDays: number('Vigencia', {
      unit: 'días corridos',
      range: [1, 3650],
      help: 'Desde que se emite. En blanco, no vence.',
    }),
    details: longText('Qué debe decir'),
    norm: text('Norma o guía'),
    confidence: choice('Certeza', confidences),
  },
});
