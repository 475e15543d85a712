import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { section } from '../../../records/field.ts';
import { defineRecord } from '../../../records/record.ts';

/** The levels of a party, from the widest; a body hangs from one of its level or wider. */
export const levels = {
  national: 'Nacional',
  regional: 'Regional',
  provincial: 'Provincial',
  communal: 'Comunal',
  territorial: 'Territorial',
} as const;

/** A body of the party's tree, at any level: leadership, secretaría, department, núcleo, brigada or commission. */
export const partyUnit = defineRecord({
  name: 'partyUnit',
  table: 'party_unit',
  label: ['Organismo', 'Organismos'],
  serves: ['P6', 'P13', 'P16', 'P23'],
  recognisedBy: ['code'],
  fields: {
    name: text('Nombre', { required: true }),
    code: text('Código', { required: true, unique: true, help: 'Corto y estable, como «nucleo-las-acacias».' }),
    kind: choice(
      'Clase',
      {
        leadership: 'Dirección',
        secretariat: 'Secretaría',
        department: 'Departamento',
        cell: 'Núcleo',
        brigade: 'Brigada',
        commission: 'Comisión',
      },
      { required: true },
    ),
    level: choice('Nivel', levels, { required: true }),
    parent: reference('Depende de', 'partyUnit'),
    unit: reference('Unidad de la carta', 'unit', { help: 'Cuando es también una unidad con cargos.' }),
    front: text('Frente o tema', { help: 'Como «Vivienda» o «Trabajo», en departamentos y brigadas.' }),
    territory: text('Territorio', { help: 'Unidad vecinal, sector o lugar de trabajo.' }),
    smallest: number('Integrantes que exige', { range: [1, 500] }),
    isPublic: yesNo('Es público', {
      help: 'Su nombre sale en los datos abiertos; nunca quiénes lo integran.',
    }),
    rules: section('Constitución y mandato'),
    constitutedOn: date('Constituido el'),
    act: text('Acto que lo constituye'),
    mandate: longText('Mandato', { help: 'La pregunta o el encargo de una comisión.' }),
    deliverable: text('Producto que entrega'),
    endsOn: date('Termina el', { help: 'Obligatorio en una comisión.' }),
  },
});
