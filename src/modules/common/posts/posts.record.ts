import { appointerOptions, type Charter } from '../../../charter/index.ts';
import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { choices } from '../../../records/fields/choices.ts';
import { instant } from '../../../records/fields/instant.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

const administration = ['ADM1'];

/** A place of the institution's organisation. */
export const unit = defineRecord({
  name: 'unit',
  table: 'unit',
  label: ['Unidad', 'Unidades'],
  serves: administration,
  recognisedBy: ['code'],
  fields: {
    name: text('Nombre', { required: true }),
    code: text('Código', { required: true, unique: true, help: 'Corto y estable, como «secplac».' }),
    parent: reference('Depende de', 'unit'),
  },
});

/** Someone who works in the institution or represents it. */
export const person = defineRecord({
  name: 'person',
  table: 'person',
  path: 'persons',
  label: ['Persona', 'Personas'],
  serves: administration,
  recognisedBy: ['email'],
  fields: {
    name: text('Nombre', { required: true }),
    email: text('Correo institucional', { format: 'email', unique: true }),
  },
});

/** A post: it exists with or without a holder, and carries the functions that the charter gives it. */
export const postOf = (charter: Charter) =>
  defineRecord({
    name: 'post',
    table: 'post',
    label: ['Cargo', 'Cargos'],
    serves: administration,
    recognisedBy: ['code'],
    fields: {
      name: text('Nombre', { required: true }),
      code: text('Código', { required: true, help: 'El de la carta, como «director-secplac».' }),
      unit: reference('Unidad', 'unit', { required: true }),
      kind: choice('Clase', { unipersonal: 'Unipersonal', collegiate: 'Colegiado' }, { required: true }),
      functions: choices(
        'Funciones',
        Object.fromEntries(charter.functions.map((held) => [held.code, `${held.code} ${held.label}`])),
      ),
      source: text('Norma que lo crea'),
      s1: section('Quién lo provee'),
      appointedBy: choices('Órganos que lo proveen por acuerdo', appointerOptions(charter), {
        help: 'Vacío: lo que dice la carta, si dice algo.',
      }),
      appointmentBasis: text('Norma que lo dice', { help: 'El artículo de la ley, del estatuto o del reglamento.' }),
      appointmentCertainty: choice('Certeza de esa norma', {
        confirmed: 'Leída en su texto: rechaza lo que la contradice',
        known: 'Conocida, sin releer: sólo advierte',
        unverified: 'Sin verificar: sólo advierte',
      }),
      prolongedBy: text('Norma que prorroga a su titular', {
        help: 'El artículo que dice que, vencido el período, sigue en funciones hasta que asuma quien le suceda. Vacío: el cargo queda vacante.',
      }),
    },
  });

/** That a person holds a post from one instant until another, by an act. */
export const tenure = defineRecord({
  name: 'tenure',
  table: 'tenure',
  label: ['Nombramiento', 'Nombramientos'],
  serves: administration,
  title: 'person',
  fields: {
    post: reference('Cargo', 'post', { required: true, parent: true }),
    person: reference('Persona', 'person', { required: true }),
    capacity: choice('Calidad', { titular: 'Titular', interino: 'Interino' }, { required: true }),
    startAt: instant('Desde', { required: true }),
    endAt: instant('Hasta', { help: 'Vacío mientras dure. El instante de término ya no cuenta.' }),
    basis: text('Acto que lo nombra', {
      required: true,
      help: 'El decreto, acuerdo o elección, con su número y fecha.',
    }),
    endedBy: choice(
      'Por qué termina',
      {
        term: 'Vence el período',
        resignation: 'Renuncia',
        death: 'Fallecimiento',
        removal: 'Remoción',
        disqualification: 'Inhabilidad o pérdida de un requisito',
        abolition: 'Supresión del cargo',
        other: 'Otra causa',
      },
      {
        help: 'Si vence el período y la norma del cargo lo prorroga, sigue en funciones hasta que asuma quien le suceda.',
      },
    ),
    leftAt: instant('En prórroga, dejó el cargo el', { help: 'Sólo si se fue antes de que asumiera quien le sucede.' }),
  },
});
