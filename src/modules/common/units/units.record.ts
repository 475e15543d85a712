import { series } from '../../../law/units/series.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** One published value of a unit of account: decimal text, with the month or day that it belongs to. */
export const unitValue = defineRecord({
  name: 'unitValue',
  table: 'unit_value',
  label: ['Valor de unidad de cuenta', 'Valores de unidades de cuenta'],
  serves: ['DAF1', 'DAF2', 'E11', 'P7'],
  title: 'period',
  recognisedBy: ['unit', 'period'],
  fields: {
    unit: choice(
      'Unidad',
      {
        UTM: series.UTM.name,
        UF: series.UF.name,
        UF_MONTH: series.UF_MONTH.name,
        IPC: series.IPC.name,
        IPC_CHANGE: series.IPC_CHANGE.name,
      },
      { required: true },
    ),
    period: text('Mes o día', {
      required: true,
      format: 'period',
      help: 'Para la UF, el día, como 15-01-2026. Para las demás, el mes, como enero de 2026.',
    }),
    value: text('Valor', { required: true, format: 'decimal', help: 'Con todos sus decimales, como 39.731,79.' }),
    source: text('Fuente', { required: true, help: 'Dónde se leyó, como «SII, tabla UTM 2026».' }),
    publishedOn: date('Publicado el'),
  },
});
