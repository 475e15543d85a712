import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { place } from '../../../records/fields/place.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

// Whoever follows applications and works, and the direction of works.
const visitors = ['E5', 'E6', 'G3', 'DOM1'];

/** What somebody saw on a day at the place of an initiative, with its photographs. */
export const siteVisit = defineRecord({
  name: 'siteVisit',
  table: 'site_visit',
  label: ['Visita a terreno', 'Visitas a terreno'],
  serves: visitors,
  title: 'visitedOn',
  fields: {
    initiative: reference('Iniciativa', 'initiative', { required: true, parent: true }),
    visitedOn: date('Visitada el', { required: true }),
    visitor: reference('Visitó', 'person', { derived: true }),
    physical: number('Avance físico visto', {
      unit: '%',
      range: [0, 100],
      help: 'Pasa al avance de la iniciativa; si ese día ya lo anotó otra persona, queda el de ella.',
    }),
    note: longText('Lo que se vio'),
    place: place('Lugar'),
    placeBy: choice('Lugar fijado', { phone: 'Por el teléfono', hand: 'A mano' }),
    accuracy: number('Precisión del lugar', { unit: 'm', range: [0, 100_000] }),
  },
  privacy: {
    basis: 'Seguimiento de la inversión comunal (Ley 18.695 art. 21): se guarda quién visitó y dónde.',
    retention: 'Mientras exista la iniciativa.',
  },
});

/** A photograph taken on a visit; the phone makes it small and without what the camera adds. */
export const visitPhotograph = defineRecord({
  name: 'visitPhotograph',
  table: 'visit_photograph',
  label: ['Fotografía de la visita', 'Fotografías de la visita'],
  serves: visitors,
  title: 'caption',
  fields: {
    visit: reference('Visita', 'siteVisit', { required: true, parent: true }),
    caption: text('Qué muestra', { required: true, max: 200 }),
    takenAt: instant('Tomada'),
    file: file('Fotografía', { required: true }),
  },
  privacy: {
    basis: 'Seguimiento de la inversión comunal (Ley 18.695 art. 21); no se publica sin decisión expresa.',
    retention: 'Mientras exista la iniciativa.',
  },
});
