import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { choices } from '../../../records/fields/choices.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';
import { confidences } from './papers.choices.ts';
import { sectors, stages, types } from '../investment.choices.ts';
import { evaluators, intakes, origins, reaches, renditionUnits } from './source.choices.ts';

/** Where money for initiatives comes from, with the rules of its norm: FNDR, FRIL, PMU, own resources… */
export const fundingSource = defineRecord({
  name: 'fundingSource',
  table: 'funding_source',
  label: ['Fuente de financiamiento', 'Fuentes de financiamiento'],
  serves: ['E2'],
  recognisedBy: ['name'],
  fields: {
    name: text('Nombre', { required: true, unique: true, max: 80 }),
    institution: text('Institución'),
    origin: choice('De quién es', origins),
    norm: text('Norma o guía'),
    previous: reference('La del año anterior', 'fundingSource'),
    year: number('Año de la guía', { range: [1980, 2100] }),
    validFrom: date('Rige desde'),
    validTo: date('Rige hasta'),
    confidence: choice('Certeza de las reglas', confidences),
    s2: section('Qué paga'),
    finances: longText('Qué financia'),
    forbids: longText('Qué no financia'),
    limits: longText('Límites y reglas'),
    stages: choices('Etapas', stages, { help: 'En blanco, todas.' }),
    types: choices('Tipos', types, { help: 'En blanco, todos.' }),
    sectors: choices('Sectores', sectors, { help: 'En blanco, todos.' }),
    s3: section('Cómo se postula'),
    intake: choice('Recibe', intakes),
    evaluator: choice('Quién evalúa', evaluators),
    platform: text('Plataforma', { help: 'Dónde se ingresa: BIP, subderenlinea.cl…' }),
    contact: text('Contacto', { help: 'La oficina y su correo; no anote datos personales.' }),
    exclusive: yesNo('No se combina con otra fuente'),
    s1: section('Tope por iniciativa'),
    limitAmount: text('Tope', { format: 'decimal', help: 'En UTM, UF o pesos, como 5.000.' }),
    limitUnit: choice('Unidad', { UTM: 'UTM', UF: 'UF', CLP: 'Pesos' }),
    limitOn: date('Valor del día', { help: 'La norma dice cuál: el FRIL usa la UTM de enero del año.' }),
    limitReach: choice('El tope es', reaches),
    limitOf: text('Mes o día del valor usado', { format: 'period', derived: true }),
    limitValue: text('Valor usado', { format: 'decimal', derived: true }),
    limitPesos: money('Tope en pesos', { derived: true }),
    s4: section('Otros montos'),
    least: money('Mínimo por iniciativa'),
    communeMost: money('Máximo para la comuna', { help: 'En el año de la guía.' }),
    communeCount: number('Iniciativas por comuna', { range: [1, 1000], help: 'En el año de la guía.' }),
    localShare: number('Aporte propio mínimo', { unit: '%', range: [0, 100] }),
    amountsConfidence: choice('Certeza de los montos', confidences),
    s5: section('Rendición'),
    renditionRule: longText('Cómo se rinde'),
    renditionDays: number('Se rinde o informa en los primeros', { range: [1, 366], help: 'Días del mes siguiente.' }),
    renditionUnit: choice('Días', renditionUnits),
  },
});
