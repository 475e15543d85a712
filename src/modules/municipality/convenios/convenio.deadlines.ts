import type { RecordDeadline } from '../../../faces/waiting.ts';

/** A convenio waits for its last day while it lasts. */
export const convenioDeadline: RecordDeadline = {
  record: 'convenio',
  verb: 'Termina',
  due: 'currentEnd',
  openIn: ['signed', 'decreed', 'inForce'],
};

/** A monthly report waits to be sent. */
export const reportDeadline: RecordDeadline = {
  record: 'monthlyReport',
  verb: 'Informar',
  due: 'dueOn',
  until: 'sentOn',
};

/** A rendition waits to be submitted, and once observed, to be answered. */
export const renditionDeadline: RecordDeadline = {
  record: 'rendition',
  verb: 'Rendición de',
  due: 'dueOn',
  openIn: ['draft', 'observed'],
};
