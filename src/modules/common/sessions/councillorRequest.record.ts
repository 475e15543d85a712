import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { keepers } from './body.record.ts';

/** What a councillor asks the municipality to inform, in a session or in writing (Ley 18.695 arts. 79 h and 87). */
export const councillorRequest = defineRecord({
  name: 'councillorRequest',
  table: 'councillor_request',
  label: ['Solicitud de concejal', 'Solicitudes de concejales'],
  serves: [...keepers, 'CON1'],
  fields: {
    name: text('Asunto', { required: true }),
    councillor: reference('Concejal(a)', 'person', { required: true }),
    text: longText('Lo que pide', { required: true }),
    receivedOn: date('Recibida el', { required: true }),
    session: reference('Sesión en que la hizo', 'session'),
    unit: reference('Unidad que responde', 'unit'),
    dueOn: date('Responder antes de', { derived: true }),
    norm: text('Norma del plazo', { derived: true }),
    answer: longText('Respuesta'),
    answerFile: file('Documento de la respuesta'),
    answeredOn: date('Respondida el', { derived: true }),
  },
});
