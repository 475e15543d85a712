import { anyPost } from '../../../records/access.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** That somebody was told, on paper, who could act in a post at a minute: the question, up to when facts counted, and the answer. */
export const actingCertificate = defineRecord({
  name: 'actingCertificate',
  table: 'acting_certificate',
  label: ['Certificado de ejercicio', 'Certificados de ejercicio'],
  serves: anyPost,
  title: 'folio',
  fields: {
    folio: text('Folio', { derived: true, max: 30 }),
    post: reference('Cargo', 'post', { derived: true }),
    heldAt: instant('Día y hora que se certifica', { derived: true }),
    functionCode: text('Función', { derived: true, max: 20 }),
    asOf: instant('Según lo que constaba el', { derived: true }),
    answer: longText('Respuesta', { derived: true }),
    issuedAt: instant('Emitido', { derived: true }),
    signed: text('Firma', { derived: true }),
    capacity: text('Calidad', { derived: true }),
    basis: text('Acto que la da', { derived: true }),
    pdf: file('PDF', { derived: true }),
    hash: text('SHA-256 del PDF', { derived: true, max: 64 }),
  },
});
