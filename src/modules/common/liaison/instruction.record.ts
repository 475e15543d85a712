import type { Charter } from '../../../charter/index.ts';
import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { keepersOf, levels } from './levels.ts';

/** What an upper unit asks of this institution, from the day it came until the answer is acknowledged. */
export const instructionOf = (charter: Charter) =>
  defineRecord({
    name: 'instruction',
    table: 'instruction',
    label: ['Instrucción recibida', 'Instrucciones recibidas'],
    serves: keepersOf(charter),
    recognisedBy: ['sender', 'reference'],
    fields: {
      name: text('Qué piden', { required: true, help: 'Con un verbo: «Informar la dotación de cada local».' }),
      sender: text('Quién la envía', { required: true, help: 'La unidad o institución, como «Dirección Regional».' }),
      level: choice('Nivel', levels, { required: true }),
      channel: choice(
        'Cómo llegó',
        { paper: 'Oficio o carta', mail: 'Correo', meeting: 'En una reunión', phone: 'Teléfono o mensaje' },
        { required: true, help: 'Lo que llega de palabra también se registra.' },
      ),
      reference: text('Número o referencia', { max: 80 }),
      receivedOn: date('Recibida el', { required: true }),
      details: longText('Detalle'),
      document: file('Documento'),
      s1: section('Quién responde y cuándo'),
      owner: reference('Cargo que responde', 'post'),
      setOn: date('Fecha que fijó quien la envía'),
      days: number('O plazo en días hábiles', {
        range: [1, 365],
        help: 'Se cuentan desde el día siguiente al de recepción (Ley 19.880 art. 25). Vacíos los dos: sin plazo.',
      }),
      norm: text('Norma del plazo', { help: 'Si una norma lo fija. Vacía: lo fijó quien la envía.' }),
      dueOn: date('Vence', { derived: true }),
      s2: section('Respuesta'),
      answer: longText('Respuesta'),
      answerDocument: file('Documento de la respuesta'),
      answeredOn: date('Respondida el', { derived: true }),
      acknowledgement: text('Acuse de recibo', { help: 'Quién recibió la respuesta y cuándo, o su número.' }),
      reason: longText('Motivo', { help: 'Por qué se devuelve, o se archiva sin respuesta.' }),
    },
  });

/** The record of instructions, whichever the charter. */
export type InstructionRecord = ReturnType<typeof instructionOf>;
