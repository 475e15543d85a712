import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';

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
    locality: reference('Localidad', 'locality'),
    neighbourhoodUnit: reference('Unidad vecinal', 'neighbourhoodUnit'),
    population: number('Población beneficiada', { unit: 'personas', range: [0, 20_000_000] }),
    cost: money('Costo estimado'),
    objective: reference('Objetivo del plan', 'objective'),
    initiative: reference('Iniciativa que la recoge', 'initiative'),
    reason: text('Motivo del descarte'),
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
    takeIntoPortfolio: {
      label: 'Llevar a la cartera',
      from: ['formulation'],
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
