import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { money } from '../../../records/fields/money.ts';
import { number } from '../../../records/fields/number.ts';
import { place } from '../../../records/fields/place.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { sectors, stages } from '../investment.choices.ts';

const registers = ['E1'];

/** What a service of the state or a private party prepares or builds in the commune: not ours, but in our streets. */
export const externalProject = defineRecord({
  name: 'externalProject',
  table: 'external_project',
  label: ['Proyecto de otros', 'Proyectos de otros'],
  serves: registers,
  recognisedBy: ['bip'],
  fields: {
    name: text('Proyecto', { required: true }),
    organization: reference('Institución titular', 'publicOrganization'),
    owner: text('Titular, si no está en la lista', { help: 'El nombre de la institución o empresa.' }),
    sphere: choice('Ámbito', { public: 'Público', private: 'Privado' }),
    sector: choice('Sector', sectors),
    stage: choice('Etapa', stages),
    bip: text('Código BIP', { format: 'bip', max: 40 }),
    seia: text('Expediente SEIA', { max: 40, help: 'El número de la página del expediente ambiental.' }),
    description: longText('De qué se trata'),
    s1: section('Dinero y plazos'),
    amount: money('Monto'),
    source: text('Quién lo paga', { max: 160 }),
    startOn: date('Inicio'),
    endOn: date('Término'),
    s2: section('Territorio'),
    commune: reference('Comuna', 'commune'),
    locality: reference('Localidad', 'locality'),
    place: place('Lugar'),
    initiative: reference('Iniciativa nuestra que toca', 'initiative'),
    s3: section('Qué tan al día está'),
    lastCheckOn: date('Revisado el', { help: 'El día en que alguien preguntó o miró la fuente.' }),
    checkedBy: reference('Lo revisó', 'person', { derived: true }),
    checkBy: date('Volver a preguntar', { derived: true }),
    sourceUrl: text('Dónde consta', { max: 400, help: 'Dirección de la página o número del oficio.' }),
    office: text('Oficina que responde', { max: 160, help: 'La oficina, no la persona.' }),
    note: longText('Notas'),
  },
});

/** How often the institution asks again for the projects of others; without a row, each ninety days. */
export const externalReview = defineRecord({
  name: 'externalReview',
  table: 'external_review',
  label: ['Plazo para volver a preguntar', 'Plazo para volver a preguntar'],
  serves: ['G1', ...registers],
  fields: {
    name: text('Nombre', { required: true, max: 80, help: 'Como «Proyectos de otros: cada trimestre».' }),
    days: number('Cada cuántos días', { required: true, unit: 'días', range: [7, 730] }),
    act: text('Acto que lo fija', { max: 160 }),
  },
});
