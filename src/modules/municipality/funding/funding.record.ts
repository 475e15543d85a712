import { longText } from '../../../records/fields/longText.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** Where money for initiatives comes from: FNDR, FRIL, PMU, own resources… */
export const fundingSource = defineRecord({
  name: 'fundingSource',
  table: 'funding_source',
  label: ['Fuente de financiamiento', 'Fuentes de financiamiento'],
  serves: ['E2'],
  recognisedBy: ['name'],
  fields: {
    name: text('Nombre', { required: true, unique: true, max: 80 }),
    institution: text('Institución'),
    norm: text('Norma o guía'),
    finances: longText('Qué financia'),
    limits: longText('Límites y reglas'),
  },
});
