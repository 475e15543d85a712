import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { assessors } from './competency.record.ts';

/** A post to be given to somebody, from the names proposed until who held it hands it over. */
export const assignment = defineRecord({
  name: 'assignment',
  table: 'assignment',
  label: ['Asignación de cargo', 'Asignaciones de cargos'],
  serves: ['P1', 'P6'],
  readableBy: assessors,
  title: 'post',
  fields: {
    post: reference('Cargo', 'post', { required: true }),
    capacity: choice(
      'Calidad',
      {
        titular: 'Titular',
        interino: 'Interino: mientras no haya titular',
        suplente: 'Suplente: mientras el titular está ausente',
      },
      { required: true },
    ),
    until: date('Se decide antes de'),
    s1: section('Decisión'),
    chosen: reference('Persona elegida', 'person', { help: 'Una de las personas propuestas.' }),
    reason: longText('Por qué esta persona', {
      help: 'Lo escribe quien decide: ningún puntaje decide ni ordena. Diga qué pesó de lo que muestran los antecedentes.',
    }),
    agreement: text('Acuerdo', { help: 'Número y fecha: será el acto del nombramiento.' }),
    startAt: instant('Asume el'),
    s2: section('Ejercicio y entrega'),
    acceptedOn: date('Aceptó el'),
    handOver: file('Acta de entrega'),
    ending: text('Cómo terminó', { help: 'Acuerdo, renuncia o motivo, con su fecha.' }),
    tenure: reference('Nombramiento', 'tenure', { derived: true }),
    designation: reference('Designación', 'designation', { derived: true }),
  },
});

/** Somebody whose name is on the table for a post. */
export const candidate = defineRecord({
  name: 'candidate',
  table: 'candidate',
  label: ['Persona propuesta', 'Personas propuestas'],
  serves: ['P1', 'P6', 'P9'],
  readableBy: assessors,
  title: 'person',
  recognisedBy: ['assignment', 'person'],
  fields: {
    assignment: reference('Asignación', 'assignment', { required: true, parent: true }),
    person: reference('Persona', 'person', { required: true }),
    proposedBy: text('Quién la propone'),
    statement: longText('Qué se propone hacer'),
  },
});
