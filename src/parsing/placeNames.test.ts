import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import { shared, skipWithoutShared } from './parsing.testing.ts';
import { communeMatcher } from './placeNames.ts';

const some = communeMatcher(
  [
    ['01101', 'Iquique'],
    ['05502', 'Calera'],
    ['05703', 'Llaillay'],
    ['06204', 'Marchigüe'],
    ['06117', 'San Vicente'],
    ['11201', 'Aysén'],
    ['12201', 'Cabo de Hornos'],
    ['13303', 'Tiltil'],
    ['16102', 'Bulnes'],
    ['16103', 'Chillán Viejo'],
    ['16101', 'Chillán'],
    ['16106', 'Pinto'],
    ['16207', 'Treguaco'],
    ['16303', 'Ñiquén'],
    ['10203', 'Chonchi'],
    ['05804', 'Villa Alemana'],
  ].map(([code = '', name = '']) => ({ code, name })),
);

const written: [string, string][] = [
  ['I. MUNICIPALIDAD DE ÑIQUEN', '16303'],
  ['I MUNICIPALIDAD DE BULNES', '16102'],
  ['Ilustre Municipalidad de la comuna de Pinto', '16106'],
  ['MUN. PINTO', '16106'],
  ['MUNICIP. CHILLÁN VIEJO', '16103'],
  ['LLAY-LLAY', '05703'],
  ['TREHUACO', '16207'],
  ['CABO DE HORNOS(EX-NAVARINO)', '12201'],
  ['MARCHIHUE', '06204'],
  ['CHILLAN VIEJO', '16103'],
  ['chillan ', '16101'],
  ['La Calera', '05502'],
  ['Til Til', '13303'],
  ['Aisén', '11201'],
  ['San Vicente de Tagua Tagua', '06117'],
  ['1101.0', '01101'],
  ['8401', '16101'],
];
for (const [text, code] of written) {
  test(`«${text}» is the commune ${code}`, () => {
    const parsed = some.one(text);
    assert.equal(parsed.ok ? parsed.value.code : parsed.reason, code);
  });
}

test('what is not one commune is refused with a reason', () => {
  for (const [text, reason] of [
    ['REGIONAL', /no es una comuna/],
    ['', /Falta/],
    ['BULNES / PINTO', /más de una/],
  ] as const) {
    const parsed = some.one(text);
    assert.match(parsed.ok ? 'read' : parsed.reason, reason);
  }
});

test('a cell with several communes gives each once', () => {
  const parsed = some.several('BULNES / PINTO / Ñiquén/PINTO');
  assert.deepEqual(parsed.ok && parsed.value.map(({ code }) => code), ['16102', '16106', '16303']);
  assert.ok(!some.several('BULNES / REGIONAL').ok);
});

const rowsOf = (file: string, delimiter = ','): Record<string, string>[] =>
  parse(readFileSync(join(shared, file)), { columns: true, bom: true, delimiter, relax_column_count: true });

// File, delimiter, columns of the name and of the code (null: none, or codes from before the Región de Ñuble), least share found.
const files: [string, string, string, string | null, number][] = [
  ['territory/comunas.csv', ',', 'nombre_comuna', 'codigo_comuna', 1],
  ['territory/distritos_electorales.csv', ',', 'nombre_comuna', 'codigo_comuna', 1],
  ['territory/bdcut_cl_2018.csv', ',', 'COMUNA_NOMBRE', null, 1],
  ['territory/test_nombres_comuna_digitalizacion_municipal.csv', ',', 'municipio', 'codigo_comuna', 1],
  ['elections/resultados_alcaldes_2024.csv', ';', 'comuna', null, 1],
  ['finance/finanzas_municipales_resumen.csv', ',', 'nombre_comuna', 'codigo_comuna', 1],
  ['organizations/gore_nuble_fndr8_2024_organizaciones.csv', ',', 'comuna', null, 0.95],
  ['projects/gore_nuble_idis_cleaned.csv', ',', 'COMUNA', null, 0.95],
  ['projects/gore_nuble_maestra_dipir.csv', ',', 'COMUNA', null, 0.95],
];
for (const [file, delimiter, column, codeColumn, share] of files) {
  test(`at least ${share * 100} % of the communes named in ${file} are found`, { skip: skipWithoutShared }, (t) => {
    const matcher = communeMatcher(
      rowsOf('territory/comunas.csv').map((row) => ({ code: row.codigo_comuna ?? '', name: row.nombre_comuna ?? '' })),
    );
    const rows = rowsOf(file, delimiter).filter(
      (row) =>
        !['', 'REGIONAL', 'GORE', 'PUNILLA', 'ITATA', 'DIGUILLIN', 'DIGUILLÍN'].includes((row[column] ?? '').trim()),
    );
    const missed = rows.filter((row) => {
      const parsed = matcher.several(row[column] ?? '');
      const code = codeColumn === null ? undefined : row[codeColumn]?.padStart(5, '0');
      return !parsed.ok || (code !== undefined && parsed.value[0]?.code !== code);
    });
    const names = [...new Set(missed.map((row) => `${row[column]} ${row[codeColumn ?? ''] ?? ''}`))];
    t.diagnostic(`${rows.length - missed.length} of ${rows.length} found; not: ${names.slice(0, 8).join(', ')}`);
    assert.ok(1 - missed.length / rows.length >= share, names.slice(0, 20).join(', '));
  });
}
