import type { Edition } from '../../../records/catalog.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord, type RecordType } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';

/** The kinds of plan, by the institution that has them. */
const kindsOf = {
  municipality: {
    pladeco: 'PLADECO',
    regulator: 'Plan regulador',
    security: 'Plan de seguridad',
    climate: 'Plan de acción climática',
    sectoral: 'Plan sectorial',
    policy: 'Política',
  },
  party: { party: 'Plan de la dirección', policy: 'Política', sectoral: 'Plan de una secretaría' },
};

const planning = ['G1', 'G2', 'G8', 'E9', 'P10', 'P21'];

/** A plan, policy or programme in force for a term: the PLADECO and its neighbours. */
export const plan = defineRecord({
  name: 'plan',
  table: 'plan',
  label: ['Instrumento', 'Instrumentos'],
  serves: planning,
  recognisedBy: ['name', 'edition'],
  fields: {
    name: text('Nombre', { required: true }),
    kind: choice('Tipo', { ...kindsOf.municipality, ...kindsOf.party }, { required: true }),
    edition: text('Versión', { required: true, help: 'Como «2022» o «2022, ajuste 1».' }),
    startOn: date('Vigente desde', { required: true }),
    endOn: date('Vigente hasta', { required: true }),
    agreement: text('Acuerdo que lo aprueba', { help: 'Número y fecha del acuerdo.' }),
    decree: text('Acto que lo promulga', { help: 'Su número y fecha.' }),
    unit: reference('Unidad responsable', 'unit'),
    summary: longText('Resumen'),
  },
});

/** The same, with the kinds of plan that one kind of institution has. */
export const planOf = (edition: Edition): RecordType => ({
  ...plan,
  fields: { ...plan.fields, kind: choice('Tipo', kindsOf[edition], { required: true }) },
});

/** A plan is drafted, comes into force with its act and is replaced by the next version. */
export const planWorkflow = defineWorkflow(plan, {
  start: 'draft',
  states: { draft: 'En elaboración', inForce: 'Vigente', replaced: 'Reemplazado' },
  closed: ['replaced'],
  actions: {
    bringIntoForce: {
      label: 'Declarar vigente',
      from: ['draft'],
      to: 'inForce',
      by: ['G1', 'P10'],
      asks: ['agreement'],
    },
    replace: { label: 'Reemplazar', from: ['inForce'], to: 'replaced', by: ['G1', 'P10'] },
  },
});

/** A line of a plan (lineamiento). */
export const axis = defineRecord({
  name: 'axis',
  table: 'axis',
  label: ['Eje', 'Ejes'],
  serves: planning,
  recognisedBy: ['plan', 'number'],
  fields: {
    plan: reference('Instrumento', 'plan', { required: true, parent: true }),
    number: text('Número', { required: true, max: 20 }),
    name: text('Nombre', { required: true }),
  },
});

/** What an axis wants to reach (objetivo estratégico). */
export const objective = defineRecord({
  name: 'objective',
  table: 'objective',
  label: ['Objetivo', 'Objetivos'],
  serves: planning,
  recognisedBy: ['axis', 'number'],
  fields: {
    axis: reference('Eje', 'axis', { required: true, parent: true }),
    number: text('Número', { required: true, max: 20 }),
    name: text('Nombre', { required: true }),
    description: longText('Descripción'),
  },
});

/** A group of initiatives or actions for one objective. */
export const programme = defineRecord({
  name: 'programme',
  table: 'programme',
  label: ['Programa', 'Programas'],
  serves: planning,
  recognisedBy: ['objective', 'number'],
  fields: {
    objective: reference('Objetivo', 'objective', { required: true, parent: true }),
    number: text('Número', { required: true, max: 20 }),
    name: text('Nombre', { required: true }),
    unit: reference('Unidad responsable', 'unit'),
    budget: money('Costo estimado'),
    description: longText('Descripción'),
  },
});
