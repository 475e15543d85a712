import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { place } from '../../../records/fields/place.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { section } from '../../../records/field.ts';
import { defineRecord } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { beginInitiative } from './idea.begins.ts';
import { sectors } from '../investment.choices.ts';

/** What somebody in the commune asks to be done, before it is an initiative. */
export const idea = defineRecord({
  name: 'idea',
  table: 'idea',
  label: ['Idea', 'Ideas'],
  serves: ['E4'],
  fields: {
    name: text('Idea', { required: true }),
    problem: longText('Problema que resuelve'),
    origin: choice(
      'Origen',
      {
        neighbours: 'Vecinos',
        organisation: 'Junta de vecinos u organización',
        councillor: 'Concejal',
        unit: 'Unidad municipal',
        plan: 'PLADECO',
      },
      { required: true },
    ),
    askedBy: text('Quién la pide', { help: 'La organización o la unidad; no anote datos personales.' }),
    receivedOn: date('Recibida el', { required: true }),
    sector: choice('Sector', sectors),
    locality: reference('Localidad', 'locality'),
    neighbourhoodUnit: reference('Unidad vecinal', 'neighbourhoodUnit'),
    whereabouts: text('Dónde queda', { max: 200, help: 'Una calle, un cruce, una sede.' }),
    place: place('Lugar'),
    population: number('Población beneficiada', { unit: 'personas', range: [0, 20_000_000] }),
    cost: money('Costo estimado'),
    objective: reference('Objetivo del plan', 'objective'),
    initiative: reference('Iniciativa que la recoge', 'initiative'),
    reason: text('Motivo del descarte', { help: 'Se le dice a quien la pidió, con estas palabras.' }),
    s1: section('Prioridad'),
    score: number('Puntaje propuesto', { unit: 'de 100', range: [0, 100], derived: true }),
    scoring: text('Criterios puntuados', { derived: true, max: 40 }),
    priority: number('Prioridad decidida', { range: [1, 9_999], help: '1 es la primera.' }),
    priorityReason: text('Por qué, si se aparta del puntaje'),
    s2: section('Respuesta a quien la pidió'),
    followUpCode: text('Código de seguimiento', {
      unique: true,
      derived: true,
      max: 20,
      help: 'Con él cualquiera ve en qué va, sin dar datos.',
    }),
    channel: choice('Cómo llegó', { office: 'La anotó la oficina', form: 'Formulario del portal' }, { derived: true }),
    answerBy: date('Responder a más tardar', { derived: true }),
    answeredOn: date('Primera respuesta', { derived: true }),
  },
});

/** An idea is received, assessed, prioritised and formulated, or discarded with a reason. */
export const ideaWorkflow = defineWorkflow(idea, {
  start: 'received',
  states: {
    received: 'Ingresada',
    preassessed: 'Preevaluada',
    prioritised: 'Priorizada',
    formulation: 'En formulación',
    inPortfolio: 'En cartera',
    discarded: 'Desechada',
  },
  actions: {
    preassess: { label: 'Preevaluar', from: ['received'], to: 'preassessed', by: ['E4'] },
    prioritise: { label: 'Priorizar', from: ['preassessed'], to: 'prioritised', by: ['E4'] },
    formulate: { label: 'Formular', from: ['prioritised'], to: 'formulation', by: ['E4'] },
    begin: {
      label: 'Crear su iniciativa',
      from: ['prioritised', 'formulation'],
      to: 'inPortfolio',
      by: ['E4'],
      check: ({ initiative }) =>
        initiative ? `Ya la recoge «${initiative.name}»: llévela a la cartera con esa iniciativa.` : undefined,
      then: beginInitiative,
    },
    takeIntoPortfolio: {
      label: 'Llevar a una iniciativa que ya existe',
      from: ['prioritised', 'formulation'],
      to: 'inPortfolio',
      by: ['E4'],
      asks: ['initiative'],
    },
    discard: {
      label: 'Desechar',
      from: ['received', 'preassessed', 'prioritised', 'formulation'],
      to: 'discarded',
      by: ['E4'],
      asks: ['reason'],
    },
    retake: { label: 'Retomar', from: ['discarded'], to: 'received', by: ['E4'] },
  },
});
