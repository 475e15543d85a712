import type { Charter } from '../../../charter/index.ts';
import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { authorityOf } from './ratification.record.ts';
import { registrarsOf } from './succession.record.ts';

// Who prepares one does it on the page of the post: who acts in it, who held it and the registrars.
const readersOf = (charter: Charter): string[] => [...new Set([...registrarsOf(charter), ...authorityOf(charter)])];

/** That somebody hands a post over to another: what, who signed in what capacity, or why a signature is missing. */
export const handOverOf = (charter: Charter) =>
  defineRecord({
    name: 'handOver',
    table: 'hand_over',
    label: ['Acta de entrega', 'Actas de entrega'],
    serves: registrarsOf(charter),
    readableBy: readersOf(charter),
    fields: {
      name: text('Acta', { derived: true }),
      post: reference('Cargo que se entrega', 'post', { required: true }),
      giver: reference('Entrega', 'person', { required: true }),
      receiver: reference('Recibe', 'person', { required: true }),
      note: longText('Observaciones'),
      s1: section('Firmas'),
      givenAt: instant('Firmó quien entrega', { derived: true }),
      givenSigned: text('Firma de quien entrega', { derived: true }),
      givenBasis: text('Acto que le da el cargo a quien entrega', { derived: true }),
      notGivenWhy: longText('Por qué falta la firma de quien entrega'),
      receivedAt: instant('Firmó quien recibe', { derived: true }),
      receivedSigned: text('Firma de quien recibe', { derived: true }),
      receivedBasis: text('Acto que le da el cargo a quien recibe', { derived: true }),
      notReceivedWhy: longText('Por qué falta la firma de quien recibe'),
      droppedWhy: longText('Por qué quedó sin efecto'),
      s2: section('Documento'),
      folio: text('Folio', { derived: true }),
      issuedAt: instant('Emitida', { derived: true }),
      pdf: file('PDF', { derived: true }),
      docx: file('DOCX', { derived: true }),
      hash: text('SHA-256 del PDF', { derived: true, max: 64 }),
    },
  });

/** The record of hand-overs, whichever the charter. */
export type HandOverRecord = ReturnType<typeof handOverOf>;

/** One thing that is handed over with a post. */
export const handOverItemOf = (charter: Charter) =>
  defineRecord({
    name: 'handOverItem',
    table: 'hand_over_item',
    label: ['Cosa que se entrega', 'Cosas que se entregan'],
    serves: registrarsOf(charter),
    readableBy: readersOf(charter),
    fields: {
      handOver: reference('Acta', 'handOver', { required: true, parent: true }),
      kind: choice(
        'Clase',
        {
          task: 'Tarea pendiente',
          matter: 'Asunto en curso',
          agreement: 'Acuerdo a cargo',
          document: 'Documento',
          asset: 'Llave, acceso o bien',
        },
        { required: true },
      ),
      name: text('Qué', { required: true, max: 300 }),
      detail: text('Detalle', { max: 300 }),
      dueOn: date('Vence'),
      about: text('Ficha de que trata', { derived: true, max: 120 }),
    },
  });
