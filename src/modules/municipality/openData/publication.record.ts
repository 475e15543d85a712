import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';

// What the municipality tells outside is decided by who answers for it before alcalde and concejo: the director, never the author.
const decidedBy = ['G1'];

/** Whether an initiative is seen in the portal; without a row, or while it says no, nothing of it is. */
export const initiativePublication = defineRecord({
  name: 'initiativePublication',
  table: 'initiative_publication',
  label: ['Publicación en el portal', 'Publicaciones en el portal'],
  serves: decidedBy,
  title: 'initiative',
  recognisedBy: ['initiative'],
  fields: {
    initiative: reference('Iniciativa', 'initiative', { required: true, unique: true, parent: true }),
    published: yesNo('Publicada', { required: true }),
    reason: text('Motivo', { help: 'Por qué se publica o se retira; queda en la historia, no se muestra afuera.' }),
    decidedBy: reference('Lo decidió', 'person', { derived: true }),
    decidedAt: instant('Cuándo', { derived: true }),
  },
});

/** Whether a paper or photograph is seen in the portal, on the page of an initiative that is seen. */
export const documentPublication = defineRecord({
  name: 'documentPublication',
  table: 'document_publication',
  label: ['Documento en el portal', 'Documentos en el portal'],
  serves: decidedBy,
  title: 'document',
  recognisedBy: ['document'],
  fields: {
    document: reference('Documento', 'document', { required: true, unique: true, parent: true }),
    published: yesNo('Publicado', {
      required: true,
      help: 'Mire antes que no muestre a personas, RUT, firmas ni teléfonos.',
    }),
    reason: text('Motivo'),
    shown: file('Copia que se muestra', { derived: true, help: 'Sin los datos que puso la cámara.' }),
    decidedBy: reference('Lo decidió', 'person', { derived: true }),
    decidedAt: instant('Cuándo', { derived: true }),
  },
});

/** How the portal presents itself; one row is enough, and none is needed. */
export const portalSetting = defineRecord({
  name: 'portalSetting',
  table: 'portal_setting',
  label: ['Portal público', 'Portal público'],
  serves: decidedBy,
  fields: {
    name: text('Título', { required: true, max: 80, help: 'Como «Proyectos de nuestra comuna».' }),
    presentation: longText('Presentación', { help: 'Dos o tres frases, arriba de la lista.' }),
    contact: text('Correo de la oficina', { format: 'email', help: 'De la oficina, no de una persona.' }),
    projectPrefix: text('Prefijo OC4IDS', {
      max: 40,
      help: 'El que entrega Open Contracting Partnership, como oc4ids-bu3kcz. Sin él, los identificadores son sólo locales.',
    }),
    license: text('Licencia de los datos', { help: 'Dirección de la licencia; sin ella, CC BY 4.0.' }),
  },
});
