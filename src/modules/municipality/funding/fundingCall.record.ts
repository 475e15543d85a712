import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** A call of a source: from when until when one may ask, and how much there is. */
export const fundingCall = defineRecord({
  name: 'fundingCall',
  table: 'funding_call',
  label: ['Llamado', 'Llamados'],
  serves: ['E2', 'E6'],
  recognisedBy: ['source', 'name'],
  fields: {
    name: text('Llamado', { required: true, help: 'Con su año: «FRIL 2027, primer llamado».' }),
    source: reference('Fuente', 'fundingSource', { required: true }),
    opensOn: date('Abre', { required: true }),
    closesOn: date('Cierra', { required: true, help: 'El último día en que se recibe.' }),
    budget: money('Presupuesto del llamado'),
    address: text('Dónde se publica'),
    rules: file('Bases'),
    note: longText('Nota'),
    resolvedOn: date('Resuelto el'),
    result: longText('Resultado o motivo'),
  },
});
