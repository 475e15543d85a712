import { bodyKinds } from '../../../charter/index.ts';
import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';

/** Who keeps the sessions of the bodies: who certifies them, and the technical secretariat of who presides. */
export const keepers = ['SMU1', 'G1', 'P6', 'P1'];

/** Who gives faith of what a body agreed. */
export const certifiers = ['SMU1', 'P6'];

/** A body that meets and agrees: the concejo, a commission, the leadership of a party. */
export const body = defineRecord({
  name: 'body',
  table: 'body',
  label: ['Órgano', 'Órganos'],
  serves: keepers,
  recognisedBy: ['name'],
  fields: {
    name: text('Nombre', { required: true }),
    kind: choice('Clase', bodyKinds, { required: true }),
    chair: reference('Preside quien ejerce', 'post'),
    secretary: reference('Da fe quien ejerce', 'post'),
    usualPlace: text('Lugar habitual'),
    citationTerm: text('Valor legal de la anticipación para citar', {
      help: 'Su código en Valores legales, como «statute.citation». Vacío: no se revisa.',
    }),
    quorumTerm: text('Valor legal del quórum para sesionar', {
      help: 'Su código, como «locm.concejo.quorum_sesion». Vacío: el de su clase; sin valor, más de la mitad, sin verificar.',
    }),
    s1: section('Encargo y duración'),
    mandate: longText('Encargo', { help: 'Qué debe responder o hacer; de una comisión, qué entrega.' }),
    startOn: date('Comienza el'),
    endOn: date('Termina el', { help: 'Obligatorio en una comisión.' }),
    endAct: text('Acto que fija su término', { help: 'Para prorrogarla indique el acuerdo o decreto nuevo.' }),
  },
});

/** Who sits in a body: the holders of a post, or one person named to it. */
export const bodySeat = defineRecord({
  name: 'bodySeat',
  table: 'body_seat',
  label: ['Integrante', 'Integrantes'],
  serves: keepers,
  title: 'post',
  recognisedBy: ['body', 'post', 'person'],
  fields: {
    body: reference('Órgano', 'body', { required: true, parent: true }),
    post: reference('Quien ejerce', 'post', { required: true }),
    person: reference('Sólo esta persona', 'person', { help: 'Vacío: todos los que ejercen el cargo.' }),
    votes: yesNo('Vota'),
    counts: yesNo('Cuenta para el quórum', { help: 'Los que forman el número «en ejercicio».' }),
  },
});
