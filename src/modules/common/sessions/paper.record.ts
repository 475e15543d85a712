import { choice } from '../../../records/fields/choice.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { certifiers } from './body.record.ts';

/** A paper that somebody issued of a session, with its folio and the capacity of who signs; it never changes. */
export const sessionPaper = defineRecord({
  name: 'sessionPaper',
  table: 'session_paper',
  label: ['Documento de sesión', 'Documentos de sesión'],
  serves: certifiers,
  fields: {
    name: text('Documento', { derived: true }),
    kind: choice(
      'Clase',
      { citation: 'Citación', minutes: 'Acta', certificate: 'Certificado de acuerdo' },
      { required: true },
    ),
    session: reference('Sesión', 'session', { required: true }),
    agreement: reference('Acuerdo', 'agreement'),
    folio: text('Folio', { derived: true }),
    issuedAt: instant('Emitido', { derived: true }),
    signed: text('Firma', { derived: true }),
    capacity: text('Calidad', { derived: true }),
    basis: text('Acto que la da', { derived: true }),
    pdf: file('PDF', { derived: true }),
    docx: file('DOCX', { derived: true }),
    hash: text('SHA-256 del PDF', { derived: true, max: 64 }),
  },
});
