import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readLayer } from './readLayer.ts';

const line = (coordinates: unknown, properties: unknown = null): string =>
  JSON.stringify({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } });

const refusals: readonly (readonly [given: string, says: RegExp])[] = [
  ['<kml/>', /no es GeoJSON.*QGIS/],
  ['{}', /ninguna figura/],
  ['[1, 2]', /ninguna figura/],
  ['{"type":"FeatureCollection","features":[]}', /ninguna figura/],
  ['{"type":"Point","coordinates":[-72,-36]}', /«Point».*polígonos o líneas/],
  [line([[700_000, 5_900_000]]), /UTM.*EPSG:4326/],
  [line([['-72', '-36']]), /no es un número/],
  [line('x'), /no tiene coordenadas/],
  [line([[2.1, 41.4]]), /fuera de Chile/],
  ['{"type":"Feature","geometry":7}', /no tiene geometría/],
];

test('a file that no map here can draw is refused with what to do', () => {
  for (const [given, says] of refusals) {
    const read = readLayer(given);
    assert.ok(!read.ok && says.test(read.reason), `${given}: ${read.ok ? 'was read' : read.reason}`);
  }
});

test('a figure is called by the property that people use for names', () => {
  const read = readLayer(line([[-72.1, -36.1]], { ID_7: 'a7', Sector: ' Norte ' }));
  assert.ok(read.ok);
  assert.equal(read.value.shapes[0]?.name, 'Norte');
});

const shared = process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const communes = join(shared, 'data/geo/comunas_fcortes.geojson.gz');

test('the outlines of all communes are read whole', {
  skip: !existsSync(communes) && 'the shared data is not here',
}, () => {
  const read = readLayer(gunzipSync(readFileSync(communes)).toString());
  assert.ok(read.ok, read.ok ? '' : read.reason);
  assert.equal(read.value.shapes.length, 346);
  assert.ok(read.value.shapes.some(({ name }) => name === 'Chillán'));
});
