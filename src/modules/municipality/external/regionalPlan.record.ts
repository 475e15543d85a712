import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { sectors } from '../investment.choices.ts';

const registers = ['E1', 'G6'];

/** The preliminary investment plan that the regional government sends in May, and what the commune observes of it. */
export const regionalPlan = defineRecord({
  name: 'regionalPlan',
  table: 'regional_plan',
  label: ['Anteproyecto regional (ARI)', 'Anteproyectos regionales (ARI)'],
  serves: registers,
  recognisedBy: ['year'],
  fields: {
    name: text('Nombre', { required: true, help: 'Como «Anteproyecto regional de inversiones 2028».' }),
    year: number('Año que programa', { required: true, range: [2018, 2100] }),
    receivedOn: date('Llegó el', { required: true, help: 'De este día se cuenta el plazo para observar.' }),
    office: text('Oficio con que llegó', { max: 120 }),
    document: file('Documento'),
    dueOn: date('Observar a más tardar', { derived: true }),
    sentOn: date('Se observó el'),
    sentWith: text('Oficio con que se observó', { max: 120 }),
    answer: file('Oficio enviado'),
    note: longText('Notas'),
  },
});

/** One project of the regional plan, or one that should be in it, with what the commune says of it. */
export const regionalPlanLine = defineRecord({
  name: 'regionalPlanLine',
  table: 'regional_plan_line',
  label: ['Línea del anteproyecto', 'Líneas del anteproyecto'],
  serves: registers,
  recognisedBy: ['bip'],
  fields: {
    plan: reference('Anteproyecto', 'regionalPlan', { required: true, parent: true }),
    name: text('Iniciativa', { required: true }),
    bip: text('Código BIP', { format: 'bip', max: 40 }),
    service: text('Servicio', { max: 160 }),
    sector: choice('Sector', sectors),
    amount: money('Monto para el año'),
    stance: choice('Posición', { agrees: 'Conforme', observes: 'Se observa', missing: 'Falta y se pide' }),
    observation: longText('Observación', { help: 'Qué se pide cambiar y por qué; va al oficio con estas palabras.' }),
    external: reference('Proyecto de otros', 'externalProject'),
    initiative: reference('Iniciativa nuestra', 'initiative'),
  },
});
