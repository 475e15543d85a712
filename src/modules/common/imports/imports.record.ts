import { file } from '../../../records/fields/file.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';

// Nobody writes these by hand: the house does, after looking at the right to write what is imported.
const theHouseOnly: readonly string[] = [];

/** One file brought into one list: what it was, how it was understood and what came of it. */
export const importRun = defineRecord({
  name: 'importRun',
  table: 'import_run',
  label: ['Importación', 'Importaciones'],
  serves: theHouseOnly,
  title: 'fileName',
  fields: {
    record: text('Lista', { required: true, max: 60 }),
    person: reference('De', 'person'),
    fileName: text('Nombre del archivo', { required: true }),
    file: file('Archivo', { required: true }),
    sheet: text('Hoja'),
    mapping: longText('Columnas', { help: 'Lo escribe el asistente de importación.' }),
    rows: number('Filas', { range: [0, 10_000_000] }),
    accepted: number('Filas aceptadas', { range: [0, 10_000_000] }),
    refused: number('Filas rechazadas', { range: [0, 10_000_000] }),
    reason: text('Motivo'),
    reviewedAt: instant('Revisada'),
    appliedAt: instant('Aplicada'),
    undoneAt: instant('Deshecha'),
  },
});

/** A file is uploaded, read, reviewed and applied, and may be undone as a whole. */
export const importRunWorkflow = defineWorkflow(importRun, {
  start: 'uploaded',
  states: {
    uploaded: 'Recibida',
    read: 'Leída',
    reviewed: 'Revisada',
    applied: 'Aplicada',
    undone: 'Deshecha',
    refused: 'Rechazada',
  },
  closed: ['undone', 'refused'],
  actions: {
    read: { label: 'Leer', from: ['uploaded', 'read', 'reviewed'], to: 'read', by: theHouseOnly },
    review: { label: 'Revisar', from: ['read'], to: 'reviewed', by: theHouseOnly },
    apply: { label: 'Aplicar', from: ['reviewed'], to: 'applied', by: theHouseOnly },
    undo: { label: 'Deshacer', from: ['applied'], to: 'undone', by: theHouseOnly },
    refuse: { label: 'Rechazar', from: ['uploaded', 'read', 'reviewed'], to: 'refused', by: theHouseOnly },
  },
});

/** How a person decided that the columns of such a file are to be read; used again for the next one. */
export const importMapping = defineRecord({
  name: 'importMapping',
  table: 'import_mapping',
  label: ['Columnas recordadas', 'Columnas recordadas'],
  serves: theHouseOnly,
  title: 'record',
  recognisedBy: ['record', 'fingerprint'],
  fields: {
    record: text('Lista', { required: true, max: 60 }),
    fingerprint: text('Huella de los títulos', { required: true, max: 64 }),
    mapping: longText('Columnas', { required: true }),
  },
});
