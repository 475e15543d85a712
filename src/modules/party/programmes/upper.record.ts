import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** The five areas that the statute privileges, in its order. */
export const areas = {
  development: 'Desarrollo local',
  fronts: 'Frentes sociales',
  training: 'Capacitación y educación política',
  communications: 'Comunicaciones',
  electoral: 'Electoral',
} as const;

/** The levels above the commune. */
export const upperLevels = { national: 'Nacional', regional: 'Regional', provincial: 'Provincial' } as const;

const writers = ['P1', 'P6', 'P8'];

/** A programme that a wider level of the party carries out and to which the commune contributes. */
export const upperProgramme = defineRecord({
  name: 'upperProgramme',
  table: 'upper_programme',
  label: ['Programa superior', 'Programas superiores'],
  serves: writers,
  recognisedBy: ['name', 'level'],
  fields: {
    name: text('Nombre', { required: true }),
    level: choice('Nivel', upperLevels, { required: true }),
    area: choice('Área', areas, { required: true }),
    owner: text('Quién lo dirige', { required: true, help: 'Como «Secretaría Regional de Capacitación».' }),
    startOn: date('Desde', { required: true }),
    endOn: date('Hasta'),
    objectives: longText('Objetivos'),
    document: file('Documento'),
  },
});

/** One thing that an upper programme wants to reach, and that somebody of the commune may take. */
export const upperGoal = defineRecord({
  name: 'upperGoal',
  table: 'upper_goal',
  label: ['Meta del programa superior', 'Metas del programa superior'],
  serves: writers,
  recognisedBy: ['programme', 'name'],
  fields: {
    programme: reference('Programa', 'upperProgramme', { required: true, parent: true }),
    name: text('Meta', { required: true }),
    indicator: text('Indicador'),
    target: text('Valor que se espera'),
  },
});
