import type { Charter } from '../../../charter/index.ts';
import { anyPost } from '../../../records/access.ts';
import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { choices } from '../../../records/fields/choices.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** Something that the holder of a function must do by a day: made from an obligation of the year, or added by hand. */
export const taskOf = (charter: Charter) => {
  const functions = Object.fromEntries(charter.functions.map(({ code, label }) => [code, `${code} ${label}`]));
  return defineRecord({
    name: 'task',
    table: 'task',
    label: ['Tarea', 'Tareas'],
    serves: anyPost,
    fields: {
      name: text('Tarea', { required: true, help: 'Con un verbo: «Enviar la rendición de marzo».' }),
      dueOn: date('Vence', { derived: true }),
      function: choice('Función que la debe', functions, { required: true }),
      unit: reference('Unidad', 'unit', { help: 'Vacía: cualquiera que ejerza la función.' }),
      responsible: reference('Responsable', 'person'),
      helpers: choices('Colaboran', functions),
      plannedOn: date('Fecha fijada', { help: 'Para una tarea propia: el día en que vence.' }),
      startOn: date('Corre desde', { help: 'El día que da inicio al plazo, cuando sólo se conoce al ocurrir.' }),
      description: longText('Qué hay que hacer'),
      s1: section('Evidencia'),
      evidenceAsked: text('Se cierra con', { help: 'Qué hay que mostrar para darla por hecha.' }),
      evidenceFile: file('Archivo'),
      evidenceLink: text('Enlace', { help: 'Dirección donde se puede ver: https://…' }),
      evidenceNote: longText('Dónde está', {
        help: 'Si no es un archivo ni un enlace: folio, carpeta, sesión y acta.',
      }),
      reason: longText('Por qué no corresponde'),
      certificate: text('Certificado del silencio', {
        help: 'Número y fecha del certificado, de quien da fe en la institución.',
      }),
      s2: section('De dónde viene'),
      norm: text('Norma', { derived: true }),
      confidence: choice(
        'Certeza',
        { confirmed: 'Verificada', likely: 'Sin verificar', doubtful: 'Sin verificar, dudosa' },
        { derived: true },
      ),
      custom: text('Por qué ese día', { derived: true }),
      silence: text('Si nadie responde', { derived: true }),
      period: text('Período', { derived: true }),
      obligation: text('Obligación', { derived: true, max: 80 }),
      about: text('Ficha de que trata', { derived: true, max: 120 }),
      recounted: text('Último recuento', { derived: true }),
      counting: longText('Cuenta', { derived: true }),
      key: text('Clave', { derived: true, unique: true, max: 160 }),
    },
  });
};

/** The record of tasks, whichever the charter. */
export type TaskRecord = ReturnType<typeof taskOf>;
