import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';

const links = ['G6', 'E1', 'E5'];

/** How an office of an institution is reached: the office, never the person who sits there today. */
export const officeContact = defineRecord({
  name: 'officeContact',
  table: 'office_contact',
  label: ['Oficina de contacto', 'Oficinas de contacto'],
  serves: links,
  fields: {
    organization: reference('Institución', 'publicOrganization', { required: true, parent: true }),
    name: text('Oficina', { required: true, max: 160, help: 'Como «Unidad de Evaluación, DIPLADE».' }),
    position: text('Cargo con que se trata', { max: 120, help: 'El cargo, sin el nombre de la persona.' }),
    email: text('Correo de la oficina', { format: 'email', help: 'El institucional, no el de una persona.' }),
    phone: text('Teléfono de la oficina', { max: 40 }),
    address: text('Dirección', { max: 200 }),
    about: text('Para qué', { max: 200, help: 'Qué trámites se ven ahí.' }),
  },
});

/** A meeting with an institution or a private party: what it was about, and what the law of lobby asks of it. */
export const meeting = defineRecord({
  name: 'meeting',
  table: 'meeting',
  label: ['Reunión', 'Reuniones'],
  serves: links,
  fields: {
    name: text('Materia', { required: true }),
    heldOn: date('Fecha', { required: true }),
    organization: reference('Con quién', 'publicOrganization', { required: true }),
    channel: choice('Cómo', { inPerson: 'Presencial', video: 'Por video', phone: 'Por teléfono', visit: 'En terreno' }),
    place: text('Dónde', { max: 160 }),
    theirs: text('Asistieron por ellos', { max: 300, help: 'Cargos y oficinas, sin nombres.' }),
    ours: text('Asistieron por nosotros', { max: 300, help: 'Cargos y unidades.' }),
    initiative: reference('Iniciativa', 'initiative'),
    external: reference('Proyecto de otros', 'externalProject'),
    summary: longText('Qué se trató'),
    minutes: file('Acta o minuta'),
    s1: section('Ley del lobby'),
    lobby: yesNo('Es lobby o gestión de interés particular', {
      required: true,
      help: 'Sí, cuando alguien gestiona un interés ante una autoridad obligada (Ley 20.730 arts. 2 y 3).',
    }),
    passiveSubject: text('Autoridad obligada que asistió', {
      max: 160,
      help: 'El cargo: alcalde, concejal, director de obras, secretario municipal u otro designado.',
    }),
    lobbyFolio: text('Folio en la Plataforma de la Ley del Lobby', { max: 60 }),
  },
});

/** What somebody promised in a meeting, and until when. */
export const commitment = defineRecord({
  name: 'commitment',
  table: 'commitment',
  label: ['Compromiso', 'Compromisos'],
  serves: links,
  fields: {
    meeting: reference('Reunión', 'meeting', { required: true, parent: true }),
    name: text('Compromiso', { required: true, help: 'Con un verbo: «Enviar los planos corregidos».' }),
    side: choice('De quién es', { ours: 'Nuestro', theirs: 'De ellos' }, { required: true }),
    responsible: reference('Responsable', 'person', {
      required: true,
      help: 'Quien lo hace; si es de ellos, quien pregunta por él.',
    }),
    dueOn: date('Vence', { required: true }),
    outcome: text('Cómo terminó'),
  },
});
