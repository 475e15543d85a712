import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** What who finances had, meant to spend and spent in one month. */
export const funderExecution = defineRecord({
  name: 'funderExecution',
  table: 'funder_execution',
  label: ['Mes de ejecución de quien financia', 'Ejecución mensual de quien financia'],
  serves: ['E2', 'E6'],
  title: 'period',
  recognisedBy: ['period', 'institution'],
  fields: {
    period: text('Mes', { required: true, format: 'period', help: 'Como «octubre de 2026».' }),
    institution: text('Quien financia', { help: 'En blanco: el gobierno regional.' }),
    inForce: money('Presupuesto vigente', { help: 'El del año completo, como estaba ese mes.' }),
    programmed: money('Programado en el mes'),
    executed: money('Ejecutado en el mes'),
    executedSoFar: money('Ejecutado desde enero', { derived: true }),
    share: number('Ejecutado del vigente', { unit: '%', range: [-1_000, 1_000], derived: true }),
    publishedShare: number('Porcentaje acumulado publicado', {
      unit: '%',
      range: [-1_000, 1_000],
      help: 'Cuando sólo se publica el porcentaje del año hasta ese mes.',
    }),
    note: longText('Nota'),
  },
});
