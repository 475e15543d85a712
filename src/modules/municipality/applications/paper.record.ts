import { section } from '../../../records/field.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** A paper as it was issued once; the same one serves every application that asks for its kind. */
export const paper = defineRecord({
  name: 'paper',
  table: 'paper',
  label: ['Antecedente', 'Antecedentes'],
  serves: ['E4', 'E5', 'E6', 'DOM1', 'SMU1'],
  recognisedBy: ['name', 'number', 'issuedOn'],
  fields: {
    name: text('Nombre', { required: true, help: 'Como lo buscaría: «Dominio vigente, sede Las Acacias».' }),
    kind: reference('Tipo de antecedente', 'paperKind', { required: true }),
    initiative: reference('Iniciativa', 'initiative', { help: 'Vacío: sirve a toda la municipalidad.' }),
    number: text('Número o folio'),
    issuer: text('Emitido por'),
    issuedOn: date('Emitido el'),
    statedExpiry: date('Vence según el documento', {
      help: 'Sólo si el documento lo dice; si no, se cuenta su vigencia.',
    }),
    expiresOn: date('Vence el', { derived: true }),
    s1: section('Dónde está'),
    file: file('Archivo'),
    place: text('Enlace o lugar', { help: 'Si no hay archivo: la dirección, o la carpeta donde está el original.' }),
    replaces: reference('Reemplaza a', 'paper', { help: 'Las postulaciones vivas que usaban el anterior toman éste.' }),
    note: longText('Nota'),
  },
});
