import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** Money of one source in one budget year for an initiative. */
export const fundingLine = defineRecord({
  name: 'fundingLine',
  table: 'funding_line',
  label: ['Línea de financiamiento', 'Líneas de financiamiento'],
  serves: ['E5', 'E6', 'E11', 'E12'],
  title: 'source',
  recognisedBy: ['initiative', 'source', 'year'],
  fields: {
    initiative: reference('Iniciativa', 'initiative', { required: true, parent: true }),
    source: reference('Fuente', 'fundingSource', { required: true }),
    year: number('Año', { required: true, range: [1980, 2100] }),
    requested: money('Solicitado'),
    approved: money('Aprobado'),
    spent: money('Gastado'),
  },
  openData: ['source', 'year', 'approved', 'spent'],
});

/** Something that must happen in the life of an initiative, planned and real. */
export const milestone = defineRecord({
  name: 'milestone',
  table: 'milestone',
  label: ['Hito', 'Hitos'],
  serves: ['E4', 'E5', 'E6', 'DOM1'],
  recognisedBy: ['initiative', 'plannedOn', 'name'],
  fields: {
    initiative: reference('Iniciativa', 'initiative', { required: true, parent: true }),
    name: text('Hito', { required: true }),
    plannedOn: date('Fecha planificada', { required: true }),
    actualOn: date('Fecha real'),
    note: text('Nota'),
  },
  openData: ['name', 'plannedOn', 'actualOn'],
});

/** How far an initiative was on a day: physical progress, as inspected, beside the financial one. */
export const progress = defineRecord({
  name: 'progress',
  table: 'progress',
  path: 'progress-entries',
  label: ['Avance', 'Avances'],
  serves: ['E5', 'E6', 'G3', 'DOM1'],
  title: 'measuredOn',
  recognisedBy: ['initiative', 'measuredOn'],
  fields: {
    initiative: reference('Iniciativa', 'initiative', { required: true, parent: true }),
    measuredOn: date('Medido el', { required: true }),
    physical: number('Avance físico', { required: true, unit: '%', range: [0, 100] }),
    note: longText('Observación'),
  },
  openData: ['measuredOn', 'physical'],
});

/** A paper of an initiative. */
export const document = defineRecord({
  name: 'document',
  table: 'document',
  label: ['Documento', 'Documentos'],
  serves: ['E4', 'E5', 'E6', 'G7', 'DOM1'],
  recognisedBy: ['initiative', 'issuedOn', 'name'],
  fields: {
    initiative: reference('Iniciativa', 'initiative', { required: true, parent: true }),
    name: text('Nombre', { required: true }),
    kind: choice('Clase', {
      profile: 'Perfil o diagnóstico',
      specifications: 'Especificaciones técnicas',
      drawings: 'Planos',
      budget: 'Presupuesto',
      title: 'Título o dominio',
      certificate: 'Certificado',
      letter: 'Oficio',
      agreement: 'Convenio o resolución',
      photograph: 'Fotografía',
      other: 'Otro',
    }),
    issuedOn: date('Fecha del documento'),
    file: file('Archivo'),
  },
  openData: ['name', 'kind', 'issuedOn', 'file'],
});
