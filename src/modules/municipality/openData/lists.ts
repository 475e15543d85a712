import { columns, type OpenColumn } from './columns.ts';
import type { OpenInitiative } from './openInitiative.ts';

/**
 * The list as CSV for a spreadsheet in Chile: UTF-8 with mark, semicolons, CRLF, decimal comma, texts that could run as
 * formulas neutralised.
 */
export const openCsv = (initiatives: readonly OpenInitiative[], origin: string): string => {
  const lines = [
    columns.map(({ name }) => name),
    ...initiatives.map((each) => columns.map((column) => cellOf(column, each, origin))),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
};

const cellOf = (column: OpenColumn, initiative: OpenInitiative, origin: string): string => {
  const value = column.of(initiative, origin);
  if (value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : quoted(value);
};

const quoted = (text: string): string => `"${neutral(text).replaceAll('"', '""')}"`;
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Those that have a place, as GeoJSON (RFC 7946). */
export const openGeoJson = (initiatives: readonly OpenInitiative[], origin: string) => ({
  type: 'FeatureCollection',
  features: initiatives.flatMap((each) =>
    each.place === null
      ? []
      : [{ type: 'Feature', id: each.id, geometry: each.place, properties: propertiesOf(each, origin) }],
  ),
});

const inGeometry = ['id', 'latitud', 'longitud'];

const propertiesOf = (initiative: OpenInitiative, origin: string) =>
  Object.fromEntries(
    columns.filter(({ name }) => !inGeometry.includes(name)).map(({ name, of }) => [name, of(initiative, origin)]),
  );

/** What each column means, for programs and for people. */
export const openDictionary = () => ({
  title: 'Iniciativas publicadas',
  description: 'Una fila por iniciativa y etapa. Vacío es «no se sabe» o «no corresponde».',
  csv: { encoding: 'UTF-8', delimiter: ';', decimal: ',', lineEnd: 'CRLF' },
  fields: columns.map(({ name, type, unit, meaning, values }) => ({ name, type, unit, description: meaning, values })),
});
