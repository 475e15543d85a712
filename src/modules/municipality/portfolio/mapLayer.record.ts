import { choice } from '../../../records/fields/choice.ts';
import { file } from '../../../records/fields/file.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { defineRecord } from '../../../records/record.ts';

/** Shapes of the institution's own territory, drawn under the initiatives: its outline, its sectors. */
export const mapLayer = defineRecord({
  name: 'mapLayer',
  table: 'map_layer',
  label: ['Capa del mapa', 'Capas del mapa'],
  serves: ['ADM1', 'G4', 'G8'],
  recognisedBy: ['name'],
  fields: {
    name: text('Nombre', { required: true, unique: true, help: 'Como «Sectores del PLADECO 2024-2030».' }),
    kind: choice('Clase', {
      outline: 'Límite comunal',
      sectors: 'Sectores o unidades vecinales',
      other: 'Otra',
    }),
    shapes: file('Archivo GeoJSON', { required: true, help: 'Polígonos o líneas en WGS 84, hasta 5 MB.' }),
    origin: text('Procedencia', { help: 'Quién la hizo y con qué licencia: «Catastro SECPLAC 2024, propia».' }),
    hidden: yesNo('Oculta'),
  },
});
