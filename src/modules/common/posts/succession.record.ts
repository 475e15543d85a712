import type { Charter } from '../../../charter/index.ts';
import { choice } from '../../../records/fields/choice.ts';
import { choices } from '../../../records/fields/choices.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** Who may write down absences, designations and delegations of others: who certifies acts, and who keeps the system. */
const registrars = ['SMU1', 'P6', 'ADM1'];

const functionsOf = (charter: Charter): Record<string, string> =>
  Object.fromEntries(charter.functions.map(({ code, label }) => [code, `${code} ${label}`]));

/** The functions of this charter that write down who is away and who acts instead. */
export const registrarsOf = ({ functions }: Charter): string[] =>
  registrars.filter((code) => functions.some((held) => held.code === code));

/** That the holder of a post cannot act for a while, in all or some of its functions. */
export const absenceOf = (charter: Charter) =>
  defineRecord({
    name: 'absence',
    table: 'absence',
    label: ['Ausencia', 'Ausencias'],
    serves: registrarsOf(charter),
    // The cause may be an illness: the others learn who acts and until when, not why.
    readableBy: registrarsOf(charter),
    title: 'tenure',
    fields: {
      tenure: reference('Nombramiento', 'tenure', { required: true, parent: true }),
      startAt: instant('Desde', { required: true }),
      endAt: instant('Hasta', { help: 'Vacío si no se sabe. A esa hora el titular ya vuelve.' }),
      cause: choice(
        'Causa',
        {
          leave: 'Feriado legal',
          permit: 'Permiso',
          medical: 'Licencia médica',
          mission: 'Cometido o comisión de servicio',
          suspension: 'Suspensión',
          other: 'Otra',
        },
        { required: true },
      ),
      scope: choices('Funciones que no ejerce', functionsOf(charter), { help: 'Vacío: ninguna función del cargo.' }),
      document: file('Documento'),
      note: longText('Observación'),
      annulledWhy: longText('Por qué se anuló'),
    },
  });

/** Who acts when the holder of a post is away or there is none: a flat list, in order. */
export const substitutionRuleOf = (charter: Charter) =>
  defineRecord({
    name: 'substitutionRule',
    table: 'substitution_rule',
    label: ['Regla de reemplazo', 'Reglas de reemplazo'],
    serves: registrarsOf(charter),
    title: 'substitute',
    recognisedBy: ['post', 'rank'],
    fields: {
      post: reference('Cargo reemplazado', 'post', { required: true, parent: true }),
      rank: number('Orden', { required: true, help: '1 es el primero a quien le corresponde.' }),
      substitute: reference('Lo reemplaza quien ejerce', 'post', { required: true }),
      trigger: choice(
        'Cuándo',
        { absence: 'En ausencia', vacancy: 'En vacancia', both: 'En ausencia y en vacancia' },
        { required: true },
      ),
      scope: choices('Funciones', functionsOf(charter), { help: 'Vacío: todas las del cargo.' }),
      daysLimit: text('Valor legal de los días a lo más', {
        help: 'Su código, como «mayor.absence». Vacío: sin límite.',
      }),
      medicalLimit: text('El mismo, con licencia médica', { help: 'Vacío: el anterior.' }),
      basis: text('Norma o acuerdo', { required: true }),
      startAt: instant('Desde'),
      endAt: instant('Hasta'),
    },
  });

/** That an act names somebody for as long as the holder is away, or there is none. */
export const designationOf = (charter: Charter) =>
  defineRecord({
    name: 'designation',
    table: 'designation',
    label: ['Designación', 'Designaciones'],
    serves: registrarsOf(charter),
    title: 'person',
    fields: {
      post: reference('Cargo', 'post', { required: true, parent: true }),
      person: reference('Persona', 'person', { required: true }),
      capacity: choice(
        'Calidad',
        { suplente: 'Suplente: el titular está ausente', interino: 'Interino: no hay titular' },
        { required: true },
      ),
      scope: choices('Funciones', functionsOf(charter), { help: 'Vacío: todas las del cargo.' }),
      startAt: instant('Desde', { required: true }),
      endAt: instant('Hasta'),
      basis: text('Acto que la dispone', { required: true }),
      document: file('Documento'),
    },
  });

/** That the holder of a post lets somebody else exercise some of its functions. */
export const delegationOf = (charter: Charter) =>
  defineRecord({
    name: 'delegation',
    table: 'delegation',
    label: ['Delegación', 'Delegaciones'],
    serves: registrarsOf(charter),
    title: 'person',
    fields: {
      tenure: reference('Nombramiento de quien delega', 'tenure', { required: true, parent: true }),
      person: reference('En quién', 'person', { required: true }),
      scope: choices('Funciones', functionsOf(charter), { required: true }),
      startAt: instant('Desde', { required: true }),
      endAt: instant('Hasta'),
      basis: text('Acto que la dispone', { required: true }),
      document: file('Documento'),
    },
  });
