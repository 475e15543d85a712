import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import { communes, findCommune, foldName, provinces, regions } from './communes.ts';

const folder = join(process.env.CABILDO_SHARED ?? join(process.cwd(), '..', 'shared'), 'data', 'territory');
const skip = existsSync(folder) ? false : 'the official lists are not on this machine (set CABILDO_SHARED)';

const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, file), 'utf8'), { columns: true });

test('the country has 16 regions, 56 provinces and 346 communes', () => {
  assert.deepEqual([regions.length, provinces.length, communes.length], [16, 56, 346]);
});

test('every commune is in a province, and every province in a region', () => {
  const provinceCodes = new Set(provinces.map(({ code }) => code));
  const regionCodes = new Set(regions.map(({ code }) => code));
  for (const { province, name } of communes) assert.ok(provinceCodes.has(province), name);
  for (const { region, name } of provinces) assert.ok(regionCodes.has(region), name);
  for (const { code } of provinces)
    assert.ok(
      communes.some(({ province }) => province === code),
      code,
    );
});

test('no two communes share a code or a folded name', () => {
  assert.equal(new Set(communes.map(({ code }) => code)).size, 346);
  assert.equal(new Set(communes.map(({ name }) => foldName(name))).size, 346);
});

const written: [string, string][] = [
  ['1101', '01101'],
  ['1101.0', '01101'],
  ['13114', '13114'],
  ['08401', '16101'],
  ['LLAY-LLAY', '05703'],
  ['TREHUACO', '16207'],
  ['CABO DE HORNOS(EX-NAVARINO)', '12201'],
  ['MARCHIHUE', '06204'],
  ['CHILLAN VIEJO', '16103'],
  ['MUN. PINTO', '16106'],
  ['I MUNICIPALIDAD DE ÑIQUEN', '16303'],
  ['Ilustre Municipalidad de Coihueco', '16302'],
  ['O´HIGGINS', '11302'],
  ['O HIGGINS', '11302'],
  ['CON CON', '05103'],
  ['PTO. VARAS', '10109'],
  ['STA BARBARA', '08311'],
  ['STGO', '13101'],
  ['San Francisco de Mostazal', '06110'],
];
for (const [text, code] of written) {
  test(`«${text}» is the commune ${code}`, () => assert.equal(findCommune(text)?.code, code));
}

test('what is not a commune is not found', () => {
  for (const text of ['REGIONAL', 'PUNILLA', '', '99999', '0']) assert.equal(findCommune(text), undefined, text);
});

test('our communes are those of the official list', { skip }, () => {
  const rows = rowsOf('comunas.csv');
  assert.equal(rows.length, 346);
  for (const row of rows) {
    const ours = findCommune(row.codigo_comuna ?? '');
    assert.equal(foldName(ours?.name ?? ''), foldName(row.nombre_comuna ?? ''), row.codigo_comuna);
    assert.deepEqual([ours?.province, ours?.region], [row.codigo_provincia, row.codigo_region]);
    assert.deepEqual([ours?.latitude, ours?.longitude], [Number(row.latitud_cabecera), Number(row.longitud_cabecera)]);
  }
});

test('our provinces are those of the official list, but for Diguillín, which the list still calls Ñuble', {
  skip,
}, () => {
  for (const row of rowsOf('provincias.csv')) {
    const official = row.codigo_provincia === '161' ? 'Diguillín' : row.nombre_provincia;
    const ours = provinces.find(({ code }) => code === row.codigo_provincia);
    assert.equal(foldName(ours?.name ?? '').replace(/ /g, ''), foldName(official ?? '').replace(/ /g, ''));
  }
});

test('an independent list gives every commune the same code, by code and by name', { skip }, () => {
  for (const row of rowsOf('bdcut_cl_2018.csv')) {
    const byCode = findCommune(row.COMUNA_ID ?? '');
    assert.ok(byCode, row.COMUNA_NOMBRE);
    assert.equal(findCommune(row.COMUNA_NOMBRE ?? '')?.code, byCode.code, row.COMUNA_NOMBRE);
  }
});

test('a survey in capitals, with codes as numbers, matches whole', { skip }, () => {
  for (const row of rowsOf('test_nombres_comuna_digitalizacion_municipal.csv')) {
    assert.equal(findCommune(row.municipio ?? '')?.code, findCommune(row.codigo_comuna ?? '')?.code, row.municipio);
  }
});
