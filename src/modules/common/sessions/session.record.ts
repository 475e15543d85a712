import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';
import { keepers } from './body.record.ts';
import { matters } from './matters.ts';

/** One meeting of a body, from its place in the calendar to its approved minutes. */
export const session = defineRecord({
  name: 'session',
  table: 'session',
  label: ['Sesión', 'Sesiones'],
  serves: keepers,
  fields: {
    name: text('Sesión', { derived: true }),
    body: reference('Órgano', 'body', { required: true }),
    kind: choice('Clase', { ordinary: 'Ordinaria', extraordinary: 'Extraordinaria' }, { required: true }),
    startsAt: instant('Comienza', { required: true }),
    place: text('Lugar'),
    link: text('Enlace para asistir a distancia'),
    number: number('Número', { derived: true }),
    heldOn: date('Día', { derived: true }),
    chair: reference('Presidió', 'person'),
    reason: text('Por qué se suspendió o no se realizó'),
    s1: section('Citación'),
    citationSentAt: instant('Citada', { derived: true }),
    citation: longText('A quiénes se citó', { derived: true }),
    citationWarning: longText('Advertencia sobre el plazo de la citación', { derived: true }),
    s2: section('Desarrollo'),
    openedAt: instant('Se abrió', { derived: true }),
    closedAt: instant('Se cerró', { derived: true }),
    quorum: longText('Quórum al abrir', { derived: true }),
    recording: text('Enlace de la grabación'),
    s3: section('Acta'),
    minutes: longText('Acta'),
    approvedOn: date('Acta aprobada el'),
  },
});

/** One point of what a session deals with; it may be about any record of the house. */
export const agendaItem = defineRecord({
  name: 'agendaItem',
  table: 'agenda_item',
  label: ['Punto de tabla', 'Puntos de tabla'],
  serves: keepers,
  title: 'title',
  recognisedBy: ['session', 'position'],
  fields: {
    session: reference('Sesión', 'session', { required: true, parent: true }),
    position: number('Orden', { required: true, range: [1, 200] }),
    title: text('Punto', { required: true }),
    matter: choice('Cómo se decide', matters, { required: true }),
    requestedBy: reference('Lo pide', 'person'),
    document: file('Antecedentes'),
    subjectPath: text('Ficha de que trata: lista', { max: 80, help: 'Como «semester-reports».' }),
    subjectId: text('Ficha de que trata: identificador', { max: 40 }),
    subjectAction: text('Lo que el acuerdo hace en ella', { max: 80 }),
    accountedOn: date('Se dio cuenta del requerimiento el', {
      help: 'Cuando el alcalde o alcaldesa pide un pronunciamiento: desde ese día corre el plazo del concejo.',
    }),
    s1: section('A quién designa el acuerdo'),
    appointPost: reference('Cargo que provee', 'post', {
      help: 'Al aprobarse, el nombramiento queda escrito con el acuerdo como su acto.',
    }),
    appointAs: choice('En qué calidad', {
      titular: 'Titular',
      interino: 'Interino: mientras no haya titular',
      suplente: 'Suplente: mientras el titular está ausente',
      deputy: 'Reemplazo: quien ejerza otro cargo',
    }),
    appointee: reference('A quién', 'person'),
    appointDeputy: reference('Lo reemplaza quien ejerce', 'post'),
    appointOn: date('Desde el', { help: 'Vacío: desde que se adopta el acuerdo.' }),
    appointUntil: date('Hasta el', { help: 'Vacío: sin fecha de término. Ese día ya no cuenta.' }),
    s2: section('Desarrollo'),
    notes: longText('Lo que se dijo'),
    round: number('Votación', { derived: true, range: [1, 9] }),
    addedLate: yesNo('Agregado después de citar', { derived: true }),
    result: choice(
      'Resultado',
      {
        approved: 'Aprobado',
        rejected: 'Rechazado',
        noted: 'Se tomó conocimiento',
        postponed: 'Se deja para otra sesión',
      },
      { derived: true },
    ),
  },
});

/** That somebody of the body was, or was not, at a session, and in what capacity they sat. */
export const attendance = defineRecord({
  name: 'attendance',
  table: 'attendance',
  path: 'attendances',
  label: ['Asistencia', 'Asistencias'],
  serves: keepers,
  title: 'person',
  recognisedBy: ['session', 'person'],
  fields: {
    session: reference('Sesión', 'session', { required: true, parent: true }),
    person: reference('Persona', 'person', { required: true }),
    post: reference('Cargo', 'post', { derived: true }),
    capacity: text('Calidad', { derived: true }),
    votes: yesNo('Vota', { derived: true }),
    counts: yesNo('Cuenta para el quórum', { derived: true }),
    presence: choice('Asistencia', { present: 'Presente', excused: 'Con excusa', absent: 'Ausente' }),
    arrivedAt: instant('Llegó'),
    leftAt: instant('Se retiró'),
    note: text('Nota'),
  },
});

/** How somebody voted on a point; a tie is voted again, so a point may have several rounds. */
export const vote = defineRecord({
  name: 'vote',
  table: 'vote',
  label: ['Voto', 'Votos'],
  serves: keepers,
  title: 'person',
  recognisedBy: ['item', 'person', 'round'],
  fields: {
    item: reference('Punto', 'agendaItem', { required: true, parent: true }),
    person: reference('Quién vota', 'person', { required: true }),
    capacity: text('Calidad', { derived: true }),
    round: number('Votación', { range: [1, 9] }),
    choice: choice(
      'Voto',
      { favour: 'A favor', against: 'En contra', abstain: 'Se abstiene', barred: 'Inhabilitado' },
      { required: true },
    ),
    cause: text('Causa de la inhabilidad', { help: 'Quien se inhabilita dice por qué.' }),
    reason: longText('Fundamento'),
  },
});
