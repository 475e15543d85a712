import { choice } from '../../../records/fields/choice.ts';
import { choices } from '../../../records/fields/choices.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { seesSheets } from './member.record.ts';

/** A request to take a list of persons out; another person approves it, and it expires. */
export const rollExtract = defineRecord({
  name: 'rollExtract',
  table: 'roll_extract',
  label: ['Nómina solicitada', 'Nóminas solicitadas'],
  serves: ['P6'],
  readableBy: seesSheets,
  title: 'purpose',
  privacy: {
    basis: 'Ley 19.628 art. 16 b (texto de la Ley 21.719): sólo dentro del partido, sin cesión a terceros.',
    retention: 'La nómina se hace al descargarla y no se guarda; quedan la solicitud y quién la descargó.',
  },
  fields: {
    purpose: text('Para qué', { required: true }),
    unit: reference('De qué organismo', 'partyUnit', { help: 'Vacío: todas las fichas de afiliados.' }),
    columns: choices(
      'Qué datos',
      { run: 'RUN', sex: 'Sexo', phone: 'Teléfono', email: 'Correo', address: 'Domicilio' },
      { help: 'El nombre va siempre. Pida sólo lo que usará.' },
    ),
    reason: longText('Por qué no basta la pantalla', { required: true }),
    askedBy: reference('La pidió', 'person', { derived: true }),
    approvedBy: reference('La autorizó', 'person', { derived: true }),
    expiresAt: instant('Vence', { derived: true }),
    answer: text('Fundamento'),
  },
});

/** Somebody who is no affiliate and agreed to be in touch with the party; who, is sealed. */
export const sympathiser = defineRecord({
  name: 'sympathiser',
  table: 'sympathiser',
  label: ['Simpatizante', 'Simpatizantes'],
  serves: [],
  readableBy: seesSheets,
  title: 'code',
  privacy: {
    basis: 'Ley 19.628 art. 16 (texto de la Ley 21.719): consentimiento expreso, por finalidad.',
    retention: 'Hasta que revoque el último consentimiento: entonces se destruye su clave.',
  },
  sealed: {
    class: 'consented',
    fields: {
      name: text('Nombre', { required: true }),
      email: text('Correo', { format: 'email' }),
      phone: text('Teléfono', { max: 40 }),
      bornOn: date('Fecha de nacimiento'),
    },
    foundBy: [],
    foundByWord: ['name'],
    purposes: {
      attend: { label: 'Atender a la persona', by: ['P6'] },
      convene: { label: 'Convocar a una actividad', by: ['P6'] },
      rights: { label: 'Responder a un derecho de la persona', by: ['P1', 'P6'] },
    },
  },
  fields: { code: text('Ficha', { derived: true, unique: true }) },
});

/** One consent of somebody who is no affiliate: for what, with which text, how it was given, and when it was taken back. */
export const consent = defineRecord({
  name: 'consent',
  table: 'consent',
  label: ['Consentimiento', 'Consentimientos'],
  serves: [],
  readableBy: seesSheets,
  title: 'purpose',
  privacy: {
    basis: 'Ley 19.628 arts. 12 y 16 (texto de la Ley 21.719): debe poder probarse.',
    retention: 'Cinco años desde que se revoca, sin nombre.',
  },
  fields: {
    sympathiser: reference('Simpatizante', 'sympathiser', { required: true, parent: true }),
    purpose: choice(
      'Finalidad',
      {
        activities: 'Recibir invitaciones a actividades',
        volunteer: 'Colaborar como voluntario(a)',
        debate: 'Participar en debates',
      },
      { required: true },
    ),
    wording: text('Versión del texto que leyó', { required: true }),
    channel: choice(
      'Cómo lo dio',
      { paper: 'Firmado en papel', form: 'Formulario propio', mail: 'Correo' },
      { required: true },
    ),
    evidence: file('Prueba'),
    givenOn: date('Dado el', { required: true }),
    revokedOn: date('Revocado el', { derived: true }),
    revokedBy: text('Cómo lo revocó', { derived: true }),
  },
});
