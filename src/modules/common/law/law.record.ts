import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { text } from '../../../records/fields/text.ts';
import { section } from '../../../records/field.ts';
import { defineRecord } from '../../../records/record.ts';

// Who answers for the law here: Asesoría Jurídica (Ley 18.695 art. 28), the secretario municipal (art. 20) and the director of
// SECPLAC (art. 21); in a party, its secretario comunal.
const keepers = ['JUR1', 'SMU1', 'G1', 'P6'];

const valueId = text('Valor', {
  required: true,
  help: 'El identificador que muestra su página en Valores legales, como «locm.concejo.sesiones_min_mes».',
});

/** The acts by which an institution sets a value of its own. */
export const acts = {
  ordinance: 'Ordenanza',
  regulation: 'Reglamento',
  delegation: 'Decreto de delegación',
  decree: 'Decreto',
  agreement: 'Acuerdo',
  convention: 'Convenio',
  bases: 'Bases',
  statute: 'Estatuto',
} as const;

/** What the institution itself says for a legal value, by an act, during some time. */
export const ownValue = defineRecord({
  name: 'ownValue',
  table: 'own_value',
  label: ['Valor propio', 'Valores propios'],
  serves: keepers,
  title: 'valueId',
  fields: {
    valueId,
    says: text('Lo que dice', {
      required: true,
      help: 'Un número como 12,5; o varios separados por punto y coma; o un texto o fecha, según lo que guarde el valor.',
    }),
    startOn: date('Rige desde', { required: true }),
    endOn: date('Rige hasta', { help: 'El último día en que rige. Vacío mientras dure.' }),
    act: section('El acto que lo fija'),
    actKind: choice('Acto', acts, { required: true }),
    actNumber: text('Número', { required: true, max: 60, help: 'Como «1.204» o, en un estatuto, «art. 23».' }),
    actOn: date('Fecha del acto', { required: true }),
    document: file('Documento'),
    case: section('Sólo si vale para un caso'),
    funder: text('Fondo o financista', { max: 60, help: 'Su sigla. Vacío si vale para todo.' }),
    year: text('Año de la fuente', { format: 'year' }),
    note: longText('Observación'),
  },
});

/** That a person who may do it read the source of a value and found that it says so. */
export const valueConfirmation = defineRecord({
  name: 'valueConfirmation',
  table: 'value_confirmation',
  label: ['Confirmación de un valor legal', 'Confirmaciones de valores legales'],
  serves: keepers,
  title: 'valueId',
  fields: {
    valueId,
    says: text('Lo que dice', {
      required: true,
      help: 'Como está hoy en la página del valor; si cambia, la confirmación no lo sigue.',
    }),
    norm: text('Norma', { required: true }),
    sourceRead: text('Fuente que leyó', {
      required: true,
      help: 'Como «leychile.cl, Ley 18.695, versión de 3 mar 2026».',
    }),
    readOn: date('Leída el', { required: true }),
    startOn: date('Rige desde', { help: 'Si la fuente dice desde cuándo.' }),
    note: longText('Observación'),
    signed: text('Confirmó', { derived: true }),
    confirmedAt: instant('Cuándo', { derived: true }),
  },
});
