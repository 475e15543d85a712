import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import type { Edition } from '../../../records/catalog.ts';

const everyPaper = {
  all: 'Todos los documentos: el membrete',
  session: 'Citaciones, actas y certificados de acuerdos',
  post: 'Actas de entrega',
};

const templateWith = (documents: Readonly<Record<string, string>>, serves: readonly string[]) =>
  defineRecord({
    name: 'documentTemplate',
    table: 'document_template',
    label: ['Plantilla de documento', 'Plantillas de documentos'],
    serves,
    recognisedBy: ['document', 'startOn'],
    fields: {
      name: text('Nombre', { required: true }),
      document: choice('Documento', documents, { required: true }),
      startOn: date('Se usa desde', { required: true }),
      file: file('Plantilla DOCX', { help: 'Parta de la que trae Cabildo: conserve las palabras entre llaves.' }),
    },
  });

/** The institution's own DOCX for its documents, edited in its word processor; without one the house's own is used. */
export const documentTemplate = templateWith(
  {
    ...everyPaper,
    semesterReport: 'Informe semestral',
    portfolioReport: 'Informes de la cartera',
    application: 'Oficios y fichas de postulación',
  },
  ['G2', 'ADM1'],
);

const ofParty = templateWith(everyPaper, ['P6', 'ADM1']);

/** The same in an edition, which never shows the words of the other. */
export const documentTemplateOf = (edition: Edition) => (edition === 'municipality' ? documentTemplate : ofParty);
