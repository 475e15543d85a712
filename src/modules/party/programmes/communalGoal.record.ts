import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { areas } from './upper.record.ts';

/** A goal that a secretaría sets itself, with the upper programme that it serves or the reason why it serves none. */
export const communalGoal = defineRecord({
  name: 'communalGoal',
  table: 'communal_goal',
  label: ['Meta comunal', 'Metas comunales'],
  serves: ['P1', 'P8'],
  recognisedBy: ['unit', 'name'],
  fields: {
    name: text('Meta', { required: true, help: 'Lo que se quiere lograr, con su medida: «Formar a 40 dirigentes».' }),
    unit: reference('Secretaría', 'unit', { required: true }),
    area: choice('Área', areas, { required: true }),
    indicator: text('Indicador'),
    target: text('Valor que se espera'),
    endOn: date('Se cumple antes de'),
    s1: section('Programa superior'),
    programme: reference('Programa superior', 'upperProgramme'),
    upperGoal: reference('Meta que atiende', 'upperGoal', { help: 'Del mismo programa.' }),
    contribution: longText('Qué aporta la comuna'),
    noProgramme: longText('Por qué no tiene programa superior', {
      help: 'Si nace de la comuna. Hace falta lo uno o lo otro para aceptarla.',
    }),
    s2: section('Seguimiento'),
    nextReportOn: date('Próximo informe'),
    evaluation: longText('Evaluación'),
    reason: longText('Por qué se abandona'),
  },
});

/** What a secretaría tells of a goal at the end of a period. */
export const goalReport = defineRecord({
  name: 'goalReport',
  table: 'goal_report',
  label: ['Informe de la meta', 'Informes de la meta'],
  serves: ['P1', 'P8'],
  title: 'period',
  recognisedBy: ['goal', 'period'],
  fields: {
    goal: reference('Meta', 'communalGoal', { required: true, parent: true }),
    period: text('Período', { required: true, max: 60, help: 'Como «3.er trimestre de 2026».' }),
    value: text('Valor alcanzado', { help: 'Del indicador de la meta.' }),
    evidence: file('Evidencia'),
    evidenceNote: text('Dónde está la evidencia'),
    difficulties: longText('Dificultades'),
    observations: longText('Observaciones'),
  },
});
