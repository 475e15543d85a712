import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';

const proposes = ['E4'];

/** Points of each criterion go from nothing to this. */
export const mostPoints = 5;

/** What the institution looks at to order ideas, with how much it weighs; written, dated and approved by an act. */
export const ideaCriterion = defineRecord({
  name: 'ideaCriterion',
  table: 'idea_criterion',
  path: 'idea-criteria',
  label: ['Criterio de priorización', 'Criterios de priorización'],
  serves: proposes,
  recognisedBy: ['name'],
  fields: {
    name: text('Criterio', { required: true, max: 120, help: 'Como «Personas que se benefician».' }),
    guide: longText('Cómo se puntúa', { help: 'Qué merece 0 y qué merece 5, para que dos personas pongan lo mismo.' }),
    weight: number('Peso', { required: true, range: [1, 100], help: 'Lo usual es que los pesos sumen 100.' }),
    validFrom: date('Rige desde'),
    validTo: date('Rige hasta'),
    act: text('Acto que lo aprueba', { max: 160 }),
  },
});

/** What an idea deserves by one criterion, and why. */
export const ideaScore = defineRecord({
  name: 'ideaScore',
  table: 'idea_score',
  label: ['Puntaje', 'Puntajes'],
  serves: proposes,
  title: 'reason',
  recognisedBy: ['criterion'],
  fields: {
    idea: reference('Idea', 'idea', { required: true, parent: true }),
    criterion: reference('Criterio', 'ideaCriterion', { required: true }),
    points: number('Puntos', { required: true, range: [0, mostPoints], help: 'De 0 a 5.' }),
    reason: text('Por qué', { required: true }),
  },
});

/** Something that was said to who asked: by a person, or by the house when the idea moved. */
export const ideaMessage = defineRecord({
  name: 'ideaMessage',
  table: 'idea_message',
  label: ['Respuesta', 'Respuestas'],
  serves: proposes,
  title: 'said',
  fields: {
    idea: reference('Idea', 'idea', { required: true, parent: true }),
    said: longText('Qué se le dice', {
      required: true,
      help: 'Lo lee quien tiene el código de seguimiento, y llega por correo si lo dejó. Sin datos de otras personas.',
    }),
    saidOn: date('Fecha', { derived: true }),
    step: text('Por el paso', { derived: true, max: 40 }),
  },
});

/** How the institution receives ideas from outside; without a row, or while it says no, the portal has no form. */
export const ideaBox = defineRecord({
  name: 'ideaBox',
  table: 'idea_box',
  path: 'idea-boxes',
  label: ['Buzón de ideas', 'Buzón de ideas'],
  serves: ['G1', 'E4'],
  fields: {
    name: text('Título', { required: true, max: 80, help: 'Como «Proponga una idea para su barrio».' }),
    open: yesNo('Abierto', { required: true, help: 'Mientras diga que no, el portal no muestra el formulario.' }),
    presentation: longText('Presentación', {
      help: 'Qué ideas se reciben y qué pasa con ellas, en dos o tres frases.',
    }),
    mostEachDay: number('A lo más por día', {
      range: [1, 5_000],
      help: 'Sobre esta cantidad el formulario pide volver mañana; sin ella, 200.',
    }),
  },
});
