import type { Charter } from '../../../charter/index.ts';
import { section } from '../../../records/field.ts';
import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { keepersOf, levels } from './levels.ts';

/** What this institution tells an upper unit, until that unit says that it has it. */
export const upwardReportOf = (charter: Charter) =>
  defineRecord({
    name: 'upwardReport',
    table: 'upward_report',
    label: ['Informe a otro nivel', 'Informes a otros niveles'],
    serves: keepersOf(charter),
    recognisedBy: ['name', 'period'],
    fields: {
      name: text('Qué se informa', { required: true }),
      addressee: text('A quién', { required: true, help: 'La unidad o institución, como «Dirección Provincial».' }),
      level: choice('Nivel', levels, { required: true }),
      period: text('Período', { help: 'Como «3.er trimestre de 2026».', max: 60 }),
      owner: reference('Cargo que lo prepara', 'post', { required: true }),
      s1: section('Plazo'),
      setOn: date('Fecha en que se espera'),
      days: number('O plazo en días hábiles', {
        range: [1, 365],
        help: 'Se cuentan desde el día siguiente al que se indica abajo (Ley 19.880 art. 25).',
      }),
      receivedOn: date('Contados desde', { help: 'Sin fecha no corren los días hábiles.' }),
      norm: text('Norma del plazo', { help: 'Si una norma lo fija.' }),
      dueOn: date('Vence', { derived: true }),
      s2: section('Contenido'),
      content: longText('Informe'),
      document: file('Documento'),
      answeredOn: date('Enviado el', { derived: true }),
      acknowledgedOn: date('Acuse de recibo el'),
      acknowledgement: text('Quién acusó recibo, o su número'),
      observations: longText('Observaciones recibidas'),
      reason: longText('Por qué ya no se envía'),
    },
  });

/** The record of reports upward, whichever the charter. */
export type UpwardReportRecord = ReturnType<typeof upwardReportOf>;
