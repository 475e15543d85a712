import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';

/** Who keeps what is known of people's abilities: the leadership, its secretary and those among whom posts are shared out. */
export const assessors = ['P1', 'P5', 'P6', 'P9'];

/** One ability that a post may ask and a person may have. */
export const competency = defineRecord({
  name: 'competency',
  table: 'competency',
  label: ['Competencia', 'Competencias'],
  serves: ['P6', 'P9'],
  recognisedBy: ['name'],
  fields: {
    name: text('Nombre', { required: true, unique: true }),
    kind: choice(
      'Clase',
      {
        political: 'Experiencia política',
        technical: 'Título o experiencia técnica',
        campaign: 'Papel en campañas',
        territory: 'Territorio que conoce',
        language: 'Idioma',
        training: 'Formación recibida',
        availability: 'Disponibilidad',
      },
      { required: true },
    ),
    description: longText('Qué se entiende por ella'),
  },
});

/** What a person shows of one competency, and how it is known. */
export const competencyEvidence = defineRecord({
  name: 'competencyEvidence',
  table: 'competency_evidence',
  label: ['Antecedente de una persona', 'Antecedentes de personas'],
  serves: ['P6', 'P9'],
  readableBy: assessors,
  title: 'says',
  recognisedBy: ['person', 'competency', 'says'],
  privacy: {
    basis: 'Ley 19.628 art. 16 b (texto de la Ley 21.719): organización interna de sus miembros.',
    retention: 'Mientras dure la afiliación; la persona puede pedir que se corrija o se borre.',
  },
  fields: {
    person: reference('Persona', 'person', { required: true }),
    competency: reference('Competencia', 'competency', { required: true }),
    says: text('Qué tiene', { required: true, help: 'Como «Ingeniera civil, 2012» o «12 horas a la semana».' }),
    datedOn: date('Fecha', { help: 'De cuándo es.' }),
    document: file('Documento'),
    verifiedBy: text('Quién lo verificó y cómo'),
    note: longText('Por qué no se comprueba'),
  },
});

/** Evidence is declared by the person; somebody else verifies it, or its document comes. */
export const competencyEvidenceWorkflow = defineWorkflow(competencyEvidence, {
  start: 'declared',
  states: {
    declared: 'Declarado por la persona',
    verified: 'Verificado',
    documented: 'Con documento',
    unproved: 'No comprobado',
  },
  actions: {
    verify: { label: 'Verificar', from: ['declared', 'unproved'], to: 'verified', by: ['P6'], asks: ['verifiedBy'] },
    document: {
      label: 'Adjuntar documento',
      from: ['declared', 'verified', 'unproved'],
      to: 'documented',
      by: ['P6', 'P9'],
      asks: ['document'],
    },
    doubt: {
      label: 'Dejar como no comprobado',
      from: ['declared', 'verified', 'documented'],
      to: 'unproved',
      by: ['P6'],
      asks: ['note'],
    },
  },
});

/** What a post asks of who holds it. */
export const postRequirement = defineRecord({
  name: 'postRequirement',
  table: 'post_requirement',
  label: ['Requisito del cargo', 'Perfil del cargo'],
  serves: ['P1', 'P6'],
  title: 'competency',
  recognisedBy: ['post', 'competency'],
  fields: {
    post: reference('Cargo', 'post', { required: true, parent: true }),
    competency: reference('Competencia', 'competency', { required: true }),
    demand: choice('Exigencia', { required: 'Necesaria', desirable: 'Deseable' }, { required: true }),
    note: text('Detalle', { help: 'Como «al menos 10 horas a la semana».' }),
  },
});
