import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { place } from '../../../records/fields/place.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { section } from '../../../records/field.ts';
import { defineRecord } from '../../../records/record.ts';
import { rateResults, sectors, stages, types } from '../investment.choices.ts';

/** A project, programme or study of the commune, one row for each stage that asks for money. */
export const initiative = defineRecord({
  name: 'initiative',
  table: 'initiative',
  label: ['Iniciativa', 'Iniciativas'],
  serves: ['E4', 'E5', 'E6', 'G8'],
  recognisedBy: ['code', 'stage'],
  fields: {
    name: text('Nombre', { required: true, help: 'Proceso, objeto y lugar: «Reposición sede social Las Acacias».' }),
    code: text('Código', { format: 'bip', max: 40, help: 'BIP con dígito verificador, o el de la fuente.' }),
    stage: choice('Etapa', stages),
    type: choice('Tipo', types),
    sector: choice('Sector', sectors),
    description: longText('Descripción'),
    rate: choice('Resultado (RATE)', rateResults),
    s1: section('Responsables y plan'),
    unit: reference('Unidad responsable', 'unit'),
    responsible: reference('Responsable', 'person'),
    objective: reference('Objetivo del plan', 'objective'),
    programme: reference('Programa', 'programme'),
    technicalUnit: text('Unidad técnica'),
    s2: section('Territorio'),
    commune: reference('Comuna', 'commune'),
    locality: reference('Localidad', 'locality'),
    neighbourhoodUnit: reference('Unidad vecinal', 'neighbourhoodUnit'),
    place: place('Lugar'),
    beneficiaries: number('Beneficiarios', { unit: 'personas', range: [0, 20_000_000] }),
    s3: section('Dinero'),
    source: reference('Fuente principal', 'fundingSource'),
    budgetLine: text('Imputación', { max: 20, help: 'Subtítulo, ítem y asignación: 33.03.125.' }),
    amount: money('Costo total'),
    requested: money('Solicitado', { derived: true }),
    approved: money('Aprobado', { derived: true }),
    spent: money('Gastado', { derived: true }),
    s4: section('Plazos y avance'),
    year: number('Año', { range: [1980, 2100] }),
    startOn: date('Inicio'),
    endOn: date('Término'),
    physicalProgress: number('Avance físico', { unit: '%', range: [0, 100], derived: true }),
    financialProgress: number('Avance financiero', { unit: '%', range: [0, 1000], derived: true }),
  },
  openData: [
    'name',
    'code',
    'stage',
    'type',
    'sector',
    'description',
    'unit',
    'locality',
    'neighbourhoodUnit',
    'place',
    'beneficiaries',
    'source',
    'amount',
    'approved',
    'spent',
    'year',
    'startOn',
    'endOn',
    'physicalProgress',
    'financialProgress',
  ],
});
