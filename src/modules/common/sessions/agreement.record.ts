import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { keepers } from './body.record.ts';

/** What a body decided on a point, with its count; who must carry it out and until when. */
export const agreement = defineRecord({
  name: 'agreement',
  table: 'agreement',
  label: ['Acuerdo', 'Acuerdos'],
  serves: keepers,
  fields: {
    name: text('Acuerdo', { derived: true }),
    item: reference('Punto de tabla', 'agendaItem', { required: true }),
    result: choice('Resultado', { approved: 'Aprobado', rejected: 'Rechazado' }, { required: true }),
    text: longText('Texto', { required: true }),
    responsible: reference('Lo ejecuta quien ejerce', 'post'),
    dueOn: date('Plazo para ejecutarlo'),
    casting: choice(
      'Voto dirimente de quien preside',
      { favour: 'A favor', against: 'En contra' },
      { help: 'Sólo cuando el empate se mantuvo en la votación repetida.' },
    ),
    s1: section('De dónde viene'),
    body: reference('Órgano', 'body', { derived: true }),
    session: reference('Sesión', 'session', { derived: true }),
    year: number('Año', { derived: true }),
    number: number('Número', { derived: true }),
    agreedOn: date('Acordado el', { derived: true }),
    rule: longText('Regla de mayoría', { derived: true }),
    inOffice: number('En ejercicio', { derived: true }),
    present: number('Presentes con voto', { derived: true }),
    favour: number('A favor', { derived: true }),
    against: number('En contra', { derived: true }),
    abstain: number('Abstenciones', { derived: true }),
    barred: number('Inhabilitados', { derived: true }),
    moved: text('Lo que hizo en su ficha', { derived: true }),
    s2: section('Cumplimiento'),
    doneOn: date('Cumplido el'),
    doneNote: longText('Cómo se cumplió'),
  },
});
