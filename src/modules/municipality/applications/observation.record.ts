import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { confidences } from './choices.ts';

/** One thing that the reviewer of an application finds missing or wrong, and what was answered. */
export const observation = defineRecord({
  name: 'observation',
  table: 'observation',
  label: ['Observación', 'Observaciones'],
  serves: ['E6', 'E5'],
  recognisedBy: ['application', 'receivedOn', 'name'],
  fields: {
    application: reference('Postulación', 'application', { required: true, parent: true }),
    name: text('Observación', { required: true, help: 'En una línea: «El dominio vigente está vencido».' }),
    kind: choice('Clase', { FI: 'FI Falta información', OT: 'OT Objeción técnica' }, { required: true }),
    paperKind: reference('Antecedente observado', 'paperKind'),
    text: longText('Lo que dice el revisor'),
    reviewer: text('Quién la hizo', { help: 'Oficina o revisor, como firma.' }),
    receivedOn: date('Recibida el', { required: true }),
    givenDays: number('Días hábiles que dio el revisor', {
      range: [1, 400],
      help: 'Sólo si el documento los dice; si no, se cuenta el plazo de la norma.',
    }),
    dueOn: date('Responder antes de', { derived: true }),
    norm: text('Norma del plazo', { derived: true }),
    confidence: choice('Certeza del plazo', confidences, { derived: true }),
    s1: section('Respuesta'),
    answer: longText('Respuesta'),
    answerFile: file('Documento de la respuesta'),
    answeredOn: date('Respondida el', { derived: true }),
  },
});

const followers = ['E6', 'E5'];

/** An observation is answered, and cured when the reviewer is content. */
export const observationWorkflow = defineWorkflow(observation, {
  start: 'pending',
  states: { pending: 'Por responder', answered: 'Respondida', cured: 'Subsanada', dropped: 'Sin efecto' },
  closed: ['cured', 'dropped'],
  actions: {
    answer: { label: 'Guardar la respuesta', from: ['pending'], to: 'answered', by: followers, asks: ['answer'] },
    reopen: { label: 'Volver a responder', from: ['answered', 'cured'], to: 'pending', by: followers },
    cure: { label: 'Dar por subsanada', from: ['answered'], to: 'cured', by: followers },
    drop: { label: 'Dejar sin efecto', from: ['pending', 'answered'], to: 'dropped', by: followers },
  },
});
