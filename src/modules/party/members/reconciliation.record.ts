import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { seesSheets } from './member.record.ts';

const privacy = {
  basis: 'Ley 18.603 (registro de afiliados) y Ley 19.628 art. 16 b (texto de la Ley 21.719).',
  retention: 'Lo que dice el archivo se destruye al resolver cada diferencia; quedan la cuenta y lo decidido.',
};

/** One comparison of our sheets with a file of the electoral service. */
export const rollReading = defineRecord({
  name: 'rollReading',
  table: 'roll_reading',
  label: ['Conciliación con el registro electoral', 'Conciliaciones con el registro electoral'],
  serves: [],
  readableBy: seesSheets,
  title: 'name',
  privacy,
  fields: {
    name: text('Archivo', { derived: true }),
    cutOn: date('El registro al día', { derived: true }),
    obtained: text('Cómo se obtuvo', { derived: true }),
    digest: text('Huella del archivo', { derived: true }),
    same: number('Iguales', { derived: true }),
    onlyHere: number('Sólo aquí', { derived: true }),
    onlyThere: number('Sólo allá', { derived: true }),
    differ: number('Difieren', { derived: true }),
  },
});

/** What a difference may come to, by its kind. */
export const resolutions = {
  lost: 'Ya no está afiliado(a): se registra su salida',
  reported: 'Sigue afiliado(a): se informa al Servicio Electoral',
  added: 'Se crea su ficha',
  notOurs: 'No corresponde a esta comuna: se informa',
  theirs: 'Vale lo del Servicio Electoral',
  ours: 'Vale lo nuestro: se pide corregir',
} as const;

/** What a person may decide of a difference. */
export type Resolution = keyof typeof resolutions;

/** One person in whom our sheets and the electoral service's file do not agree. */
export const rollDifference = defineRecord({
  name: 'rollDifference',
  table: 'roll_difference',
  label: ['Diferencia', 'Diferencias'],
  serves: [],
  readableBy: seesSheets,
  title: 'kind',
  privacy,
  sealed: {
    class: 'affiliation',
    fields: {
      run: text('RUN', { format: 'rut' }),
      name: text('Nombre'),
      affiliatedOn: date('Fecha de afiliación'),
      sex: choice('Sexo', { female: 'Mujer', male: 'Hombre', other: 'Otro o no lo dice' }),
    },
    foundBy: [],
    foundByWord: [],
    purposes: { reconcile: { label: 'Conciliar con el Servicio Electoral', by: ['P6'] } },
  },
  fields: {
    reading: reference('Conciliación', 'rollReading', { required: true, parent: true }),
    kind: choice('Clase', { onlyHere: 'Sólo aquí', onlyThere: 'Sólo allá', differs: 'Difiere' }, { required: true }),
    member: reference('Ficha', 'member', { derived: true }),
    what: text('En qué', { derived: true }),
    resolution: choice('Decisión', resolutions, { derived: true }),
    resolvedOn: date('Resuelta el', { derived: true }),
    reason: text('Motivo', { derived: true }),
  },
});
