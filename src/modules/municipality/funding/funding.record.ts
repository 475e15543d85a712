import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
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
    s1: section('Tope por iniciativa'),
    limitAmount: text('Tope', { format: 'decimal', help: 'En UTM o UF, como 5.000.' }),
    limitUnit: choice('Unidad', { UTM: 'UTM', UF: 'UF' }),
    limitOn: date('Valor del día', { help: 'La norma dice cuál: el FRIL usa la UTM de enero del año.' }),
    limitOf: text('Mes o día del valor usado', { format: 'period', derived: true }),
    limitValue: text('Valor usado', { format: 'decimal', derived: true }),
    limitPesos: money('Tope en pesos', { derived: true }),
  },
});
