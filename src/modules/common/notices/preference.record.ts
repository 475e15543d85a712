import { anyPost } from '../../../records/access.ts';
import { choices } from '../../../records/fields/choices.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';

/** How many days before a due date somebody may be reminded, by the key of the choice. */
export const reminderDays = { d30: 30, d15: 15, d7: 7, d2: 2, d0: 0 } as const;

/** What a person chose about being reminded; who chose nothing is reminded of everything at seven. */
export const noticePreference = defineRecord({
  name: 'noticePreference',
  table: 'notice_preference',
  label: ['Preferencia de avisos', 'Preferencias de avisos'],
  serves: anyPost,
  ownedBy: 'person',
  title: 'person',
  fields: {
    person: reference('De', 'person', { derived: true, unique: true }),
    mail: yesNo('Recibir el resumen diario por correo'),
    days: choices('Avisarme', {
      d30: '30 días antes',
      d15: '15 días antes',
      d7: '7 días antes',
      d2: '2 días antes',
      d0: 'el mismo día',
    }),
    hour: number('Hora del correo', {
      range: [0, 23],
      help: 'Hora entera, de 0 a 23. Sale a esa hora o poco después.',
    }),
  },
});

/** What holds for who chose nothing. */
export const usualPreference = { mail: true, days: Object.keys(reminderDays), hour: 7 };
