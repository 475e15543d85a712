import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { section } from '../../../records/field.ts';
import { defineRecord } from '../../../records/record.ts';

/** Who may see that there are sheets of members, without a name: organisation, women, and who directs. */
export const seesSheets = ['P6', 'P1', 'P2', 'P3', 'P16'];

const organisation = ['P6'];

/** One person's relation with the party, as a mirror of the electoral service's register. Who the person is, is sealed. */
export const member = defineRecord({
  name: 'member',
  table: 'member',
  label: ['Militante', 'Militantes'],
  // Only its own pages write it: a sheet without its sealed half would be nobody.
  serves: [],
  readableBy: seesSheets,
  title: 'code',
  privacy: {
    basis:
      'Ley 19.628 art. 16 b (texto de la Ley 21.719): finalidad política, sólo sus miembros, sin cesión a terceros; y Ley 18.603 (registro de afiliados).',
    retention:
      'Mientras dure la afiliación y dos años después (valor propio de cada partido); luego se propone destruir la clave de la persona, y queda la ficha sin nombre.',
  },
  sealed: {
    class: 'affiliation',
    fields: {
      run: text('RUN', { format: 'rut', required: true }),
      name: text('Nombre completo', { required: true }),
      sex: choice('Sexo', { female: 'Mujer', male: 'Hombre', other: 'Otro o no lo dice' }, { required: true }),
      bornOn: date('Fecha de nacimiento'),
      affiliatedOn: date('Fecha de afiliación', { help: 'La que dice el registro del Servicio Electoral.' }),
      contact: section('Contacto'),
      email: text('Correo personal', { format: 'email' }),
      phone: text('Teléfono', { max: 40 }),
      address: text('Domicilio'),
      sector: text('Unidad vecinal o sector'),
      circumscription: text('Circunscripción electoral y mesa'),
      note: longText('Nota', { help: 'Sólo lo necesario para organizar. Nada de salud ni de la vida privada.' }),
    },
    foundBy: ['run'],
    foundByWord: ['name'],
    purposes: {
      attend: { label: 'Atender a la persona', by: organisation },
      convene: {
        label: 'Convocar a una reunión',
        by: ['P6', 'P1', 'P3'],
        fields: ['name', 'phone', 'email', 'sector'],
      },
      keepUp: { label: 'Mantener al día la nómina', by: organisation },
      reconcile: { label: 'Conciliar con el Servicio Electoral', by: organisation },
      certify: { label: 'Certificar la militancia', by: organisation, fields: ['name', 'run', 'affiliatedOn'] },
      balance: {
        label: 'Medir el balance entre mujeres y hombres',
        by: ['P2', 'P6', 'P1', 'P3'],
        fields: ['sex'],
      },
      extract: { label: 'Entregar una nómina autorizada', by: organisation },
      rights: { label: 'Responder a un derecho de la persona', by: ['P1', 'P6'] },
    },
  },
  fields: {
    code: text('Ficha', { derived: true, unique: true }),
    person: reference('Persona con cargo', 'person', {
      derived: true,
      help: 'Sólo de quien ejerce un cargo: si pierde la afiliación, sus nombramientos terminan.',
    }),
    reconciledOn: date('Vista en el registro electoral el', { derived: true }),
    movedOn: date('Fecha del hecho'),
    movedBy: choice('Fuente', {
      service: 'Archivo del Servicio Electoral',
      act: 'Acto del partido',
      person: 'Comunicación de la persona',
      civil: 'Registro Civil',
    }),
    movedAct: text('Acto o documento', { help: 'Número y fecha, o nombre del archivo.' }),
    document: file('Documento'),
    seal: text('Huella de lo sellado', { derived: true }),
  },
});
