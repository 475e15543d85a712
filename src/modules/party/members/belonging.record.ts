import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { seesSheets } from './member.record.ts';

const privacy = {
  basis: 'Ley 19.628 art. 16 b (texto de la Ley 21.719): organización interna de sus miembros.',
  retention: 'Mientras dure la afiliación; después queda la seña, que sin la clave no nombra a nadie.',
};

/** That somebody belongs to a body from one day until another; who, is told by a sign that only the keys can read. */
export const membership = defineRecord({
  name: 'membership',
  table: 'membership',
  label: ['Integrante', 'Integrantes'],
  serves: [],
  readableBy: seesSheets,
  title: 'sign',
  privacy,
  fields: {
    unit: reference('Organismo', 'partyUnit', { required: true, parent: true }),
    sign: text('Seña', { derived: true }),
    role: choice(
      'Tarea',
      { member: 'Integrante', head: 'Encargado(a)', secretary: 'Secretario(a)' },
      { required: true },
    ),
    startOn: date('Desde', { required: true }),
    endOn: date('Hasta'),
    act: text('Acto'),
  },
});

/** A meeting of a body. */
export const partyMeeting = defineRecord({
  name: 'partyMeeting',
  table: 'party_meeting',
  label: ['Reunión de organismo', 'Reuniones de organismos'],
  serves: ['P6'],
  title: 'subject',
  fields: {
    subject: text('Motivo', { required: true }),
    unit: reference('Organismo', 'partyUnit', { required: true }),
    heldOn: date('Día', { required: true }),
    kind: choice(
      'Clase',
      {
        ordinary: 'Ordinaria',
        extraordinary: 'Extraordinaria',
        plenary: 'Ampliado',
        assembly: 'Asamblea',
        training: 'Formación',
      },
      { required: true },
    ),
    venue: text('Lugar'),
    minutes: file('Acta'),
    note: longText('Observación'),
  },
});

/** That somebody was at a meeting, excused themselves or was absent. */
export const meetingAttendance = defineRecord({
  name: 'meetingAttendance',
  table: 'meeting_attendance',
  label: ['Asistencia a reunión', 'Asistencias a reuniones'],
  serves: [],
  readableBy: seesSheets,
  title: 'sign',
  privacy,
  fields: {
    meeting: reference('Reunión', 'partyMeeting', { required: true, parent: true }),
    sign: text('Seña', { derived: true }),
    result: choice('Resultado', { present: 'Presente', excused: 'Excusado(a)', absent: 'Ausente' }, { required: true }),
    verified: choice('Cómo consta', { list: 'Lista firmada', seen: 'A la vista', online: 'En línea' }),
  },
});

/** That a member moves to another commune, or comes from one. */
export const transfer = defineRecord({
  name: 'transfer',
  table: 'member_transfer',
  label: ['Traslado', 'Traslados'],
  serves: ['P6'],
  readableBy: seesSheets,
  title: 'member',
  privacy,
  fields: {
    member: reference('Militante', 'member', { required: true }),
    direction: choice('Sentido', { in: 'Llega a esta comuna', out: 'Se va a otra comuna' }, { required: true }),
    commune: reference('La otra comuna', 'commune', { required: true }),
    askedOn: date('Pedido el', { required: true }),
    answeredOn: date('Respondido el'),
    act: text('Acto o documento'),
  },
});

/** A certificate of membership that was given to its own person. */
export const memberCertificate = defineRecord({
  name: 'memberCertificate',
  table: 'member_certificate',
  label: ['Certificado de militancia', 'Certificados de militancia'],
  serves: [],
  readableBy: seesSheets,
  title: 'folio',
  privacy,
  fields: {
    folio: text('Folio', { derived: true, unique: true }),
    member: reference('Militante', 'member', { required: true }),
    issuedOn: date('Emitido el', { required: true }),
    says: text('Estado que certifica', { derived: true }),
    forWhat: text('Para ser presentado en', { required: true }),
    digest: text('Huella del documento', { derived: true }),
  },
});
