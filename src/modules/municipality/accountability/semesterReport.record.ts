import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { section } from '../../../records/field.ts';
import { defineRecord } from '../../../records/record.ts';

/** What the planning secretariat tells the concejo at least every six months (Ley 18.695 art. 21 c). */
export const semesterReport = defineRecord({
  name: 'semesterReport',
  table: 'semester_report',
  label: ['Informe semestral', 'Informes semestrales'],
  serves: ['G2'],
  recognisedBy: ['name'],
  fields: {
    name: text('Informe', { required: true, help: 'Como «Informe semestral, primer semestre de 2026».' }),
    cutOn: date('Fecha de corte', {
      required: true,
      help: 'Las cifras se calculan como estaban al término de ese día.',
    }),
    previousCutOn: date('Corte anterior', { help: 'Para decir qué cambió desde entonces.' }),
    author: reference('Preparado por', 'person', { derived: true }),
    observations: longText('Observaciones del alcalde o alcaldesa'),
    s1: section('Presentación al concejo'),
    presentedOn: date('Presentado el'),
    sessionNumber: number('Sesión N°', { range: [1, 100_000] }),
    s2: section('Copia sellada'),
    figures: file('Cifras selladas', { derived: true }),
    figuresHash: text('SHA-256 de las cifras', { derived: true, max: 64 }),
    docx: file('Documento DOCX', { derived: true }),
    pdf: file('Documento PDF', { derived: true }),
    separationWarning: longText('Advertencia de separación de funciones', { derived: true }),
  },
});

/** A part of the report: what somebody writes around its figures. */
export const reportSection = defineRecord({
  name: 'reportSection',
  table: 'report_section',
  label: ['Sección del informe', 'Secciones del informe'],
  serves: ['G2'],
  title: 'title',
  recognisedBy: ['report', 'position'],
  fields: {
    report: reference('Informe', 'semesterReport', { required: true, parent: true }),
    position: number('Orden', { required: true, range: [1, 100] }),
    title: text('Título', { required: true }),
    narrative: longText('Texto'),
    key: text('Cifras que muestra', { derived: true, max: 40 }),
  },
});
