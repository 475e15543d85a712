import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** The institution's own DOCX for a document, edited in its word processor; without one the house's own is used. */
export const documentTemplate = defineRecord({
  name: 'documentTemplate',
  table: 'document_template',
  label: ['Plantilla de documento', 'Plantillas de documentos'],
  serves: ['G2', 'ADM1'],
  recognisedBy: ['document', 'startOn'],
  fields: {
    name: text('Nombre', { required: true }),
    document: choice('Documento', { semesterReport: 'Informe semestral' }, { required: true }),
    startOn: date('Se usa desde', { required: true }),
    file: file('Plantilla DOCX', { help: 'Parta de la que trae Cabildo: conserve las palabras entre llaves.' }),
  },
});
