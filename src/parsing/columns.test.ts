import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import { type ColumnTarget, proposeColumns } from './columns.ts';
import { shared, skipWithoutShared } from './parsing.testing.ts';

const initiative: ColumnTarget[] = [
  { key: 'bip', label: 'Código BIP', aliases: ['BIP', 'codigo'], kind: 'text' },
  { key: 'name', label: 'Nombre', aliases: ['nombre iniciativa', 'descripción'], kind: 'text' },
  { key: 'commune', label: 'Comuna', aliases: ['localidad'], kind: 'text' },
  { key: 'stage', label: 'Etapa', aliases: ['etapa actual'], kind: 'choice' },
  { key: 'rate', label: 'Resultado (RATE)', aliases: ['rate', 'rate actual'], kind: 'choice' },
  {
    key: 'amount',
    label: 'Monto total',
    aliases: ['monto iniciativa', 'costo total', 'monto total proyecto'],
    kind: 'money',
  },
  { key: 'requested', label: 'Monto solicitado', aliases: ['monto fndr', 'monto fndr postulado'], kind: 'money' },
  { key: 'state', label: 'Estado', aliases: ['estado actual'], kind: 'choice' },
  { key: 'year', label: 'Año presupuestario', aliases: ['año presp.', 'año', 'anio'], kind: 'number' },
  { key: 'unit', label: 'Unidad técnica', aliases: ['institución formuladora'], kind: 'text' },
  { key: 'agreementOn', label: 'Fecha de firma del convenio', kind: 'date' },
  { key: 'tender', label: 'ID de licitación', kind: 'text' },
  { key: 'rateOn', label: 'Fecha último RATE', kind: 'date' },
];

const headersOf = (file: string): string[] => {
  const rows: string[][] = parse(readFileSync(join(shared, 'projects', file)), { to: 1, bom: true });
  return (rows[0] ?? []).map((header) => header.trim());
};

const expected: [string, Record<string, string | null>][] = [
  [
    'gore_nuble_maestra_dipir.csv',
    {
      bip: 'CODIGO BIP',
      name: 'NOMBRE INICIATIVA',
      commune: 'COMUNA',
      stage: null,
      rate: null,
      amount: 'MONTO TOTAL PROYECTO',
      requested: 'MONTO FNDR POSTULADO M$',
      state: 'ESTADO',
      year: 'AÑO PRESUPUESTARIO',
      unit: 'UNIDAD TÉCNICA',
      agreementOn: 'FECHA FIRMA DE CONVENIO',
      tender: 'ID LICITACIÓN',
      rateOn: null,
    },
  ],
  [
    'gore_nuble_idis_cleaned.csv',
    {
      bip: 'BIP',
      name: 'NOMBRE INICIATIVA',
      commune: 'COMUNA',
      stage: 'ETAPA',
      rate: 'RATE ACTUAL',
      amount: 'MONTO INICIATIVA',
      requested: 'MONTO FNDR',
      state: 'ESTADO ACTUAL',
      year: 'AÑO PRESP.',
      unit: 'UNIDAD TÉCNICA',
      agreementOn: null,
      tender: null,
      rateOn: 'FECHA ULTIMO RATE',
    },
  ],
  [
    'bip_rengo_muestra.csv',
    {
      bip: 'codigo_bip',
      name: 'descripcion',
      commune: 'localidad',
      stage: 'etapa_actual',
      rate: 'rate',
      amount: 'costo_total_M',
      requested: 'monto_solicitado_M',
      state: null,
      year: 'anio',
      unit: 'institucion_formuladora',
      agreementOn: null,
      tender: null,
      rateOn: null,
    },
  ],
];
for (const [file, columns] of expected) {
  test(`in the header of ${file} each of 13 targets finds its column, or none where there is none`, {
    skip: skipWithoutShared,
  }, () => {
    const proposals = proposeColumns(headersOf(file), initiative);
    assert.deepEqual(Object.fromEntries(proposals.map(({ key, header }) => [key, header])), columns);
    const taken = proposals.flatMap(({ column }) => column ?? []);
    assert.equal(new Set(taken).size, taken.length);
  });
}

test('two targets never take one column unless asked', () => {
  const targets = [
    { key: 'a', label: 'Monto' },
    { key: 'b', label: 'Monto' },
  ];
  assert.deepEqual(
    proposeColumns(['MONTO'], targets).map(({ column }) => column),
    [0, null],
  );
  assert.deepEqual(
    proposeColumns(['MONTO'], targets, { shareColumns: true }).map(({ column }) => column),
    [0, 0],
  );
});

test('a date column is not proposed for an amount', () => {
  const [amount] = proposeColumns(['FECHA MONTO'], [{ key: 'amount', label: 'Monto', kind: 'money' }]);
  assert.equal(amount?.column, null);
});
